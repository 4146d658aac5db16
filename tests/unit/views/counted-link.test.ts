import { expect, test } from 'vitest';
import { countFormats, countProducers, countThemes } from '../../../src/views/counted-link.ts';
import { aCatalog, aDataset, anOrganization, aResource, aTheme } from '../../fixtures/records.ts';

test('formats are counted once per dataset, most common first, then by label', () => {
  const resource = (id: string, format: string | null) => aResource({ id, format });
  expect(
    countFormats([
      aDataset({ resources: [resource('1', 'csv'), resource('2', 'csv'), resource('3', 'xml')] }),
      aDataset({ resources: [resource('4', 'csv'), resource('5', null), resource('6', 'json')] }),
    ]),
  ).toEqual([
    { label: 'CSV', href: '/formats/csv/', count: 2, share: 1 },
    { label: 'JSON', href: '/formats/json/', count: 1, share: 0.5 },
    { label: 'XML', href: '/formats/xml/', count: 1, share: 0.5 },
  ]);
});

test('producers are counted; one the snapshot does not know has no page, and is left out', () => {
  const datasets = ['o1', 'o2', 'o2', 'gone'].map((organizationId, index) =>
    aDataset({ id: `d${index.toString()}`, organizationId }),
  );
  const catalog = aCatalog({
    datasets,
    organizations: [anOrganization(), anOrganization({ id: 'o2', slug: 'bnf', name: 'BnF' })],
  });
  expect(countProducers(datasets, catalog).map(({ label, href, count }) => [label, href, count])).toEqual([
    ['BnF', '/organisations/bnf/', 2],
    ['Centre national du cinéma et de l’image animée', '/organisations/cnc/', 1],
  ]);
});

test('the theme asked about is not among its neighbours', () => {
  const datasets = [
    aDataset({ id: 'a', keywords: ['cinema', 'musees'] }),
    aDataset({ id: 'b', keywords: ['cinema'] }),
  ];
  const catalog = aCatalog({
    datasets,
    themes: [aTheme(), aTheme({ id: 'musees', title: 'Musées', order: 2 })],
  });
  expect(countThemes(datasets, catalog).map(({ label, count }) => [label, count])).toEqual([
    ['Cinéma', 2],
    ['Musées', 1],
  ]);
  expect(countThemes(datasets, catalog, 'cinema')).toEqual([
    { label: 'Musées', href: '/thematiques/musees/', count: 1, share: 1 },
  ]);
});
