import { expect, test } from 'vitest';
import {
  boundsOf,
  firstBounds,
  indexesIn,
  territoriesOf,
  type PlacedSet,
  type Position,
} from '../../../../src/client/explore-map/placement.ts';

const paris: Position = [2.35, 48.86];
const lyon: Position = [4.83, 45.76];
const pointeAPitre: Position = [-61.53, 16.24];
const london: Position = [-0.12, 51.5];

function setOf(...positions: readonly Position[]): PlacedSet {
  return { length: positions.length, positionAt: (index) => positions[index] ?? [0, 0] };
}

test('bounds hold every point; nothing has none', () => {
  expect(boundsOf(setOf(paris, lyon))).toEqual([2.35, 45.76, 4.83, 48.86]);
  expect(boundsOf(setOf())).toBeNull();
});

test('territories that hold points are told with their numbers; a point abroad is in none', () => {
  const found = territoriesOf(setOf(pointeAPitre, paris, lyon, london));
  expect(found.map(({ territory: { code }, count }) => [code, count])).toEqual([
    ['metropole', 2],
    ['971', 1],
  ]);
});

test('a map opens on the territory of most points, else on all of them', () => {
  expect(firstBounds(setOf(paris, lyon, pointeAPitre))).toEqual([2.35, 45.76, 4.83, 48.86]);
  expect(firstBounds(setOf(paris, pointeAPitre))).toEqual([-61.53, 16.24, 2.35, 48.86]);
  expect(firstBounds(setOf(london))).toEqual([-0.12, 51.5, -0.12, 51.5]);
  expect(firstBounds(setOf())).toBeNull();
});

test('what is in view is counted whole and listed up to the limit', () => {
  expect(indexesIn(setOf(paris, pointeAPitre, lyon, paris), [0, 40, 10, 50], 2)).toEqual({
    total: 3,
    indexes: [0, 2],
  });
  expect(indexesIn(setOf(paris, lyon), null, 50).total).toBe(2);
});

test('a view across the date line holds both sides', () => {
  const [wallis, fiji]: Position[] = [
    [-176.2, -13.3],
    [178.4, -18.1],
  ];
  expect(indexesIn(setOf(wallis ?? paris, fiji ?? paris, paris), [170, -30, 190, 0], 9).indexes).toEqual([
    0, 1,
  ]);
});

test('a wide thing is in view when a part of it is', () => {
  const wide: PlacedSet = { ...setOf([2, 46]), boxAt: () => [-5, 41, 9, 51] };
  expect(indexesIn(wide, [8, 50, 12, 52], 9).total).toBe(1);
  expect(boundsOf(wide)).toEqual([-5, 41, 9, 51]);
});
