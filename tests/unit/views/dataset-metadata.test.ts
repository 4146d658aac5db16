import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import { datasetLinks } from '../../../src/views/dataset-links.ts';
import { areaText, toHistory, toMetadata } from '../../../src/views/dataset-metadata.ts';
import { aCatalog, aDataset } from '../../fixtures/records.ts';

function valuesOf(
  term: string,
  parts: Partial<Dataset> = {},
): readonly { text: string; href?: string | undefined }[] {
  const dataset = aDataset(parts);
  const catalog = aCatalog({ datasets: [dataset] });
  const rows = toMetadata(dataset, catalog, datasetLinks(dataset, catalog.portal));
  return rows.find((row) => row.term === term)?.values ?? [];
}

test.each([
  ['Producteur', 'Centre national du cinéma et de l’image animée', {}],
  ['Licence', 'Licence Ouverte 2.0', {}],
  ['Licence', 'inconnue-9', { license: 'inconnue-9' }],
  ['Accès', 'Accès libre', {}],
  ['Fréquence de mise à jour', 'Annuelle', {}],
  ['Fréquence de mise à jour', 'tousLesMardis', { frequency: 'tousLesMardis' }],
  ['Période couverte', 'non renseigné', {}],
  [
    'Période couverte',
    '2001\u2009–\u20092023',
    { temporalCoverage: { start: '2001-01-01', end: '2023-12-31' } },
  ],
  ['Territoire couvert', 'France', { spatialCoverage: { zones: ['country:fr'], granularity: null } }],
  ['Maille géographique', 'Commune', { spatialCoverage: { zones: [], granularity: 'fr:commune' } }],
  ['Thématique', 'Cinéma', { keywords: ['cinema'] }],
  ['Identifiant', 'd1', {}],
  ['Adresse permanente', 'https://www.data.gouv.fr/datasets/d1', {}],
] as const)('%s: %s', (term, text, parts) => {
  expect(valuesOf(term, parts as Partial<Dataset>).map((value) => value.text)).toEqual([text]);
});

test('the producer is reached through data.gouv.fr', () => {
  expect(valuesOf('Contact').map(({ href }) => href)).toEqual([
    'https://www.data.gouv.fr/datasets/salles/discussions',
    'https://www.data.gouv.fr/organizations/cnc/',
  ]);
});

test('the score is given when it follows from the criteria', () => {
  const quality = { ...aDataset().quality, license: true, frequency: true, description: true };
  const scored = (score: number | null): string[] =>
    valuesOf('Score de qualité de data.gouv.fr', { quality: { ...quality, score } }).map(({ text }) => text);
  expect(scored(0.33)).toEqual(['33\u202f%']);
  expect(scored(0.89)).toEqual([]);
  expect(scored(null)).toEqual([]);
});

test('keywords lead to a search', () => {
  expect(valuesOf('Mots-clés', { keywords: ['art-contemporain'] })).toEqual([
    { text: 'art-contemporain', href: '/jeux-de-donnees/?q=art+contemporain' },
  ]);
});

test('a producer, a theme or a keyword that is missing has no row', () => {
  expect(valuesOf('Mots-clés')).toEqual([]);
  expect(valuesOf('Sigle')).toEqual([]);
  expect(valuesOf('Thématique')).toEqual([]);
});

test('many zones are summed up', () => {
  const zones = Array.from({ length: 8 }, (_, index) => `fr:commune:7500${index}`);
  expect(areaText({ spatialCoverage: { zones, granularity: null } })).toMatch(/75004 et 3\u00a0autres$/u);
});

test('the history is in order of time', () => {
  const dataset = aDataset({
    createdAt: '2024-01-02T10:00:00+00:00',
    updatedAt: '2023-05-01T10:00:00+00:00',
  });
  expect(toHistory(dataset).map(({ term, day }) => [term, day])).toEqual([
    ['Dernière mise à jour des données', '2023-05-01'],
    ['Première publication', '2024-01-02'],
    ['Dernière modification de la fiche', '2026-05-22'],
  ]);
});
