import { expect, test } from 'vitest';
import {
  datasetRoute,
  datasetsRoute,
  formatRoute,
  licenseRoute,
  organizationRoute,
  reusesRoute,
  searchRoute,
  snapshotImageRoute,
  themeRoute,
} from '../../src/routes.ts';

test('the first page has no number, the default order no segment', () => {
  expect(datasetsRoute()).toBe('/jeux-de-donnees/');
  expect(datasetsRoute(2)).toBe('/jeux-de-donnees/page/2/');
  expect(datasetsRoute(1, 'views')).toBe('/jeux-de-donnees/tri/consultes/');
  expect(datasetsRoute(3, 'creation')).toBe('/jeux-de-donnees/tri/recents/page/3/');
});

test('lists and objects have French addresses', () => {
  expect(datasetRoute('festivals')).toBe('/jeux-de-donnees/festivals/');
  expect(datasetRoute('festivals', 'abc')).toBe('/jeux-de-donnees/festivals/#fichier-abc');
  expect(themeRoute('cinema', 2)).toBe('/thematiques/cinema/page/2/');
  expect(organizationRoute('cnc')).toBe('/organisations/cnc/');
  expect(formatRoute('csv')).toBe('/formats/csv/');
  expect(licenseRoute('lov2')).toBe('/licences/lov2/');
  expect(reusesRoute(4)).toBe('/reutilisations/page/4/');
  expect(snapshotImageRoute('a.webp')).toBe('/images/a.webp');
});

test('a search is encoded', () => {
  expect(searchRoute({ q: 'art & essai', theme: 'cinema' })).toBe(
    '/jeux-de-donnees/?q=art+%26+essai&theme=cinema',
  );
});

test.each([
  ['news_article', '/reutilisations/presse/'],
  ['podcast', '/reutilisations/podcast/'],
  ['constructor', '/reutilisations/constructor/'],
  ['../../index', '/reutilisations/index/'],
  ['<b>', '/reutilisations/b/'],
])('reuses of the type %s have an address below the gallery', (type, address) => {
  expect(reusesRoute(1, type)).toBe(address);
});
