import { expect, test } from 'vitest';
import type { ColumnProfile } from '../../../src/tabular/table-profile.ts';
import { toColumnView, toDictionary } from '../../../src/views/column-dictionary.ts';
import { aColumn, aTable } from '../../fixtures/profiles.ts';

const number: NonNullable<ColumnProfile['number']> = {
  min: 65.3,
  max: 217.2,
  mean: 169.627,
  sum: 7633.2,
  quantiles: [70, 120, 178.5, 200, 213],
  histogram: [
    { from: 65.3, to: 141.2, count: 10 },
    { from: 141.2, to: 217.2, count: 35 },
  ],
};

test.each([
  [45, 45, 'toujours remplie'],
  [0, 45, 'toujours vide'],
  [44, 45, '1\u00a0cellule vide (2\u202f%)'],
  [99_999, 100_000, '1\u00a0cellule vide (0,1\u202f%)'],
  [1, 100_000, '99\u202f999\u00a0cellules vides (99,9\u202f%)'],
])('%i cells filled of %i: %s', (filled, rows, text) => {
  expect(toColumnView(aColumn({ filled }), rows).filled).toBe(text);
});

test.each([
  [{ count: 2, exact: true }, 2, 'toutes différentes'],
  [{ count: 1, exact: true }, 12, 'une seule valeur'],
  [{ count: 3, exact: true }, 12, '3\u00a0valeurs distinctes'],
  [{ count: 1200, exact: false }, 90_000, 'environ 1\u202f200\u00a0valeurs distinctes'],
  [{ count: 0, exact: true }, 0, null],
])('%o of %i filled cells: %s', (distinct, filled, text) => {
  expect(toColumnView(aColumn({ distinct, filled }), 90_000).distinct).toBe(text);
});

test('a type that not all cells agree with says so, and never says 100 %', () => {
  expect(toColumnView(aColumn(), 2).agreement).toBeNull();
  expect(toColumnView(aColumn({ share: 0.987 }), 2).agreement).toBe('98,7\u202f% des cellules remplies');
  expect(toColumnView(aColumn({ share: 0.99999 }), 2).agreement).toBe('99,9\u202f% des cellules remplies');
});

test('a number has its bounds, mean and median, and its distribution in words', () => {
  const view = toColumnView(aColumn({ name: 'Entrées', type: 'decimal', number }), 45);
  expect(view.facts).toEqual(['de 65,3 à 217,2', 'moyenne 169,627, médiane 178,5']);
  expect(view.examples).toEqual([]);
  expect(view.histogram).toEqual({
    counts: [10, 35],
    from: '65,3',
    to: '217,2',
    label:
      'Répartition de «\u00a0Entrées\u00a0» de 65,3 à 217,2\u00a0: le plus grand nombre (78\u202f%) entre 141,2 et 217,2.',
  });
});

test('a column of one value says which, and no mean of it', () => {
  const distinct = { count: 1, exact: true };
  const one = { ...number, min: 2.5, max: 2.5, mean: 2.5, quantiles: [2.5, 2.5, 2.5, 2.5, 2.5] } as const;
  const view = toColumnView(aColumn({ type: 'percentage', number: one, distinct, filled: 45 }), 45);
  expect([view.distinct, ...view.facts]).toEqual(['une seule valeur\u00a0: 2,5\u202f%']);
});

test('a date has its period in words', () => {
  const date = { min: '2012-05-01', max: '2024-12-31', histogram: [] };
  expect(toColumnView(aColumn({ type: 'date', date }), 2).facts).toEqual([
    'de 1er\u00a0mai\u00a02012 à 31\u00a0décembre\u00a02024',
  ]);
});

test('frequent values are shown with their weight; nearly unique texts are exemplified', () => {
  const top = [
    { value: 'Paris', count: 30 },
    { value: 'Lyon', count: 8 },
    { value: ' ', count: 2 },
  ];
  const category = toColumnView(aColumn({ type: 'category', top, filled: 40 }), 40);
  expect(category.top[0]).toEqual({ text: 'Paris', count: '30', share: 0.75 });
  expect(category.top[2]?.text).toBe('(espaces)');
  const rare = toColumnView(aColumn({ top: [{ value: 'Rex', count: 2 }], filled: 400 }), 400);
  expect(rare).toMatchObject({ top: [], examples: ['Rex', 'Le Champo'] });
});

test('two thousand columns: the first are described, the next named, the others counted', () => {
  const columns = Array.from({ length: 2000 }, (_, index) => aColumn({ name: `c${index}` }));
  const dictionary = toDictionary(aTable({ columns }));
  expect(dictionary.count).toBe(2000);
  expect(dictionary.columns).toHaveLength(60);
  expect(dictionary.names[0]).toBe('c60');
  expect(dictionary.columns.length + dictionary.names.length + dictionary.unnamed).toBe(2000);
});

test('a hostile or endless name stays a text of bounded length', () => {
  const name = '<img src=x onerror=alert(1)>'.repeat(400);
  expect(toColumnView(aColumn({ name }), 2).name.length).toBeLessThanOrEqual(200);
});
