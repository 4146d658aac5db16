import { expect, test } from 'vitest';
import { catalogFacetTable } from '../../../src/views/catalog-facets.ts';
import { fromNumberText } from '../../../src/search/number-text.ts';
import { toSearchBundle, type SearchContent } from '../../../src/views/search-bundle.ts';
import { toDatasetRecord } from '../../../src/views/search-record.ts';
import {
  aCatalog,
  aDataservice,
  aDataset,
  anOrganization,
  aResource,
  aReuse,
} from '../../fixtures/records.ts';

const content: SearchContent = {
  texts: [
    { kind: 'page', title: 'Contact', summary: 'Écrire.', href: '/contact/', body: 'Une question ?' },
    {
      kind: 'guide',
      title: 'Publier',
      summary: 'Comment.',
      href: '/guides/publier/',
      body: 'import A\n# Publier',
    },
  ],
  synonyms: {
    domains: [{ name: 'Cinéma', same: [['film', 'long métrage']], toward: { pellicule: ['film'] } }],
    cues: { où: ['adresse'] },
    weak: ['liste'],
    listing: ['liste'],
    places: ['Roubaix'],
  },
};
const datasets = Array.from({ length: 23 }, (_, index) =>
  aDataset({
    id: `d${index.toString()}`,
    slug: `jeu-${index.toString()}`,
    title: `Liste ${index.toString()}`,
  }),
);
const catalog = aCatalog({ datasets, reuses: [aReuse()], dataservices: [aDataservice()] });

test('the bundle goes together: same order, same length, datasets first', () => {
  const bundle = toSearchBundle(catalog, content);
  expect(bundle.cards.map(({ length }) => length)).toEqual([23]);
  expect(bundle.cards.flat().map(({ id }) => id)).toEqual(catalog.datasets.map(({ id }) => id));
  expect(bundle.facets).toBe(catalogFacetTable(catalog));
  expect(bundle.records.map(({ kind }) => kind).slice(22)).toEqual([
    'dataset',
    ...catalog.organizations.map(() => 'organization'),
    ...catalog.themes.map(() => 'theme'),
    'dataservice',
    'reuse',
    'guide',
    'page',
  ]);
  expect(bundle.lexicon.kinds.reduce((sum, [, count]) => sum + count, 0)).toBe(bundle.records.length);
  expect(bundle.lexicon.titleLengths).toHaveLength(bundle.records.length);
  expect(bundle.entries.flat()).toHaveLength(bundle.records.length - 23);
});

test('the version follows the content, the synonyms and the texts', () => {
  const { version } = toSearchBundle(catalog, content);
  expect(version).toMatch(/^[0-9a-z]{14}$/u);
  expect(toSearchBundle(aCatalog({ ...catalog }), content).version).toBe(version);
  const [first, ...others] = datasets;
  const renamed = aCatalog({ datasets: [aDataset({ ...first, title: 'Autre titre' }), ...others] });
  expect(toSearchBundle(renamed, content).version).not.toBe(version);
  expect(toSearchBundle(catalog, { ...content, texts: [] }).version).not.toBe(version);
  const synonyms = { ...content.synonyms, weak: [] };
  expect(toSearchBundle(catalog, { ...content, synonyms }).version).not.toBe(version);
});

test('what is indexed of a dataset: its words field by field, without generic keywords', () => {
  const dataset = aDataset({
    title: 'Fréquentation de l’Opéra',
    acronym: 'FREQ',
    keywords: ['cinema', 'lecture-publique', 'culture'],
    summary: null,
    description: 'Les **chiffres** de l’année. <script>alert(1)</script>',
    spatialCoverage: { zones: ['country:fr', 'fr:zone:algerie'], granularity: null },
    resources: [aResource({ title: 'Entrées 2024' }), aResource({ id: 'r2', title: 'Entrées 2024' })],
  });
  const { portal } = aCatalog();
  const withGeneric = aCatalog({ datasets: [dataset], portal: { ...portal, genericKeywords: ['culture'] } });
  expect(toDatasetRecord(dataset, withGeneric).fields).toMatchObject({
    title: ['Fréquentation de l’Opéra', 'FREQ'],
    keywords: ['cinema', 'lecture publique'],
    theme: ['Cinéma', 'Algérie'],
    producer: ["Centre national du cinéma et de l'image animée", 'CNC'],
    summary: [],
    resources: ['Entrées 2024'],
    description: ['Les chiffres de l’année.'],
  });
});

test('titles count the words that say something; places come from the country and the catalogue', () => {
  const organizations = [anOrganization({ name: 'Liste des films' })];
  const { lexicon } = toSearchBundle(aCatalog({ datasets, organizations }), content);
  expect(fromNumberText(lexicon.titleLengths)[0]).toBe(1);
  expect(lexicon.listings.slice(0, 2)).toEqual([0, 1]);
  expect(lexicon.places).toEqual(
    expect.arrayContaining(['Haute-Garonne', 'Toulouse', 'Occitanie', 'Roubaix']),
  );
});
