import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import type { TreeNode } from './tree-node.ts';

/** Lines added at once: the next ones are asked for. */
const pageSize = 1000;
/** Beyond, a branch stays closed for good: no page could show it. */
const deepest = 100;

/** What a tree says around the values of a file. */
export interface TreeTexts {
  readonly more: string;
  readonly tooDeep: string;
}

/** A tree as nested `details`, whose content is made when they are opened. */
export function treeView(root: TreeNode, texts: TreeTexts): HTMLElement {
  const list = listOf({ ...root, name: '', size: 1, child: () => root }, texts, 0);
  list.querySelector('details')?.setAttribute('open', '');
  return list;
}

function listOf(node: TreeNode, texts: TreeTexts, depth: number): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'tree';
  addPage(list, node, texts, depth, 0);
  return list;
}

function addPage(
  list: HTMLUListElement,
  node: TreeNode,
  texts: TreeTexts,
  depth: number,
  from: number,
): void {
  const end = Math.min(node.size, from + pageSize);
  const lines = Array.from({ length: end - from }, (_, index) =>
    line(node.child(from + index), texts, depth),
  );
  list.append(...lines);
  if (end === node.size) return;
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.dataset['variant'] = 'tertiary';
  button.dataset['size'] = 'small';
  button.textContent = fillText(texts.more, { shown: formatNumber(end), total: formatNumber(node.size) });
  button.addEventListener('click', () => {
    item.remove();
    addPage(list, node, texts, depth, end);
    const next = list.children.item(end);
    if (next instanceof HTMLElement) {
      next.tabIndex = -1;
      next.focus();
    }
  });
  item.append(button);
  list.append(item);
}

function line(node: TreeNode, texts: TreeTexts, depth: number): HTMLLIElement {
  const item = document.createElement('li');
  const label = [span('tree__name', node.name), span('tree__text', node.text)].filter(
    ({ textContent }) => textContent !== '',
  );
  if (label.length === 2) label[0]?.append('\u00a0: ');
  for (const part of label) part.dataset['kind'] = node.kind;
  if (node.kind !== 'branch') item.append(...label);
  else if (depth >= deepest) item.append(...label, ` ${texts.tooDeep}`);
  else item.append(branch(node, label, texts, depth));
  return item;
}

function branch(
  node: TreeNode,
  label: readonly HTMLElement[],
  texts: TreeTexts,
  depth: number,
): HTMLDetailsElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.append(...label);
  details.append(summary);
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(listOf(node, texts, depth + 1));
  });
  return details;
}

function span(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}
