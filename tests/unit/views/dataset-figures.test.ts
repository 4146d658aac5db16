import { expect, test } from 'vitest';
import { toFacts, toFigures } from '../../../src/views/dataset-figures.ts';
import { aDataset, aResource } from '../../fixtures/records.ts';

const { metrics } = aDataset();

test('figures are counted, agreed and formatted; zeros that say nothing are left out', () => {
  const dataset = aDataset({
    resources: [aResource({ byteSize: 1_000_000 }), aResource({ id: 'r2', byteSize: 500_000 })],
    metrics: { ...metrics, views: 55_551, reuses: 1 },
  });
  expect(toFigures(dataset)).toEqual([
    { label: 'Fichiers', value: '2' },
    { label: 'Taille totale', value: '1,5\u00a0Mo', detail: undefined },
    { label: 'Vues', value: '55\u202f551' },
    { label: 'Réutilisation', value: '1' },
  ]);
  expect(toFigures(aDataset())).toEqual([{ label: 'Fichier', value: '0' }]);
});

test('a total that is not whole says so', () => {
  const dataset = aDataset({ resources: [aResource(), aResource({ id: 'r2', byteSize: null })] });
  expect(toFigures(dataset)[1]?.detail).toBe('sans 1\u00a0de taille inconnue');
});

test('facts that nobody filled in are left out', () => {
  expect(toFacts(aDataset({ frequency: 'unknown' }))).toEqual([
    { term: 'Mis à jour le', description: '22\u00a0mai\u00a02026', day: '2026-05-22' },
  ]);
});

test('formats, period, area and frequency are said in words', () => {
  const facts = toFacts(
    aDataset({
      resources: [aResource(), aResource({ id: 'r2', format: 'geojson' })],
      temporalCoverage: { start: '2001-01-01', end: null },
      spatialCoverage: { zones: ['country:fr'], granularity: null },
    }),
  );
  expect(facts.slice(1)).toEqual([
    { term: 'Fréquence annoncée', description: 'annuelle' },
    { term: 'Formats', description: 'CSV, GeoJSON' },
    { term: 'Période', description: 'depuis 2001' },
    { term: 'Territoire', description: 'France' },
  ]);
});

test('many formats are summed up', () => {
  const formats = ['csv', 'tsv', 'xlsx', 'ods', 'json', 'xml', 'pdf', 'zip', 'txt'];
  const resources = formats.map((format) => aResource({ id: format, format }));
  expect(toFacts(aDataset({ resources })).find(({ term }) => term === 'Formats')?.description).toMatch(
    /et 3\u00a0autres$/u,
  );
});
