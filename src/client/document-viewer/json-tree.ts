import { cutText, leaf, type TreeNode } from './tree-node.ts';

/** A JSON value as a tree. */
export function jsonTree(name: string, value: unknown): TreeNode {
  if (Array.isArray(value)) {
    return branch(name, `[${value.length.toString()}]`, value.length, (index) =>
      jsonTree(index.toString(), value[index]),
    );
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return branch(name, `{${entries.length.toString()}}`, entries.length, (index) =>
      jsonTree(...(entries[index] ?? ['', null])),
    );
  }
  if (typeof value === 'string') return leaf(name, value, 'string');
  return leaf(name, String(value), typeof value === 'number' ? 'number' : 'other');
}

function branch(name: string, text: string, size: number, child: TreeNode['child']): TreeNode {
  return size === 0 ? leaf(name, text, 'other') : { name: cutText(name), text, kind: 'branch', size, child };
}
