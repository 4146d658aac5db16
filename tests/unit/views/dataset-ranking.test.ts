import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import { rankDatasets } from '../../../src/views/dataset-ranking.ts';
import { aCatalog, aDataset } from '../../fixtures/records.ts';

function viewed(id: string, views: number, title = id): Dataset {
  return aDataset({ id, title, metrics: { ...aDataset().metrics, views } });
}

test('datasets are ranked by their count, and say it', () => {
  const datasets = [viewed('few', 10), viewed('most', 1200), viewed('some', 600)];
  const ranking = rankDatasets(datasets, 'views', 2, aCatalog({ datasets }));
  expect(ranking.map(({ rank, title, figure, share }) => [rank, title, figure, share])).toEqual([
    [1, 'most', '1\u202f200\u00a0vues', 1],
    [2, 'some', '600\u00a0vues', 0.5],
  ]);
  expect(ranking[0]?.href).toBe('/jeux-de-donnees/most/');
  expect(ranking[0]?.producer).toBe('Centre national du cinéma et de l’image animée');
});

test('equal counts share a rank, in the order of their titles', () => {
  const datasets = [
    viewed('a', 5, 'Théâtre'),
    viewed('b', 9),
    viewed('c', 5, 'Écoles'),
    viewed('d', 1, 'Zoo'),
  ];
  const ranking = rankDatasets(datasets, 'views', 4, aCatalog({ datasets }));
  expect(ranking.map(({ rank, title }) => [rank, title])).toEqual([
    [1, 'b'],
    [2, 'Écoles'],
    [2, 'Théâtre'],
    [4, 'Zoo'],
  ]);
});

test('a count of zero ranks nobody', () => {
  const datasets = [viewed('never', 0)];
  expect(rankDatasets(datasets, 'views', 5, aCatalog({ datasets }))).toEqual([]);
  expect(rankDatasets([], 'reuses', 5, aCatalog())).toEqual([]);
});

test.each([
  ['downloads', '2\u00a0téléchargements'],
  ['reuses', '1\u00a0réutilisation'],
] as const)('%s are counted in their own words', (measure, figure) => {
  const dataset = aDataset({ metrics: { ...aDataset().metrics, downloads: 2, reuses: 1 } });
  expect(rankDatasets([dataset], measure, 1, aCatalog({ datasets: [dataset] }))[0]?.figure).toBe(figure);
});

test('by date the newest comes first, with its day in Paris and no rank', () => {
  const datasets = [
    aDataset({ id: 'old', createdAt: '2020-05-01T10:00:00Z', updatedAt: '2026-06-01T10:00:00Z' }),
    aDataset({ id: 'new', createdAt: '2026-05-21T23:30:00Z', updatedAt: '2026-05-22T10:00:00Z' }),
  ];
  const catalog = aCatalog({ datasets });
  expect(
    rankDatasets(datasets, 'creation', 5, catalog).map(({ href, figure, day, rank, share }) => ({
      href,
      figure,
      day,
      rank,
      share,
    }))[0],
  ).toEqual({
    href: '/jeux-de-donnees/new/',
    figure: '22\u00a0mai\u00a02026',
    day: '2026-05-22',
    rank: null,
    share: null,
  });
  expect(rankDatasets(datasets, 'update', 5, catalog)[0]?.figure).toBe('1er\u00a0juin\u00a02026');
});

test('a dataset takes the hue of its first theme', () => {
  const datasets = [
    aDataset({ id: 'a', keywords: ['cinema'], metrics: { ...aDataset().metrics, views: 2 } }),
    viewed('b', 1),
  ];
  const ranking = rankDatasets(datasets, 'views', 5, aCatalog({ datasets }));
  expect(ranking.map(({ hue }) => hue)).toEqual(['brique', null]);
});
