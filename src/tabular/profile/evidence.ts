import { marks, type CellShape } from './cell-verdict.ts';

/** Cells of one look, and how many there are. */
export interface CellKind {
  readonly shape: CellShape;
  /** Sum of {@link marks}. */
  readonly marks: number;
  /** Rows. */
  count: number;
}

/** What the filled cells of a column look like, together. */
export class Evidence {
  readonly kinds: readonly CellKind[];
  readonly filled: number;
  readonly distinct: number;
  /** Of the longest cell, in characters. */
  readonly longest: number;

  constructor(kinds: readonly CellKind[], filled: number, distinct: number, longest: number) {
    this.kinds = kinds;
    this.filled = filled;
    this.distinct = distinct;
    this.longest = longest;
  }

  /** Rows of the kinds that fit. */
  count(fits: (kind: CellKind) => boolean): number {
    let sum = 0;
    for (const kind of this.kinds) if (fits(kind)) sum += kind.count;
    return sum;
  }

  shaped(...shapes: readonly CellShape[]): number {
    return this.count((kind) => shapes.includes(kind.shape));
  }

  marked(mark: number): number {
    return this.count((kind) => (kind.marks & mark) !== 0);
  }

  /** Share of the filled cells. */
  share(rows: number): number {
    return this.filled === 0 ? 0 : rows / this.filled;
  }
}

const numberShapes: ReadonlySet<CellShape> = new Set([
  'integer',
  'dot',
  'comma',
  'comma-or-group',
  'dot-or-group',
]);

const isNumberKind = (kind: CellKind) => numberShapes.has(kind.shape);

/**
 * The decimal separator of a column: the one that most cells prove. « 1,234 » alone proves nothing: a comma is decimal
 * in France, unless the other numbers are whole and stop at 999, which makes it a separator of thousands.
 */
export function decimalOf(evidence: Evidence, topInteger: number): ',' | '.' {
  const dots = evidence.shaped('dot');
  const commas = evidence.shaped('comma');
  if (dots !== commas) return dots > commas ? '.' : ',';
  const ambiguous = evidence.shaped('comma-or-group');
  if (dots > 0 || ambiguous === 0) return '.';
  const integers = evidence.shaped('integer');
  return integers > 0 && ambiguous > 1 && topInteger < 1000 ? '.' : ',';
}

/** Whether a number is written as a column with this decimal separator writes them. */
export function fitsDecimal(kind: CellKind, decimal: ',' | '.'): boolean {
  if (!isNumberKind(kind)) return false;
  return kind.shape !== (decimal === '.' ? 'comma' : 'dot');
}

/** Whether a number has a fraction in a column with this decimal separator. */
export function isFraction(kind: CellKind, decimal: ',' | '.'): boolean {
  if (kind.shape === 'comma-or-group') return decimal === ',';
  if (kind.shape === 'dot-or-group') return decimal === '.';
  return isNumberKind(kind) && (kind.marks & marks.fraction) !== 0;
}
