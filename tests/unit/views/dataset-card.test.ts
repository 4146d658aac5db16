import { expect, test } from 'vitest';
import { toDatasetCardView } from '../../../src/views/dataset-card.ts';
import { aCatalog, aDataset, anOrganization, aResource } from '../../fixtures/records.ts';

test('a card says the essential, in French', () => {
  const dataset = aDataset({
    title: 'Salles : "liste"',
    summary: "Les salles de cinéma d'Île-de-France.",
    keywords: ['cinema'],
    metrics: { views: 1200, downloads: 1, reuses: 0, followers: 0, discussions: 0, openDiscussions: 0 },
    resources: [aResource(), aResource({ id: 'r2', format: 'geojson' })],
  });
  expect(toDatasetCardView(dataset, aCatalog({ datasets: [dataset] }))).toEqual({
    id: 'd1',
    title: 'Salles\u00a0: «\u00a0liste\u00a0»',
    href: '/jeux-de-donnees/salles/',
    organization: { name: 'Centre national du cinéma et de l’image animée', href: '/organisations/cnc/' },
    updated: { day: '2026-05-22', label: '22\u00a0mai\u00a02026' },
    formats: ['CSV', 'GeoJSON'],
    moreFormats: 0,
    summary: 'Les salles de cinéma d’Île-de-France.',
    theme: { title: 'Cinéma', href: '/thematiques/cinema/', hue: 'brique' },
    figures: {
      views: '1\u202f200\u00a0vues',
      downloads: '1\u00a0téléchargement',
      reuses: '0\u00a0réutilisation',
    },
  });
});

test('at most four formats are named, the others counted', () => {
  const formats = ['zip', 'pdf', 'csv', 'json', 'xml', 'csv', null];
  const dataset = aDataset({
    resources: formats.map((format, index) => aResource({ id: `r${index.toString()}`, format })),
  });
  const card = toDatasetCardView(dataset, aCatalog({ datasets: [dataset] }));
  expect(card.formats).toEqual(['CSV', 'JSON', 'XML', 'PDF']);
  expect(card.moreFormats).toBe(1);
});

test('a dataset without theme, summary or resource still has a card', () => {
  const dataset = aDataset();
  const card = toDatasetCardView(dataset, aCatalog({ datasets: [dataset] }));
  expect(card.theme).toBeNull();
  expect(card.summary).toBeNull();
  expect(card.formats).toEqual([]);
});

test.each(['.', 'salles de cinéma !', ''])('a summary that says nothing is left out: %j', (summary) => {
  const dataset = aDataset({ title: 'Salles de cinéma', summary });
  expect(toDatasetCardView(dataset, aCatalog({ datasets: [dataset] })).summary).toBeNull();
});

test('a card is computed once per catalogue', () => {
  const dataset = aDataset();
  const catalog = aCatalog({ datasets: [dataset] });
  expect(toDatasetCardView(dataset, catalog)).toBe(toDatasetCardView(dataset, catalog));
  const renamed = aCatalog({ datasets: [dataset], organizations: [anOrganization({ name: 'CNC' })] });
  expect(toDatasetCardView(dataset, renamed).organization.name).toBe('CNC');
});

test('an unknown organisation is an error that says what to do', () => {
  const dataset = aDataset({ organizationId: 'nobody' });
  expect(() => toDatasetCardView(dataset, aCatalog({ datasets: [dataset] }))).toThrow(
    /nobody.*npm run fetch/u,
  );
});
