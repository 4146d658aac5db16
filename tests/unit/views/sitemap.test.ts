import { expect, test } from 'vitest';
import { guideTools } from '../../../src/views/guide-tools.ts';
import {
  sitemapNumbers,
  toSitemapEntries,
  toSitemapIndexXml,
  toSitemapXml,
} from '../../../src/views/sitemap.ts';
import { aCatalog, aDataset, aGuide, aResource, aReuse, portal } from '../../fixtures/records.ts';

const site = new URL('https://culture.example.org');

test('every page to index is there, once, with the day of its data', () => {
  const datasets = Array.from({ length: 21 }, (_, index) =>
    aDataset({
      id: `d${index.toString()}`,
      keywords: ['cinema'],
      license: index === 0 ? 'cc-by' : 'lov2',
      resources: index < 2 ? [aResource(), aResource({ id: 'r2' })] : [],
    }),
  );
  const entries = toSitemapEntries(aCatalog({ datasets, reuses: [aReuse()] }), [aGuide()]);
  const paths = entries.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => !path.startsWith('/jeux-de-donnees/d'))).toEqual([
    '/',
    '/jeux-de-donnees/',
    '/jeux-de-donnees/page/2/',
    '/thematiques/',
    '/thematiques/cinema/',
    '/thematiques/cinema/page/2/',
    '/organisations/',
    '/organisations/cnc/',
    '/organisations/cnc/page/2/',
    '/formats/',
    '/formats/csv/',
    '/licences/',
    '/licences/cc-by/',
    '/licences/lov2/',
    '/reutilisations/',
    '/reutilisations/visualisations/',
    '/guides/',
    '/guides/les-plateformes/',
    ...guideTools.map(({ href }) => href),
    '/apis/',
    '/plan-du-site/',
    '/demarche/',
    '/a-propos/',
    '/contact/',
    '/mentions-legales/',
    '/accessibilite/',
    '/donnees-personnelles/',
  ]);
  expect(entries).toContainEqual({ path: '/jeux-de-donnees/d20/', day: '2026-05-22' });
  expect(entries).toContainEqual({ path: '/contact/', day: null });
  expect(entries).toContainEqual({ path: '/guides/', day: '2026-11-28' });
});

test('datasets whose canonical address is elsewhere are left out', () => {
  const catalog = aCatalog({ datasets: [aDataset()], portal: { ...portal, datasetCanonical: 'datagouv' } });
  const paths = toSitemapEntries(catalog, []).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('/jeux-de-donnees/'))).toEqual(['/jeux-de-donnees/']);
});

test('addresses are absolute and escaped', () => {
  const xml = toSitemapXml(
    [
      { path: '/a&b/', day: '2026-05-22' },
      { path: '/c/', day: null },
    ],
    site,
  );
  expect(xml).toContain(
    '<url><loc>https://culture.example.org/a&amp;b/</loc><lastmod>2026-05-22</lastmod></url>',
  );
  expect(xml).toContain('<url><loc>https://culture.example.org/c/</loc></url>');
});

test('a large site is told in several files', () => {
  expect(sitemapNumbers(20_000)).toEqual([0]);
  expect(sitemapNumbers(20_001)).toEqual([0, 1]);
  expect(toSitemapIndexXml(20_001, site)).toContain('<loc>https://culture.example.org/sitemap-1.xml</loc>');
});
