import { expect, test } from 'vitest';
import { toAdvisedKeywords } from '../../../../src/views/guide/advised-keywords.ts';
import { toGoodExamples } from '../../../../src/views/guide/good-examples.ts';
import {
  exampleTables,
  placeholderWords,
  toReuseExample,
} from '../../../../src/views/guide/reuse-example.ts';
import { aColumn, aTable, aTablePreview } from '../../../fixtures/profiles.ts';
import { aCatalog, aDataset, anOrganization, aResource, portal } from '../../../fixtures/records.ts';

const advice = {
  always: [{ keyword: 'culture', use: 'tous les jeux' }],
  recommended: [
    { keyword: 'spectacle-vivant', use: "théâtre, musique d'ensemble" },
    { keyword: 'presse', use: 'titres' },
  ],
};
const advised = { ...portal, keywordAdvice: advice };
const views = (count: number): ReturnType<typeof aDataset>['metrics'] => ({
  ...aDataset().metrics,
  views: count,
});

test('each advised keyword comes with the datasets that have it, in the order of the portal', () => {
  const datasets = [aDataset({ id: 'a', keywords: ['spectacle-vivant', 'culture'] }), aDataset({ id: 'b' })];
  expect(toAdvisedKeywords('recommended', { portal: advised, datasets })).toEqual([
    {
      keyword: 'spectacle-vivant',
      use: 'théâtre, musique d’ensemble',
      count: 1,
      search: {
        href: '/jeux-de-donnees/?q=spectacle+vivant',
        label: 'Chercher «\u00a0spectacle-vivant\u00a0»',
      },
    },
    { keyword: 'presse', use: 'titres', count: 0, search: null },
  ]);
});

test('good examples are the most viewed, of distinct producers first', () => {
  const keywords = ['culture', 'presse'];
  const datasets = [
    aDataset({ id: 'a', title: 'A', keywords, metrics: views(9) }),
    aDataset({ id: 'b', title: 'B', keywords, metrics: views(8) }),
    aDataset({ id: 'c', title: 'C', keywords, metrics: views(7), organizationId: 'o2' }),
    aDataset({ id: 'd', title: 'D', keywords, metrics: views(6) }),
    aDataset({ id: 'few', title: 'Few', keywords: ['culture'], metrics: views(99) }),
    aDataset({ id: 'near', title: 'Near', keywords: [...keywords, 'aide', 'aides'], metrics: views(99) }),
  ];
  const catalog = aCatalog({
    datasets,
    portal: advised,
    organizations: [anOrganization(), anOrganization({ id: 'o2' })],
  });
  const examples = toGoodExamples('keywords', catalog);
  expect(examples.map(({ title }) => title)).toEqual(['A', 'C', 'B']);
  expect(examples[0]?.why).toBe('Ses mots-clés\u00a0: culture, presse.');
});

test('neither a late dataset nor one without a deadline is an example of an update in time', () => {
  const quality = { ...aDataset().quality, updatedInTime: true };
  const datasets = [
    aDataset({ id: 'late', title: 'En retard', updatedAt: '2024-01-01T00:00:00Z', quality }),
    aDataset({ id: 'judged', title: 'Jugé', quality: { ...quality, updatedInTime: false } }),
    aDataset({ id: 'annual', title: 'Annuel', quality }),
    aDataset({ id: 'punctual', title: 'Ponctuel', frequency: 'punctual', quality }),
  ];
  expect(toGoodExamples('current', aCatalog({ datasets })).map(({ title }) => title)).toEqual(['Annuel']);
});

const served = aResource({
  latestUrl: 'https://www.data.gouv.fr/api/1/datasets/r/r1',
  analysis: { ...aResource().analysis, tabular: true },
});
const dataset = aDataset({ resources: [served] });
const catalog = aCatalog({ datasets: [dataset], previews: [aTablePreview()] });
const region = aColumn({
  name: 'region',
  distinct: { count: 12, exact: true },
  top: [{ value: 'Bretagne', count: 40 }],
});

test('an example table is a CSV that data.gouv.fr serves, and that was read here', () => {
  expect(exampleTables(catalog)).toEqual([{ dataset, resource: served }]);
  expect(exampleTables(aCatalog({ datasets: [dataset] }))).toEqual([]);
  expect(
    exampleTables(
      aCatalog({ datasets: [aDataset({ resources: [aResource()] })], previews: [aTablePreview()] }),
    ),
  ).toEqual([]);
});

test('the example asks one value of a plain column', () => {
  const example = toReuseExample(
    { dataset, resource: served },
    aTable({ columns: [aColumn(), region] }),
    catalog,
  );
  expect(example?.condition).toEqual({ column: 'region', value: 'Bretagne' });
  expect(example?.words).toMatchObject({
    api: 'https://tabular-api.data.gouv.fr/api/resources/r1/data/',
    requete: 'region__exact=Bretagne&page_size=20',
    fichier: 'https://www.data.gouv.fr/api/1/datasets/r/r1',
    separateur: ';',
    encodage: 'utf-8',
  });
  expect(example?.words['source']).toContain('Salles de cinéma');
});

test.each([
  ['a name that a program cannot hold', { ...region, name: 'Région (code)' }],
  ['a value that an address cannot hold', { ...region, top: [{ value: 'a=b&c', count: 9 }] }],
  ['as many values as rows', { ...region, distinct: { count: 5000, exact: true } }],
  ['numbers', { ...region, type: 'integer' as const }],
])('a column with %s makes no condition', (_, column) => {
  const example = toReuseExample({ dataset, resource: served }, aTable({ columns: [column] }), catalog);
  expect(example?.condition).toBeNull();
  expect(example?.words['requete']).toBe('page_size=20');
});

test('scripts have the same words with an example or without', () => {
  const example = toReuseExample({ dataset, resource: served }, aTable(), catalog);
  expect(Object.keys(placeholderWords(portal))).toEqual(Object.keys(example?.words ?? {}));
});
