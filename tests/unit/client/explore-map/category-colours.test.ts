import { expect, test } from 'vitest';
import { categoryColours } from '../../../../src/client/explore-map/category-colours.ts';
import { mapTexts } from '../../../../src/views/explorer/map-texts.ts';
import type { MapPalette } from '../../../../src/client/explore-map/map-palette.ts';

const palette = {
  categories: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  other: 'grey',
} as unknown as MapPalette;

function rows(...values: readonly string[]): { number: number; cells: string[] }[] {
  return values.map((value, index) => ({ number: index * 10, cells: ['x', value] }));
}

test('the most frequent values have the first colours, and an empty cell a mark of its own', () => {
  const { rankOf, legend } = categoryColours(rows('Lyon', 'Paris', 'Paris', ''), 1, mapTexts);
  expect([0, 10, 20, 30, 999].map(rankOf)).toEqual([1, 0, 0, -2, -1]);
  expect(legend(palette)).toEqual([
    { shape: 'dot', colour: 'a', label: 'Paris' },
    { shape: 'dot', colour: 'b', label: 'Lyon' },
    { shape: 'ring', colour: 'grey', label: 'Sans valeur' },
  ]);
});

test('beyond eight values, the others share one', () => {
  const values = Array.from({ length: 12 }, (_, index) =>
    Array.from({ length: 12 - index }, () => `v${index}`),
  ).flat();
  const { rankOf, legend } = categoryColours(rows(...values), 1, mapTexts);
  expect(legend(palette)).toHaveLength(9);
  expect(legend(palette).at(-1)?.label).toBe('Autres valeurs');
  expect(rankOf((values.length - 1) * 10)).toBe(-1);
});

test('empty cells are not among the other values', () => {
  const values = Array.from({ length: 12 }, (_, index) => `v${index}`);
  const { rankOf, legend } = categoryColours(rows(...values, '', ' '), 1, mapTexts);
  expect(
    legend(palette)
      .slice(8)
      .map(({ label }) => label),
  ).toEqual(['Autres valeurs', 'Sans valeur']);
  expect([110, 120, 130].map(rankOf)).toEqual([-1, -2, -2]);
});
