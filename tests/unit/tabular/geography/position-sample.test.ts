import { expect, test } from 'vitest';
import { positionSampleRows } from '../../../../src/tabular/geography/position-sample.ts';

test.each([
  [0, 2000],
  [12, 2000],
  [100, 2000],
  [2000, 100],
  [1_000_000, 1],
])('of %i columns, %i rows are looked at', (columns, rows) => {
  expect(positionSampleRows(columns)).toBe(rows);
});
