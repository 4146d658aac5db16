import type { Dataset } from '../../src/catalog/schemas/dataset.ts';
import type { Discussion } from '../../src/catalog/schemas/discussion.ts';
import type { Manifest } from '../../src/catalog/schemas/manifest.ts';
import type { Organization } from '../../src/catalog/schemas/organization.ts';
import type { Resource } from '../../src/catalog/schemas/resource.ts';
import type { Preview } from '../../src/catalog/schemas/preview.ts';
import type { Reuse } from '../../src/catalog/schemas/reuse.ts';
import { markdown, vocabulary, words } from './french-text.ts';
import { generatePreview } from './generate-profile.ts';
import { SeededRandom } from './random.ts';

/** Files of a generated snapshot, as they are written. */
export interface GeneratedCatalog {
  readonly manifest: Manifest;
  readonly datasets: readonly Dataset[];
  readonly organizations: readonly Organization[];
  readonly reuses: readonly Reuse[];
  readonly dataservices: readonly never[];
  readonly discussions: readonly Discussion[];
  readonly previews: readonly Preview[];
}

interface Source {
  readonly random: SeededRandom;
  readonly vocabulary: readonly string[];
  /** Keywords of the themes, so that each has datasets. */
  readonly keywords: readonly string[];
}

const formats = ['csv', 'csv', 'json', 'xlsx', 'pdf', 'geojson', 'zip', 'xml', null];
const licenses = ['lov2', 'lov2', 'lov2', 'odc-odbl', 'notspecified'];
const frequencies = ['annual', 'monthly', 'daily', 'unknown', 'irregular', 'punctual'];
const reuseTypes = ['visualization', 'application', 'post', 'api'];

/** Resources, reuses and discussions per dataset are those of the real catalogue (924, 142 and 133 for 262). */
export function generateCatalog(size: number, themeKeywords: readonly string[]): GeneratedCatalog {
  const random = new SeededRandom(size);
  const source: Source = { random, vocabulary: vocabulary(random, 4000), keywords: themeKeywords };
  const organizations = range(16 + Math.floor(size / 100)).map((index) => organization(index, source));
  const datasets = range(size).map((index) => dataset(index, organizations, source));
  const reuses = range(Math.round(size * 0.54)).map((index) => reuse(index, datasets, source));
  const discussions = range(Math.round(size * 0.5)).map((index) => discussion(index, datasets, source));
  const previews = datasets.flatMap(({ resources }) => resources.map(generatePreview));
  return {
    manifest: manifest({
      datasets: datasets.length,
      organizations: organizations.length,
      reuses: reuses.length,
      dataservices: 0,
      discussions: discussions.length,
      resources: previews.length,
    }),
    datasets: datasets.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    organizations: organizations.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    reuses: reuses.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    dataservices: [],
    discussions: discussions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    previews: previews.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function range(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index);
}

function instant(random: SeededRandom): string {
  const day = Date.UTC(2016, 0, 1) + random.integer(0, 3800) * 86_400_000;
  return new Date(day + random.integer(0, 86_399) * 1000).toISOString();
}

function uniqueId(index: number, random: SeededRandom): string {
  return `${random.hexadecimal(16)}${index.toString(16).padStart(8, '0')}`;
}

function organization(index: number, { random, vocabulary: from }: Source): Organization {
  const id = uniqueId(index, random);
  return {
    id,
    slug: `organisation-${index}`,
    name: `Organisation ${words(random, from, 3)}`,
    acronym: null,
    description: markdown(random, from, 60),
    url: `https://example.org/${id}`,
    pageUrl: `https://www.data.gouv.fr/organizations/organisation-${index}/`,
    logo: null,
    badges: ['public-service', 'certified'],
    metrics: { datasets: 10, reuses: 4, followers: random.integer(0, 50), views: random.integer(0, 9000) },
  };
}

function dataset(index: number, organizations: readonly Organization[], source: Source): Dataset {
  const { random, vocabulary: from } = source;
  const title = `${words(random, from, random.integer(4, 12))} ${index}`;
  const slug = `jeu-${index}-${random.hexadecimal(6)}`;
  const createdAt = instant(random);
  return {
    id: uniqueId(index, random),
    slug,
    title,
    acronym: null,
    description: markdown(random, from, random.integer(40, 260)),
    summary: words(random, from, 24).slice(0, 200),
    organizationId: random.pick(organizations).id,
    createdAt,
    modifiedAt: createdAt,
    updatedAt: instant(random),
    keywords: [
      ...new Set([random.pick(source.keywords), ...words(random, from.slice(0, 400), 3).split(' ')]),
    ].toSorted(),
    badges: [],
    frequency: random.pick(frequencies),
    license: random.pick(licenses),
    accessType: 'open',
    temporalCoverage: random.next() < 0.5 ? null : { start: '2010-01-01', end: '2024-12-31' },
    spatialCoverage: { zones: random.next() < 0.5 ? [] : ['country:fr'], granularity: null },
    metrics: {
      views: random.integer(0, 20_000),
      downloads: random.integer(0, 9000),
      reuses: random.integer(0, 6),
      followers: random.integer(0, 30),
      discussions: random.integer(0, 4),
      openDiscussions: 0,
    },
    quality: {
      license: true,
      temporalCoverage: random.next() < 0.5,
      spatialCoverage: random.next() < 0.5,
      frequency: true,
      description: true,
      hasResources: true,
      hasOpenFormat: true,
      allResourcesAvailable: true,
      resourcesDocumented: random.next() < 0.3,
      updatedInTime: random.next() < 0.7,
      score: random.integer(3, 9) / 9,
    },
    harvest: null,
    pageUrl: `https://www.data.gouv.fr/datasets/${slug}/`,
    resources: range(resourceCount(random)).map((rank) => resource(index, rank, source)),
    keptSince: null,
  };
}

/** Median 2, mean 3.5, and a long tail. */
function resourceCount(random: SeededRandom): number {
  const draw = random.next();
  if (draw < 0.02) return random.integer(15, 40);
  return draw < 0.6 ? random.integer(1, 2) : random.integer(3, 6);
}

function resource(index: number, rank: number, { random, vocabulary: from }: Source): Resource {
  const format = random.pick(formats);
  const createdAt = instant(random);
  const url = `https://static.data.gouv.fr/resources/${index}/${rank}.${format ?? 'bin'}`;
  return {
    id: `${random.hexadecimal(8)}-${random.hexadecimal(4)}-4${random.hexadecimal(3)}-8${random.hexadecimal(3)}-${random.hexadecimal(12)}`,
    title: words(random, from, 5),
    description: random.next() < 0.5 ? null : words(random, from, 20),
    type: random.next() < 0.85 ? 'main' : 'documentation',
    storage: random.next() < 0.6 ? 'file' : 'remote',
    format,
    url,
    refusedScheme: null,
    latestUrl: url,
    byteSize: random.integer(500, 90_000_000),
    mediaType: null,
    checksum: { type: 'sha1', value: random.hexadecimal(40) },
    createdAt,
    modifiedAt: createdAt,
    downloads: random.integer(0, 900),
    schema: null,
    check: { available: true, status: 200, timeout: false, error: null, checkedAt: createdAt, cors: true },
    analysis: {
      checksum: null,
      error: null,
      parsingError: null,
      parsedAt: null,
      tabular: format === 'csv',
      parquetUrl: null,
      pmtilesUrl: null,
      geojsonUrl: null,
    },
    previewUrl: null,
  };
}

function reuse(index: number, datasets: readonly Dataset[], { random, vocabulary: from }: Source): Reuse {
  const id = uniqueId(index, random);
  const createdAt = instant(random);
  return {
    id,
    slug: `reutilisation-${index}`,
    title: words(random, from, 6),
    description: markdown(random, from, 60),
    type: random.pick(reuseTypes),
    topic: 'culture_and_recreation',
    url: `https://example.org/${id}`,
    pageUrl: `https://www.data.gouv.fr/reuses/reutilisation-${index}/`,
    image: null,
    datasetIds: [random.pick(datasets).id],
    keywords: [],
    organizationName: null,
    createdAt,
    modifiedAt: createdAt,
    views: random.integer(0, 4000),
  };
}

function discussion(index: number, datasets: readonly Dataset[], source: Source): Discussion {
  const { random, vocabulary: from } = source;
  const { id: datasetId, pageUrl } = random.pick(datasets);
  return {
    id: uniqueId(index, random),
    datasetId,
    title: words(random, from, 6),
    createdAt: instant(random),
    closedAt: null,
    messageCount: random.integer(1, 5),
    answers: [],
    pageUrl,
  };
}

function manifest(counts: Manifest['counts']): Manifest {
  return {
    version: 1,
    source: 'api',
    api: 'https://www.data.gouv.fr/api',
    udataVersion: null,
    startedAt: '2026-08-22T03:00:00.000Z',
    finishedAt: '2026-08-22T03:00:30.000Z',
    counts,
    endpoints: [],
    requests: { count: 0, byStatus: {} },
    quarantined: [],
    previews: null,
    departed: [],
    kept: [],
    renamed: {},
    drift: [],
  };
}
