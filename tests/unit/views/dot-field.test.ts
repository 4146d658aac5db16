import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import { toDotField } from '../../../src/views/dot-field.ts';
import { aCatalog, aDataset, aTheme } from '../../fixtures/records.ts';

function published(count: number, year: number, keywords: string[] = []): Dataset[] {
  return Array.from({ length: count }, (_, index) =>
    aDataset({
      id: `${year.toString()}-${index.toString()}`,
      createdAt: `${year.toString()}-03-01T00:00:00Z`,
      keywords,
    }),
  );
}

const dotsOf = (path: string): number => path.split('h0').length - 1;

test('each dataset has its dot, in the hue of its theme', () => {
  const field = toDotField(
    aCatalog({ datasets: [...published(3, 2013, ['cinema']), ...published(2, 2014)] }),
  );
  expect(field?.layers.map(({ hue, path }) => [hue, dotsOf(path)])).toEqual([
    [null, 2],
    ['brique', 3],
  ]);
  expect(field?.sentence).toBe(
    '5\u00a0jeux de données publiés de 2013 à 2014, du plus ancien au plus récent\u00a0: un point par jeu, d’autant plus gros qu’il est consulté. La couleur est celle de sa thématique.',
  );
});

test('the most viewed have the largest dots', () => {
  const datasets = Array.from({ length: 40 }, (_, index) =>
    aDataset({ id: `d${index.toString()}`, metrics: { ...aDataset().metrics, views: index } }),
  );
  const sizes = toDotField(aCatalog({ datasets }))?.layers.map(({ size, path }) => [size, dotsOf(path)]);
  expect(sizes).toEqual([
    [1, 21],
    [2, 12],
    [3, 6],
    [4, 1],
  ]);
});

test('with a theme, the other datasets stay in the background', () => {
  const catalog = aCatalog({
    datasets: [...published(4, 2020, ['cinema', 'musees']), ...published(2, 2021, ['cinema'])],
    themes: [aTheme(), aTheme({ id: 'musees', hue: 'ocre', order: 2 })],
  });
  expect(toDotField(catalog, 'musees')?.sentence).toContain('En couleur, ceux de cette thématique.');
  expect(toDotField(catalog, 'musees')?.layers.map(({ hue, path }) => [hue, dotsOf(path)])).toEqual([
    [null, 2],
    ['ocre', 4],
  ]);
});

test('years stand under the column where they begin, never on top of each other', () => {
  const field = toDotField(
    aCatalog({ datasets: [...published(60, 2013), ...published(2, 2014), ...published(60, 2015)] }),
  );
  expect(field?.years).toEqual([
    { label: '2013', x: 0 },
    { label: '2014', x: 70 },
  ]);
  expect(field).toMatchObject({ width: 160, height: 80 });
});

test('beyond six hundred datasets, a dot stands for several', () => {
  const field = toDotField(aCatalog({ datasets: published(1300, 2022) }));
  expect(field?.layers.reduce((sum, { path }) => sum + dotsOf(path), 0)).toBe(434);
  expect(field?.sentence).toContain('publiés en 2022');
  expect(field?.sentence).toContain('un point pour 3 jeux');
});

test('no dataset, no field', () => {
  expect(toDotField(aCatalog())).toBeNull();
});
