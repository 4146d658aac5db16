import { expect, test } from 'vitest';
import { classOf, quantileClasses } from '../../../../src/client/explore-map/class-breaks.ts';

test('classes hold about as many values each, and their bounds are values', () => {
  expect(quantileClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
    { from: 7, to: 8 },
    { from: 9, to: 10 },
  ]);
});

test('equal values are in one class: there are fewer of them', () => {
  expect(quantileClasses([1, 1, 1, 1, 1, 1, 1, 1, 2, 50], 5)).toEqual([
    { from: 1, to: 1 },
    { from: 2, to: 50 },
  ]);
  expect(quantileClasses([3, 3, 3], 5)).toEqual([{ from: 3, to: 3 }]);
});

test('what is no number has no class; nothing gives none', () => {
  expect(quantileClasses([Number.NaN, 4, Infinity], 3)).toEqual([{ from: 4, to: 4 }]);
  expect(quantileClasses([], 5)).toEqual([]);
});

test.each([
  [1, 0],
  [2, 0],
  [3, 1],
  [99, 1],
  [0, -1],
])('the class of %d is %d', (value, rank) => {
  const classes = [
    { from: 1, to: 2 },
    { from: 3, to: 10 },
  ];
  expect(classOf(classes, value)).toBe(rank);
});
