import { compareKeys, orderKey } from './cell-order.ts';
import type { StoredColumn } from './row-test.ts';

/**
 * Row numbers in the order of a column; stable: rows with equal cells stay in the order of the file, either way. The
 * distinct values are ordered, then the rows are dealt out among them.
 */
export function orderRows(rows: Uint32Array, column: StoredColumn, descending: boolean): Uint32Array {
  const ranks = rankValues(column, descending);
  const { codes } = column.cells;
  const starts = new Uint32Array(ranks.length + 1);
  for (const row of rows) {
    const next = (ranks[codes[row] ?? 0] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let rank = 1; rank < starts.length; rank += 1)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) {
    const rank = ranks[codes[row] ?? 0] ?? 0;
    const place = starts[rank] ?? 0;
    ordered[place] = row;
    starts[rank] = place + 1;
  }
  return ordered;
}

/** Rank of each distinct value; values that compare equal share theirs. */
function rankValues({ cells, about }: StoredColumn, descending: boolean): Uint32Array {
  const keys = cells.values.map((value) => orderKey(value, about));
  const order = keys.map((_, code) => code);
  const compare = (a: number, b: number): number => {
    const left = keys[a];
    const right = keys[b];
    return left && right ? compareKeys(left, right, descending) : 0;
  };
  order.sort(compare);
  const ranks = new Uint32Array(keys.length);
  let rank = 0;
  order.forEach((code, place) => {
    const before = order[place - 1];
    if (before !== undefined && compare(before, code) !== 0) rank += 1;
    ranks[code] = rank;
  });
  return ranks;
}
