import { expect, test } from 'vitest';
import {
  openFormatFigure,
  sumDatasets,
  toKeyFigure,
  updatedWithinYear,
} from '../../../src/views/key-figures.ts';
import { aDataset, aResource } from '../../fixtures/records.ts';

test('totals are summed over the datasets', () => {
  const metrics = { ...aDataset().metrics, views: 10, downloads: 3 };
  expect(
    sumDatasets([
      aDataset({ id: 'a', metrics, resources: [aResource(), aResource({ id: 'r2', format: 'pdf' })] }),
      aDataset({ id: 'b', metrics, organizationId: 'o2', resources: [aResource({ format: 'pdf' })] }),
      aDataset({ id: 'c', metrics }),
    ]),
  ).toEqual({ datasets: 3, resources: 3, views: 30, downloads: 9, producers: 2, openFormatShare: 0.5 });
});

test('nothing sums to nothing, without a share', () => {
  const totals = sumDatasets([]);
  expect(totals).toEqual({
    datasets: 0,
    resources: 0,
    views: 0,
    downloads: 0,
    producers: 0,
    openFormatShare: null,
  });
  expect(openFormatFigure(totals)).toEqual([]);
});

test('an unknown format is not called open', () => {
  const dataset = aDataset({ resources: [aResource({ format: 'sas7bdat' }), aResource({ format: null })] });
  expect(sumDatasets([dataset]).openFormatShare).toBe(0);
});

test.each([
  [0.996, '99\u00a0%'],
  [1, '100\u00a0%'],
  [0, '0\u00a0%'],
])('a share of %d is said %s, never rounded up', (openFormatShare, value) => {
  expect(openFormatFigure({ ...sumDatasets([]), openFormatShare })[0]?.value.replace(/\s/u, '\u00a0')).toBe(
    value,
  );
});

test('value and label agree in number', () => {
  expect(toKeyFigure(1, 'jeu', 'jeux')).toEqual({ value: '1', label: 'jeu' });
  expect(toKeyFigure(1234, 'jeu', 'jeux')).toEqual({ value: '1\u202f234', label: 'jeux' });
});

test('a dataset is fresh for a year after its update', () => {
  const datasets = ['2025-11-20T03:01:00Z', '2025-11-20T03:00:59Z', '2026-11-01T00:00:00Z'].map(
    (updatedAt, index) => aDataset({ id: index.toString(), updatedAt }),
  );
  expect(updatedWithinYear(datasets, '2026-11-20T03:01:00Z')).toBe(2);
});
