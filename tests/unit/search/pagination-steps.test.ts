import { expect, test } from 'vitest';
import { paginationSteps } from '../../../src/search/pagination-steps.ts';

test.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [1, 9, '1 2 … 9'],
  [3, 9, '1 2 3 4 … 9'],
  [4, 9, '1 2 3 4 5 … 9'],
  [5, 9, '1 … 4 5 6 … 9'],
  [9, 9, '1 … 8 9'],
])('page %d of %d: %s', (current, total, steps) => {
  expect(
    paginationSteps(current, total)
      .map((step) => (step.kind === 'gap' ? '…' : step.page.toString()))
      .join(' '),
  ).toBe(steps);
});
