import { expect, test } from 'vitest';
import { moveInGrid } from '../../../../src/client/explore-table/grid-keyboard.ts';

const extent = { rows: 100, columns: 5, page: 10 };
const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  ['ArrowDown', { row: -1, column: 2 }, { row: 0, column: 2 }],
  ['ArrowUp', { row: -1, column: 2 }, { row: -1, column: 2 }],
  ['ArrowRight', { row: 3, column: 4 }, { row: 3, column: 4 }],
  ['ArrowLeft', { row: 3, column: 4 }, { row: 3, column: 3 }],
  ['Home', { row: 3, column: 4 }, { row: 3, column: 0 }],
  ['End', { row: 3, column: 1 }, { row: 3, column: 4 }],
  ['PageDown', { row: 95, column: 1 }, { row: 99, column: 1 }],
  ['PageUp', { row: 5, column: 1 }, { row: 0, column: 1 }],
])('%s', (key, from, to) => {
  expect(moveInGrid(from, { ...plain, key }, extent)).toEqual(to);
});

test('with Ctrl, Home and End lead to the first and the last cell', () => {
  const key = { ...plain, ctrlKey: true };
  expect(moveInGrid({ row: 50, column: 2 }, { ...key, key: 'Home' }, extent)).toEqual({ row: 0, column: 0 });
  expect(moveInGrid({ row: 50, column: 2 }, { ...key, key: 'End' }, extent)).toEqual({ row: 99, column: 4 });
});

test.each(['a', 'Enter', 'Tab', 'Escape'])('%s is left to the page', (key) => {
  expect(moveInGrid({ row: 0, column: 0 }, { ...plain, key }, extent)).toBeNull();
  expect(moveInGrid({ row: 0, column: 0 }, { ...plain, key: 'ArrowLeft', altKey: true }, extent)).toBeNull();
});

test('a table without rows keeps the focus in its header', () => {
  expect(moveInGrid({ row: -1, column: 1 }, { ...plain, key: 'ArrowDown' }, { ...extent, rows: 0 })).toEqual({
    row: -1,
    column: 1,
  });
});
