import { expect, test } from 'vitest';
import { describeFilter } from '../../../../src/tabular/query/query-facts.ts';

test.each([
  [3.5, '3,5'],
  [-1234567.25, '-1\u202f234\u202f567,25'],
  [1000, '1\u202f000'],
  [0.12345678, '0,123457'],
  [1e21, '1e+21'],
])('the bound %d is written %s', (min, written) => {
  const { words } = describeFilter({ column: 'Valeur', kind: 'range', min, max: null });
  expect(words['min']).toBe(written);
});
