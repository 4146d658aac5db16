import { expect, test } from 'vitest';
import {
  formatShownColumns,
  moveColumn,
  parseShownColumns,
  setHidden,
  unknownNames,
  visibleColumns,
} from '../../../../src/client/explore-table/shown-columns.ts';

const columns = ['A', 'B', 'C', 'D'].map((name) => ({ name }));
const shown = (address: string) => parseShownColumns(new URLSearchParams(address), columns);

test.each([
  ['', [0, 1, 2, 3]],
  ['masquer=B', [0, 2, 3]],
  ['ordonner=C', [2, 0, 1, 3]],
  ['ordonner=D&ordonner=A&masquer=C', [3, 0, 1]],
  ['masquer=Z&ordonner=Z', [0, 1, 2, 3]],
  ['masquer=A&masquer=B&masquer=C&masquer=D', [0, 1, 2, 3]],
])('%s shows %j', (address, expected) => {
  expect(visibleColumns(shown(address))).toEqual(expected);
});

test('names that are no column are told, each once', () => {
  const address = new URLSearchParams('masquer=Z&masquer=A&ordonner=B&ordonner=Z&ordonner=Y&filtre=X');
  expect(unknownNames(address, columns)).toEqual(['Z', 'Y']);
  expect(unknownNames(new URLSearchParams('masquer=A'), columns)).toEqual([]);
});

test.each(['', 'masquer=B', 'ordonner=C', 'ordonner=D&ordonner=A', 'masquer=C&ordonner=B'])(
  '%s is written as it is read',
  (address) => {
    expect(
      visibleColumns(shown(new URLSearchParams(formatShownColumns(shown(address), columns)).toString())),
    ).toEqual(visibleColumns(shown(address)));
  },
);

test('a move passes over hidden columns, and stops at the ends', () => {
  const hidden = shown('masquer=B');
  expect(visibleColumns(moveColumn(hidden, 0, 1))).toEqual([2, 0, 3]);
  expect(visibleColumns(moveColumn(hidden, 2, -1))).toEqual([2, 0, 3]);
  expect(moveColumn(hidden, 3, 1)).toBe(hidden);
  expect(moveColumn(hidden, 0, -1)).toBe(hidden);
});

test('the last column stays', () => {
  const one = shown('masquer=A&masquer=B&masquer=C');
  expect(setHidden(one, 3, true)).toBe(one);
  expect(visibleColumns(setHidden(one, 0, false))).toEqual([0, 3]);
});
