import { DocumentError } from './fetch-bytes.ts';
import { cutText, leaf, type TreeNode } from './tree-node.ts';

const shownAttributes = 8;

/**
 * An XML text as a tree. A document that declares entities is refused before it is parsed: they could expand without end.
 *
 * @throws DocumentError `entities`, `invalid-xml`.
 */
export function xmlTree(text: string): TreeNode {
  if (/<!ENTITY/iu.test(text)) throw new DocumentError('entities');
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.querySelector('parsererror')) throw new DocumentError('invalid-xml');
  return elementNode(document.documentElement);
}

function elementNode(element: Element): TreeNode {
  const children = [...element.childNodes].filter(isShown);
  const attributes = attributesOf(element);
  const [only] = children;
  if (children.length === 0) return leaf(element.nodeName, attributes, 'other');
  if (children.length === 1 && only && !(only instanceof Element))
    return leaf(
      element.nodeName,
      [attributes, (only.textContent ?? '').trim()].filter(Boolean).join(' '),
      'string',
    );
  return {
    name: cutText(element.nodeName),
    text: cutText(attributes),
    kind: 'branch',
    size: children.length,
    child: (index) => {
      const node = children[index];
      return node instanceof Element
        ? elementNode(node)
        : leaf('', (node?.textContent ?? '').trim(), 'string');
    },
  };
}

function isShown(node: ChildNode): boolean {
  if (node instanceof Element) return true;
  const isText = node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
  return isText && (node.textContent ?? '').trim() !== '';
}

function attributesOf({ attributes }: Element): string {
  const shown = [...attributes]
    .slice(0, shownAttributes)
    .map(({ name, value }) => `${name}="${cutText(value)}"`);
  return attributes.length > shownAttributes ? `${shown.join(' ')} …` : shown.join(' ');
}
