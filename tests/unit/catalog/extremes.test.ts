import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import { rootPath } from '../../../scripts/project-root.ts';
import { readCatalog } from '../../../scripts/build/read-catalog.ts';

const catalog = await readCatalog(`${rootPath}tests/fixtures/catalog-extremes`);
const themesOf = (slug: string): string[] =>
  (catalog.themesByDataset.get(find(slug).id) ?? []).map(({ id }) => id);

test('the longest title allowed by data.gouv.fr, and one of a single word', () => {
  expect(find('titre-le-plus-long').title).toHaveLength(350);
  expect(find('mot-insecable').title).toMatch(/^\S{200,}$/u);
});

test('no resource, and twenty-six of as many formats', () => {
  expect(find('sans-fichier').resources).toEqual([]);
  const { resources } = find('vingt-six-fichiers');
  expect(new Set(resources.map(({ format }) => format)).size).toBe(26);
  expect(new Set(resources.map(({ type }) => type)).size).toBe(6);
});

test('no theme, one and three', () => {
  expect(themesOf('sans-theme')).toEqual([]);
  expect(themesOf('bibliotheque-simple')).toEqual(['livre-lecture']);
  expect(themesOf('trois-themes')).toHaveLength(3);
});

test('hostile texts in each place where upstream text is shown', () => {
  expect(find('titre-hostile').title).toContain('<script>');
  for (const text of ['<script>', 'onerror=', '](javascript:', 'data:text/html', '<iframe', '<style>']) {
    expect(find('description-hostile').description).toContain(text);
  }
  const titles = [...catalog.reuses, ...catalog.dataservices, ...catalog.discussions].map(
    ({ title }) => title,
  );
  expect(titles.filter((title) => title.includes('<script>'))).toHaveLength(3);
  expect(catalog.organizations.some(({ name }) => name.includes('onerror='))).toBe(true);
});

test('refused and missing addresses', () => {
  expect(find('adresses-refusees').resources.map(({ url, refusedScheme }) => [url, refusedScheme])).toEqual([
    [null, 'javascript'],
    [null, 'ftp'],
    [null, null],
  ]);
});

test('quality not judged, and the worst', () => {
  expect(new Set(Object.values(find('qualite-non-jugee').quality))).toEqual(new Set([null]));
  expect(find('qualite-nulle').quality.score).toBe(0);
});

test('vocabularies nobody knows, restricted access, kept records, no description', () => {
  expect(find('vocabulaires-inconnus')).toMatchObject({ license: 'licence-de-demain' });
  expect(find('acces-restreint').accessType).toBe('restricted');
  expect(find('garde-depuis').keptSince).toBe('2026-05-01');
  expect(find('sans-description').description).toBe('');
  expect(find('description-immense').description.length).toBeGreaterThan(50_000);
});

test('a producer without datasets, and more reuses than one page of the gallery holds', () => {
  const idle = catalog.organizations.filter(({ id }) => !catalog.datasetsByOrganization.has(id));
  expect(idle.map(({ slug }) => slug)).toEqual(['musee-du-louvre']);
  expect(catalog.reuses.length).toBeGreaterThan(24);
});

function find(slug: string): Dataset {
  const dataset = catalog.datasets.find((candidate) => candidate.slug === slug);
  if (!dataset) throw new Error(`No dataset \`${slug}\` in the extremes.`);
  return dataset;
}
