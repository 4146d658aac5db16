import { expect, test } from 'vitest';
import { DuplicateRows } from '../../../../src/tabular/profile/duplicate-rows.ts';
import { MemoryBudget } from '../../../../src/tabular/profile/memory-budget.ts';
import { RowLines } from '../../../../src/tabular/profile/row-lines.ts';

test('line breaks in cells and blank lines move the next rows down, from one batch to the other', () => {
  const lines = new RowLines();
  lines.start(2, true);
  for (const batch of [[0, 0], [0, 2, 0, 1], [0]]) lines.add(Int32Array.from(batch));
  for (const row of [8, 8, 9]) lines.skip(row);
  lines.add(Int32Array.from([0]));
  lines.add(Int32Array.from([0, 0]));
  expect(rowsOf(10, lines)).toEqual([2, 3, 4, 5, 8, 9, 11, 14, 16, 17]);
});

test('where rows are no lines they are numbered', () => {
  const lines = new RowLines();
  lines.add(Int32Array.from([0, 3]));
  lines.add(Int32Array.from([0]));
  expect(rowsOf(3, lines)).toEqual([1, 2, 3]);
});

function rowsOf(rows: number, lines: RowLines): number[] {
  return Array.from({ length: rows }, (_, row) => lines.lineOf(row + 1));
}

test('rows are compared however many come together', () => {
  const rows = new DuplicateRows(new MemoryBudget(10_000_000));
  const numbers = Int32Array.from({ length: 40_000 }, (_, row) => row % 39_998);
  for (let at = 0; at < numbers.length; at += 1000)
    rows.add(numbers.subarray(at, at + 1000), numbers.subarray(at, at + 1000), 1000);
  expect(rows.find(false)).toEqual({ count: 2, rows: [39_999, 40_000] });
});

test('without room for their hashes, rows are not compared', () => {
  const rows = new DuplicateRows(new MemoryBudget(1000));
  rows.add(new Int32Array(2), new Int32Array(2), 2);
  expect(rows.find(false)).toBeNull();
});
