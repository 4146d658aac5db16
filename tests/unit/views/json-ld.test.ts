import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/catalog/schemas/dataset.ts';
import {
  breadcrumbJsonLd,
  dataCatalogJsonLd,
  datasetJsonLd,
  guideJsonLd,
  organizationJsonLd,
  temporalInterval,
  webSiteJsonLd,
  withBreadcrumb,
  type DatasetNode,
} from '../../../src/views/json-ld.ts';
import { aDataset, aGuide, anOrganization, aResource, portal } from '../../fixtures/records.ts';

const origin = new URL('https://donnees.example.org');
const node = (parts: Partial<Dataset> = {}): DatasetNode =>
  datasetJsonLd(aDataset(parts), anOrganization(), 'Les salles.', { origin, portal });

test('a dataset says who, what, when, and where it is', () => {
  expect(node()).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': 'https://donnees.example.org/jeux-de-donnees/salles/',
    name: 'Salles de cinéma',
    description: 'Les salles.',
    url: 'https://donnees.example.org/jeux-de-donnees/salles/',
    sameAs: ['https://www.data.gouv.fr/datasets/salles/'],
    identifier: ['https://www.data.gouv.fr/datasets/d1'],
    inLanguage: 'fr',
    isAccessibleForFree: true,
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    creator: organizationNode,
    publisher: organizationNode,
    dateCreated: '2024-01-02T10:00:00+00:00',
    datePublished: '2024-01-02T10:00:00+00:00',
    dateModified: '2026-05-21T23:30:00+00:00',
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      '@id': 'https://donnees.example.org/#catalogue',
      name: 'Données de la culture',
      url: 'https://donnees.example.org/',
    },
  });
});

const organizationNode = {
  '@type': 'Organization',
  '@id': 'https://donnees.example.org/organisations/cnc/',
  name: "Centre national du cinéma et de l'image animée",
  url: 'https://donnees.example.org/organisations/cnc/',
};

test('coverage, keywords and acronym are there when filled in', () => {
  const filled = node({
    acronym: 'SC',
    keywords: ['cinema'],
    temporalCoverage: { start: '2001-01-01', end: '2023-12-31' },
    spatialCoverage: { zones: ['country:fr'], granularity: null },
  });
  expect(filled).toMatchObject({
    alternateName: 'SC',
    keywords: ['cinema'],
    temporalCoverage: '2001-01-01/2023-12-31',
    spatialCoverage: [{ '@type': 'Place', name: 'France' }],
  });
});

test('a period that goes on is an open interval', () => {
  expect(temporalInterval({ start: '2001-01-01', end: null })).toBe('2001-01-01/..');
  expect(temporalInterval(null)).toBeNull();
});

test('an unknown licence gives no address, a restricted dataset is not free of access', () => {
  expect(node({ license: 'inconnue' })).not.toHaveProperty('license');
  expect(node({ license: 'notspecified' })).not.toHaveProperty('license');
  expect(node({ accessType: 'restricted' }).isAccessibleForFree).toBe(false);
});

test('a dataset without a summary is described by its title', () => {
  const bare = datasetJsonLd(aDataset(), anOrganization(), '', { origin, portal });
  expect(bare.description).toBe('Salles de cinéma');
});

test('each file is a download, at its permalink; a file without address is none', () => {
  const resources = [
    aResource({ latestUrl: 'https://www.data.gouv.fr/r/1', checksum: { type: 'sha256', value: 'ab' } }),
    aResource({ id: 'r2', url: null, refusedScheme: 'ftp' }),
    aResource({ id: 'r3', mediaType: null, byteSize: null, checksum: { type: 'sha1', value: 'cd' } }),
  ];
  expect(node({ resources }).distribution).toEqual([
    {
      '@type': 'DataDownload',
      '@id': 'https://donnees.example.org/jeux-de-donnees/salles/#fichier-r1',
      name: 'Liste des salles',
      contentUrl: 'https://www.data.gouv.fr/r/1',
      encodingFormat: 'text/csv',
      contentSize: '12000 B',
      sha256: 'ab',
      dateModified: '2026-05-21T23:30:00+00:00',
    },
    {
      '@type': 'DataDownload',
      '@id': 'https://donnees.example.org/jeux-de-donnees/salles/#fichier-r3',
      name: 'Liste des salles',
      contentUrl: 'https://static.example.org/salles.csv',
      encodingFormat: 'CSV',
      dateModified: '2026-05-21T23:30:00+00:00',
    },
  ]);
});

test('a hundred files do not weigh on the head of the page', () => {
  const resources = Array.from({ length: 102 }, (_, index) => aResource({ id: `r${index}` }));
  expect(node({ resources }).distribution).toHaveLength(30);
});

test('a public service is a government organisation, with its own site', () => {
  const organization = anOrganization({ badges: ['public-service'], url: 'https://www.cnc.fr/' });
  expect(organizationJsonLd(organization, origin)).toEqual({
    '@context': 'https://schema.org',
    ...organizationNode,
    '@type': 'GovernmentOrganization',
    sameAs: 'https://www.cnc.fr/',
  });
});

test('the catalogue names its publisher', () => {
  expect(dataCatalogJsonLd({ origin, portal })).toMatchObject({
    '@type': 'DataCatalog',
    '@id': 'https://donnees.example.org/#catalogue',
    publisher: { '@type': 'Organization', name: 'Ministère de la Culture' },
    isAccessibleForFree: true,
  });
});

test('the breadcrumb starts at home, its last item may have no address', () => {
  const items = [{ label: 'Données', href: '/jeux-de-donnees/' }, { label: 'Salles' }];
  expect(breadcrumbJsonLd(items, origin).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://donnees.example.org/' },
    {
      '@type': 'ListItem',
      position: 2,
      name: 'Données',
      item: 'https://donnees.example.org/jeux-de-donnees/',
    },
    { '@type': 'ListItem', position: 3, name: 'Salles' },
  ]);
});

test('the site says where it is searched', () => {
  expect(webSiteJsonLd({ origin, portal })).toMatchObject({
    '@type': 'WebSite',
    '@id': 'https://donnees.example.org/#site',
    potentialAction: {
      target: {
        urlTemplate: 'https://donnees.example.org/recherche/?q={search_term_string}',
      },
    },
  });
});

test('a page says where it stands, once', () => {
  const items = [{ label: 'Contact' }];
  const breadcrumb = breadcrumbJsonLd(items, origin);
  const site = webSiteJsonLd({ origin, portal });
  expect(withBreadcrumb([site], items, origin)).toEqual([site, breadcrumb]);
  expect(withBreadcrumb([breadcrumb], items, origin)).toEqual([breadcrumb]);
  expect(withBreadcrumb([], undefined, origin)).toEqual([]);
});

test('a guide is an article, by the publisher of the portal, read over on a day', () => {
  const guide = aGuide({
    title: 'Mettre à jour : quand ?',
    summary: 'Le rythme.',
    group: 'publier',
    slug: 'mettre-a-jour',
  });
  const publisher = { '@type': 'Organization', name: portal.publisher };
  expect(guideJsonLd(guide, { origin, portal })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': 'https://donnees.example.org/guides/mettre-a-jour/',
    headline: 'Mettre à jour\u00a0: quand\u202f?',
    description: 'Le rythme.',
    url: 'https://donnees.example.org/guides/mettre-a-jour/',
    inLanguage: 'fr',
    dateModified: '2026-11-28',
    articleSection: 'Publier',
    isAccessibleForFree: true,
    author: publisher,
    publisher,
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    isPartOf: { '@id': 'https://donnees.example.org/#site' },
  });
});
