import { expect, test } from 'vitest';
import { organizationPaths, toOrganizationPageView } from '../../../src/views/organization-page.ts';
import { toOrganizationRows } from '../../../src/views/organization-row.ts';
import { aCatalog, aDataset, anOrganization, aResource, aReuse } from '../../fixtures/records.ts';

const cnc = anOrganization({ url: 'https://www.cnc.fr/professionnels' });
const bnf = anOrganization({ id: 'o2', slug: 'bnf', name: 'BnF', acronym: null, logo: 'bnf.png' });
const louvre = anOrganization({ id: 'o3', slug: 'louvre', name: "Musée de l'exemple" });
const organizations = [cnc, bnf, louvre];

const datasets = [
  aDataset({
    id: 'a',
    resources: [aResource()],
    metrics: { ...aDataset().metrics, views: 1500, downloads: 20 },
    keywords: ['cinema'],
  }),
  aDataset({ id: 'b', organizationId: 'o2', updatedAt: '2020-01-01T12:00:00Z' }),
  aDataset({ id: 'c', organizationId: 'o2', updatedAt: '2024-01-01T12:00:00Z' }),
];

test('producers that publish come first, by number of datasets; the others stand apart', () => {
  const { publishing, silent } = toOrganizationRows(aCatalog({ datasets, organizations }));
  expect(publishing.map(({ name, datasets: count, share }) => [name, count, share])).toEqual([
    ['BnF', 2, 1],
    ['Centre national du cinéma et de l’image animée', 1, 0.5],
  ]);
  expect(publishing[0]).toMatchObject({
    logo: '/images/bnf.png',
    updated: { day: '2024-01-01', label: '1er\u00a0janvier\u00a02024' },
    datasetsLabel: '2\u00a0jeux de données',
  });
  expect(publishing[1]).toMatchObject({ views: '1\u202f500', downloads: '20', resources: '1' });
  expect(silent.map(({ name, updated, share }) => [name, updated, share])).toEqual([
    ['Musée de l’exemple', null, 0],
  ]);
});

test('every producer has a page, even without a dataset', () => {
  const paths = organizationPaths(aCatalog({ datasets, organizations }));
  expect(paths.map(({ params }) => params.slug)).toEqual(['cnc', 'bnf', 'louvre']);
  const view = toOrganizationPageView(louvre, 1, aCatalog({ datasets, organizations }));
  expect(view).toMatchObject({ overview: null, updated: null, website: null, list: { total: 0 } });
});

test('a reuse of two datasets of a producer counts once', () => {
  const reuses = [aReuse({ id: 'r1', datasetIds: ['b', 'c'] }), aReuse({ id: 'r2', datasetIds: ['a'] })];
  const view = toOrganizationPageView(bnf, 1, aCatalog({ datasets, organizations, reuses }));
  expect(view.overview?.figures).toContainEqual({ value: '1', label: 'réutilisation déclarée' });
});

test('the site of a producer is named by its host', () => {
  const view = toOrganizationPageView(cnc, 1, aCatalog({ datasets, organizations }));
  expect(view.website).toEqual({ label: 'cnc.fr', href: 'https://www.cnc.fr/professionnels' });
  expect(view.updated?.label).toBe('22\u00a0mai\u00a02026');
  expect(view.overview?.themes.map(({ label }) => label)).toEqual(['Cinéma']);
  expect(view.hrefFor(3)).toBe('/organisations/cnc/page/3/');
});

test('records kept while data.gouv.fr no longer lists them are said to be', () => {
  const catalog = aCatalog({ datasets, organizations });
  const manifest = {
    ...catalog.manifest,
    kept: [{ organizationId: 'o2', datasets: 2, since: '2026-06-25' }],
  };
  const view = toOrganizationPageView(bnf, 1, aCatalog({ datasets, organizations, manifest }));
  expect(view.keptSince).toBe('25\u00a0juin\u00a02026');
  expect(toOrganizationPageView(cnc, 1, catalog).keptSince).toBeNull();
});
