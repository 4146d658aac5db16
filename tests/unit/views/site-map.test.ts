import { expect, test } from 'vitest';
import { guideTools } from '../../../src/views/guide-tools.ts';
import { toSiteMap } from '../../../src/views/site-map.ts';
import { aCatalog, aDataset, aGuide, aResource } from '../../fixtures/records.ts';

test('every way in is listed, with its count', () => {
  const datasets = [
    aDataset({ id: 'a', keywords: ['cinema'], resources: [aResource()] }),
    aDataset({ id: 'b', license: 'cc-by' }),
    aDataset({ id: 'c' }),
  ];
  const groups = toSiteMap(aCatalog({ datasets }), [aGuide()]);
  const of = (id: string): unknown[] =>
    (groups.find((group) => group.id === id)?.links ?? []).map(({ label, href, count }) => [
      label,
      href,
      count,
    ]);
  expect(of('thematiques')).toEqual([['Cinéma', '/thematiques/cinema/', 1]]);
  expect(of('organisations')).toEqual([
    ['Centre national du cinéma et de l’image animée', '/organisations/cnc/', 3],
  ]);
  expect(of('formats')).toEqual([['CSV', '/formats/csv/', 1]]);
  expect(of('licences')).toEqual([
    ['Licence Ouverte 2.0', '/licences/lov2/', 2],
    ['CC BY', '/licences/cc-by/', 1],
  ]);
  expect(of('guides')).toEqual([
    ['Les plateformes', '/guides/les-plateformes/', null],
    ...guideTools.map(({ title, href }) => [title, href, null]),
  ]);
  expect(of('informations')).toContainEqual([
    'Plan du site pour les moteurs de recherche (XML)',
    '/sitemap-index.xml',
    null,
  ]);
});

test('a kind that has nothing is left out', () => {
  expect(toSiteMap(aCatalog(), []).map(({ id }) => id)).toEqual([
    'rubriques',
    'classements',
    'organisations',
    'guides',
    'informations',
  ]);
});
