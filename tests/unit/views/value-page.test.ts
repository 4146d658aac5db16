import { expect, test } from 'vitest';
import {
  formatPaths,
  licensePaths,
  toFormatIndexView,
  toFormatPageView,
  toLicenseIndexView,
  toLicensePageView,
} from '../../../src/views/value-page.ts';
import { aCatalog, aDataset, aResource } from '../../fixtures/records.ts';

const datasets = Array.from({ length: 22 }, (_, index) =>
  aDataset({
    id: `d${index.toString().padStart(2, '0')}`,
    license: index === 0 ? 'maison' : 'lov2',
    resources: [
      aResource({ format: 'csv' }),
      aResource({ id: 'r2', format: index === 1 ? 'geojson' : 'csv' }),
      aResource({ id: 'r3', format: index === 2 ? 'dwg' : null }),
    ],
  }),
);
const catalog = aCatalog({ datasets });

test('each format and each licence has its pages', () => {
  expect(formatPaths(catalog).map(({ params }) => [params.value, params.page])).toEqual([
    ['csv', undefined],
    ['csv', 'page/2'],
    ['geojson', undefined],
    ['dwg', undefined],
  ]);
  expect(licensePaths(catalog)).toHaveLength(3);
});

test('a licence of any name has an address', () => {
  const odd = aCatalog({ datasets: [aDataset({ license: 'CC BY/4.0 ?' })] });
  expect(licensePaths(odd)).toEqual([
    { params: { value: 'cc-by-4-0', page: undefined }, props: { value: 'CC BY/4.0 ?', page: 1 } },
  ]);
  expect(toLicensePageView('CC BY/4.0 ?', 1, odd).hrefFor(1)).toBe('/licences/cc-by-4-0/');
  expect(toLicensePageView('???', 1, odd).hrefFor(2)).toBe('/licences/autre/page/2/');
});

test('a format page says what the format is, and lists', () => {
  const view = toFormatPageView('csv', 2, catalog);
  expect(view).toMatchObject({
    headTitle: 'Données au format CSV, page\u00a02',
    title: 'CSV',
    lead: 'Tableau en texte, lisible par tout tableur.',
    parent: { href: '/formats/' },
  });
  expect(view.list).toMatchObject({ total: 22, page: 2, pageCount: 2 });
  expect(view.list.items).toHaveLength(2);
  expect(view.hrefFor(1)).toBe('/formats/csv/');
});

test('an unknown format or licence is shown as it is', () => {
  expect(toFormatPageView('dwg', 1, catalog)).toMatchObject({ title: 'DWG', lead: undefined });
  expect(toLicensePageView('maison', 1, catalog)).toMatchObject({
    title: 'maison',
    headTitle: 'Données sous licence maison',
    lead: undefined,
    textUrl: null,
  });
});

test('a licence page says what one may do', () => {
  const view = toLicensePageView('lov2', 1, catalog);
  expect(view.headTitle).toBe('Données sous Licence Ouverte 2.0');
  expect(view.lead).toMatch(/^Vous pouvez copier/u);
  expect(view.textUrl).toMatch(/^https:/u);
});

test.each([
  ['notspecified', 'Données sous licence non précisée'],
  ['other-at', 'Données sous autre licence (avec attribution)'],
  ['cc-zero', 'Données sous licence Creative Commons Zéro (CC0)'],
])('the page of %s is named « %s »', (license, title) => {
  expect(toLicensePageView(license, 1, catalog).headTitle).toBe(title);
});

test('indexes group formats by family and order by number', () => {
  const { groups } = toFormatIndexView(catalog);
  expect(groups.map(({ title, rows }) => [title, rows.map(({ label }) => label)])).toEqual([
    ['Tableaux', ['CSV']],
    ['Données géographiques', ['GeoJSON']],
    ['Autres', ['DWG']],
  ]);
  expect(toLicenseIndexView(catalog).groups[0]?.rows.map(({ countLabel }) => countLabel)).toEqual([
    '21\u00a0jeux de données',
    '1\u00a0jeu de données',
  ]);
});
