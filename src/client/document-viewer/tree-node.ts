/** One line of a tree, whatever it comes from. Its children are made when it is opened. */
export interface TreeNode {
  /** Name of a property, of an element; `''` when there is none. */
  readonly name: string;
  /** Value of a leaf; for a branch, what it is: `{…}`, attributes. */
  readonly text: string;
  readonly kind: 'string' | 'number' | 'other' | 'branch';
  /** How many children there are; 0 for a leaf. */
  readonly size: number;
  readonly child: (index: number) => TreeNode;
}

const longestText = 500;

/** A text of a tree, cut where it would be a page. */
export function cutText(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

const noChild = (): never => {
  throw new RangeError('A leaf has no child.');
};

export function leaf(name: string, text: string, kind: Exclude<TreeNode['kind'], 'branch'>): TreeNode {
  return { name: cutText(name), text: cutText(text), kind, size: 0, child: noChild };
}
