import type { Aggregate } from './chart.ts';

/** The rows behind one mark, reduced as they come. */
export interface ReducedRows {
  rows: number;
  sum: number;
}

/** Adds one row to the mark of a key. */
export function addRow<Key>(marks: Map<Key, ReducedRows>, key: Key, value: number): void {
  const mark = marks.get(key);
  if (mark === undefined) {
    marks.set(key, { rows: 1, sum: value });
  } else {
    mark.rows += 1;
    mark.sum += value;
  }
}

/** The number that a mark shows. Sums of decimals lose the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export function reduced({ rows, sum }: ReducedRows, aggregate: Aggregate): number {
  if (aggregate === 'count') return rows;
  return Number((aggregate === 'sum' ? sum : sum / rows).toPrecision(12));
}
