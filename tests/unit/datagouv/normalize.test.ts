import { expect, test } from 'vitest';
import { dataserviceSchema } from '../../../src/catalog/schemas/dataservice.ts';
import { datasetSchema } from '../../../src/catalog/schemas/dataset.ts';
import { discussionSchema } from '../../../src/catalog/schemas/discussion.ts';
import { organizationSchema } from '../../../src/catalog/schemas/organization.ts';
import { resourceSchema } from '../../../src/catalog/schemas/resource.ts';
import { reuseSchema } from '../../../src/catalog/schemas/reuse.ts';
import {
  toDataservice,
  toDataset,
  toDiscussion,
  toOrganization,
  toOrganizationFromRef,
  toResource,
  toReuse,
} from '../../../src/datagouv/normalize.ts';
import {
  wireDataservice,
  wireDataset,
  wireDiscussion,
  wireOrganization,
  wireOrganizationRef,
  wireResource,
  wireReuse,
} from '../../../src/datagouv/wire.ts';

const origin = { site: 'https://www.data.gouv.fr' };
const organizationId = '534fff91a3a7292c64a77f73';

/** The least a dataset can hold: everything else is missing. */
const bareDataset = {
  id: '5af120e7b595087cfabcde82',
  slug: 'frequentation-des-musees',
  title: 'Fréquentation des musées',
  created_at: '2018-05-08T06:00:38.918000+00:00',
  organization: { id: organizationId },
};

const dataset = (fields: object) => toDataset(wireDataset.parse({ ...bareDataset, ...fields }), [], origin);

const resource = (fields: object) =>
  toResource(
    wireResource.parse({ id: '7708e380-e7f8-4b56-936a-5d2a262d852d', ...fields }),
    '2018-05-08T06:00:38.918Z',
  );

test('a dataset with only what is required fits the domain schema', () => {
  expect(datasetSchema.parse(dataset({}))).toMatchObject({
    modifiedAt: '2018-05-08T06:00:38.918Z',
    updatedAt: '2018-05-08T06:00:38.918Z',
    frequency: 'unknown',
    license: 'notspecified',
    accessType: 'open',
    temporalCoverage: null,
    spatialCoverage: { zones: [], granularity: null },
    harvest: null,
    metrics: { views: 0, downloads: 0, reuses: 0, followers: 0, discussions: 0, openDiscussions: 0 },
    pageUrl: 'https://www.data.gouv.fr/datasets/frequentation-des-musees',
    keptSince: null,
  });
});

test('null everywhere is the same as missing', () => {
  const nulls = {
    acronym: null,
    description: null,
    description_short: null,
    last_modified: null,
    last_update: null,
    tags: null,
    badges: null,
    frequency: null,
    license: null,
    access_type: null,
    temporal_coverage: { start: null, end: null },
    spatial: { zones: null, granularity: null },
    metrics: { views: null, reuses: null },
    quality: { score: null, has_open_format: null },
    harvest: { domain: null, remote_url: null, last_update: null },
    page: null,
    resources: null,
  };
  expect(dataset(nulls)).toEqual(dataset({}));
});

test('a dataset keeps what it says of itself', () => {
  const full = dataset({
    title: '  Fréquentation\ndes <b>musées</b> ',
    description: '\n**Gras** <img src=x onerror=alert(1)>\n',
    last_modified: '2026-08-17T17:04:04.213000+00:00',
    last_update: '2026-08-10T17:02:53',
    tags: ['musees', 'culture', 'musees'],
    badges: [{ kind: 'hvd' }],
    frequency: 'biannual',
    license: { id: 'fr-lo', title: 'Licence Ouverte' },
    temporal_coverage: { start: '1791-01-01T00:00:00+00:00', end: null },
    spatial: { zones: ['fr:departement:75', { id: 'country:fr' }], granularity: 'other' },
    metrics: { views: 70.0, resources_downloads: '12.0', reuses_by_months: 0 },
    quality: { license: true, has_open_format: false, score: 0.44 },
    harvest: { domain: 'data.culture.gouv.fr', remote_url: 'ftp://x.fr', last_update: '2022-09-27' },
  });
  expect(datasetSchema.parse(full)).toMatchObject({
    title: 'Fréquentation des <b>musées</b>',
    description: '**Gras** <img src=x onerror=alert(1)>',
    updatedAt: '2026-08-10T17:02:53.000Z',
    keywords: ['culture', 'musees'],
    badges: ['hvd'],
    frequency: 'semiannual',
    license: 'fr-lo',
    temporalCoverage: { start: '1791-01-01', end: null },
    spatialCoverage: { zones: ['country:fr', 'fr:departement:75'], granularity: null },
    metrics: { views: 70, downloads: 12 },
    quality: { license: true, hasOpenFormat: false, hasResources: null, score: 0.44 },
    harvest: { domain: 'data.culture.gouv.fr', remoteUrl: null, harvestedAt: '2022-09-27T00:00:00.000Z' },
  });
});

test('unknown frequency and licence ids are kept, a title of 350 characters too', () => {
  const kept = dataset({ frequency: 'chaqueEclipse', license: 'lov9', title: 'é'.repeat(350) });
  expect(datasetSchema.parse(kept)).toMatchObject({ frequency: 'chaqueEclipse', license: 'lov9' });
  expect(kept.title).toHaveLength(350);
});

test.each([
  ['no organisation', { organization: null }, 'organizationId'],
  ['an empty title', { title: ' ' }, 'title'],
  ['no date', { created_at: null }, 'createdAt'],
  ['an access type nobody knows', { access_type: 'sur-demande' }, 'accessType'],
])('a dataset with %s is refused by the domain schema', (_, fields, path) => {
  const result = datasetSchema.safeParse(dataset(fields));
  expect(result.error?.issues.map((issue) => issue.path[0])).toContain(path);
});

test.each([['../../etc/passwd'], ['a/b'], ['Majuscule'], ['a'.repeat(256)], ['']])(
  'the slug %j never becomes a path',
  (slug) => {
    expect(datasetSchema.safeParse(dataset({ slug })).success).toBe(false);
  },
);

test('a bare resource fits the domain schema, named and dated by default', () => {
  expect(resourceSchema.parse(resource({}))).toMatchObject({
    title: 'Sans titre',
    type: 'other',
    storage: 'remote',
    format: null,
    url: null,
    refusedScheme: null,
    byteSize: null,
    createdAt: '2018-05-08T06:00:38.918Z',
    modifiedAt: '2018-05-08T06:00:38.918Z',
    downloads: null,
    schema: null,
    check: { available: null, status: null, timeout: false, error: null, checkedAt: null, cors: null },
    analysis: { tabular: false },
  });
});

test('an untitled resource is named after its file', () => {
  expect(resource({ title: ' ', url: 'https://exemple.fr/d/mus%C3%A9es.csv' }).title).toBe('musées.csv');
});

test.each([
  ['', null, null],
  ['ftp://exemple.fr/a.csv', null, 'ftp'],
  ['javascript:alert(1)', null, 'javascript'],
  ['https://exemple.fr/a.csv', 'https://exemple.fr/a.csv', null],
])('a resource at %j has the address %j', (url, expected, scheme) => {
  expect(resourceSchema.parse(resource({ url }))).toMatchObject({ url: expected, refusedScheme: scheme });
});

test.each([
  [{ filesize: 12 }, 12],
  [{ filesize: null, extras: { 'analysis:content-length': 34 } }, 34],
  [{ extras: { 'check:headers:content-length': '56' } }, 56],
  [{ filesize: -1, extras: {} }, null],
])('the size of %j is %j', (fields, expected) => {
  expect(resource(fields).byteSize).toBe(expected);
});

test('the format comes from the declaration, the address, then the media type', () => {
  expect(resource({ format: ' CSV ' }).format).toBe('csv');
  expect(resource({ format: 'autre', url: 'https://exemple.fr/a.geojson' }).format).toBe('geojson');
  expect(resource({ format: 'grimoire' }).format).toBe('grimoire');
});

const table = { 'analysis:parsing:parsing_table': 'abc', 'check:status': 200 };

test.each([
  ['parsed', table, true],
  ['parsed, only an export failed', { ...table, 'analysis:parsing:error': 'pmtiles_export:x' }, true],
  ['failed', { ...table, 'analysis:parsing:error': 'csv_detective:x' }, false],
  ['gone since', { ...table, 'check:status': 404 }, false],
  ['never parsed', { 'check:status': 200 }, false],
])('a file %s is tabular: %s', (_, extras, expected) => {
  expect(resource({ extras }).analysis.tabular).toBe(expected);
});

test.each([
  [{ 'check:cors:allow-origin': '*' }, true],
  [{ 'check:cors:allow-origin': 'https://www.data.gouv.fr' }, null],
  [{ 'check:cors:allow-origin': 'https://exemple.fr' }, false],
  [{ 'check:cors:status': 200 }, false],
  [{}, null],
])('with %j, any origin may read the file: %j', (extras, expected) => {
  expect(resource({ extras }).check.cors).toBe(expected);
});

test('a check is read with its naive date, an all-null schema is none', () => {
  const checked = resource({
    extras: { 'check:available': false, 'check:status': 404, 'check:date': '2024-12-10T06:11:06.062000' },
    schema: { name: null, version: null, url: null },
    checksum: { type: 'sha1', value: null },
    metrics: { views: 9502 },
  });
  expect(resourceSchema.parse(checked)).toMatchObject({
    check: { available: false, status: 404, checkedAt: '2024-12-10T06:11:06.062Z' },
    schema: null,
    checksum: null,
    downloads: 9502,
  });
});

test('an organisation is trimmed, and its site is http(s) or nothing', () => {
  const wire = wireOrganization.parse({
    id: organizationId,
    slug: 'cmn',
    name: 'Centre des monuments nationaux ',
    url: 'javascript:alert(1)',
    metrics: { datasets: 4, views: 12.0 },
  });
  expect(organizationSchema.parse(toOrganization(wire, origin))).toMatchObject({
    name: 'Centre des monuments nationaux',
    url: null,
    logo: null,
    pageUrl: 'https://www.data.gouv.fr/organizations/cmn',
    metrics: { datasets: 4, reuses: 0, followers: 0, views: 12 },
  });
});

test('an organisation known by reference only has no figures', () => {
  const wire = wireOrganizationRef.parse({ id: organizationId, slug: 'ville', name: 'Ville', acronym: null });
  expect(organizationSchema.parse(toOrganizationFromRef(wire, origin))).toMatchObject({
    slug: 'ville',
    description: '',
    metrics: { datasets: 0 },
  });
});

test('a reuse keeps the datasets of the snapshot, and no person', () => {
  const wire = wireReuse.parse({
    id: '600000000000000000000001',
    slug: 'carte',
    title: 'Carte',
    type: 'visualization',
    datasets: [{ id: 'b' }, { id: 'a' }, { id: 'ailleurs' }],
    organization: null,
    owner: { first_name: 'Camille' },
    created_at: '2025-03-04T10:00:00+00:00',
  });
  const reuse = reuseSchema.parse(toReuse(wire, (id) => id !== 'ailleurs', origin));
  expect(reuse).toMatchObject({ datasetIds: ['a', 'b'], organizationName: null, url: null });
  expect(JSON.stringify(reuse)).not.toContain('Camille');
});

test('a dataservice without anything declared fits the domain schema', () => {
  const wire = wireDataservice.parse({
    id: '680000000000000000000001',
    slug: 'api',
    title: 'API',
    created_at: '2025-02-03T04:05:06+00:00',
    availability: 99.5,
    license: null,
  });
  expect(dataserviceSchema.parse(toDataservice(wire, ['b', 'a'], origin))).toMatchObject({
    availability: 99.5,
    license: null,
    organizationId: null,
    datasetIds: ['a', 'b'],
    pageUrl: 'https://www.data.gouv.fr/dataservices/api',
  });
});

test('a discussion keeps the answers of its organisations, and only counts the other messages', () => {
  const answer = { content: ' Corrigé. ', posted_on: '2026-06-02T09:30:00', posted_by: { slug: 'camille' } };
  const wire = wireDiscussion.parse({
    id: '670000000000000000000001',
    title: ' ',
    subject: { class: 'Dataset', id: bareDataset.id },
    user: { first_name: 'Camille' },
    discussion: [
      { content: 'Une erreur ?', posted_on: '2026-06-01T08:00:00', posted_by: { first_name: 'Camille' } },
      { ...answer, posted_by_organization: { id: organizationId, name: 'Ministère de la Culture' } },
      { ...answer, posted_by_organization: { id: 'ailleurs', name: 'Une société' } },
    ],
    created: '2026-06-01T08:00:00.100000+00:00',
    closed: null,
  });
  const discussion = discussionSchema.parse(toDiscussion(wire, new Set([organizationId]), origin));
  expect(discussion).toMatchObject({
    title: 'Sans titre',
    messageCount: 3,
    closedAt: null,
    answers: [{ organizationName: 'Ministère de la Culture', content: 'Corrigé.' }],
  });
  expect(JSON.stringify(discussion)).not.toMatch(/Camille|camille|Une erreur|société/u);
});
