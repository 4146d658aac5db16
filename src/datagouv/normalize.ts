import { currentFrequency } from '../catalog/frequency.ts';
import { normalizeFormat } from '../catalog/format.ts';
import type { Dataservice } from '../catalog/schemas/dataservice.ts';
import type { Dataset, Quality } from '../catalog/schemas/dataset.ts';
import type { Discussion } from '../catalog/schemas/discussion.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import { resourceTypes, type Resource } from '../catalog/schemas/resource.ts';
import type { Reuse } from '../catalog/schemas/reuse.ts';
import {
  countOrNull,
  dayOrNull,
  fileNameOf,
  httpUrlOrNull,
  instantOrNull,
  lineOrNull,
  refusedScheme,
  textOrNull,
  wordList,
} from './values.ts';
import type {
  WireDataservice,
  WireDataset,
  WireDiscussion,
  WireOrganization,
  WireOrganizationRef,
  WireResource,
  WireReuse,
} from './wire.ts';

/*
 * The one mapping from what data.gouv.fr sends to our domain, and the only file that says `last_modified`.
 * A value that is required and missing becomes the empty string: the strict domain schema then refuses the record,
 * with the name of the field, and it is quarantined.
 */

/** An untitled resource without a file to be named after. */
const untitled = 'Sans titre';

/** Site whose pages stand in when an object does not give its own. */
export interface Origin {
  /** `hosts.site` of `content/portal.yaml`. */
  readonly site: string;
}

/** Contract §3.1. */
export function toOrganization(wire: WireOrganization, { site }: Origin): Organization {
  return {
    id: wire.id,
    slug: wire.slug,
    name: lineOrNull(wire.name) ?? '',
    acronym: lineOrNull(wire.acronym),
    description: wire.description?.trim() ?? '',
    url: httpUrlOrNull(wire.url),
    pageUrl: httpUrlOrNull(wire.page) ?? `${site}/organizations/${wire.slug}`,
    logo: null,
    badges: badgeKinds(wire.badges),
    metrics: {
      datasets: countOrNull(wire.metrics?.datasets) ?? 0,
      reuses: countOrNull(wire.metrics?.reuses) ?? 0,
      followers: countOrNull(wire.metrics?.followers) ?? 0,
      views: countOrNull(wire.metrics?.views) ?? 0,
    },
  };
}

/** An organisation known only through its datasets (those of a topic), without a request of its own. */
export function toOrganizationFromRef(wire: WireOrganizationRef, origin: Origin): Organization {
  return toOrganization({ ...wire, slug: wire.slug ?? '', name: wire.name ?? '' }, origin);
}

/** Contract §2.8, without its resources, which are mapped one by one by {@link toResource}. */
export function toDataset(wire: WireDataset, resources: readonly Resource[], { site }: Origin): Dataset {
  const createdAt = instantOrNull(wire.created_at);
  const modifiedAt = instantOrNull(wire.last_modified) ?? createdAt;
  return {
    id: wire.id,
    slug: wire.slug,
    title: lineOrNull(wire.title) ?? '',
    acronym: lineOrNull(wire.acronym),
    description: wire.description?.trim() ?? '',
    summary: lineOrNull(wire.description_short),
    organizationId: wire.organization?.id ?? '',
    createdAt: createdAt ?? '',
    modifiedAt: modifiedAt ?? '',
    updatedAt: instantOrNull(wire.last_update) ?? modifiedAt ?? '',
    keywords: wordList(wire.tags),
    badges: badgeKinds(wire.badges),
    frequency: currentFrequency(idOf(wire.frequency) ?? 'unknown'),
    license: idOf(wire.license) ?? 'notspecified',
    accessType: toAccessType(wire.access_type),
    temporalCoverage: toTemporalCoverage(wire.temporal_coverage),
    spatialCoverage: toSpatialCoverage(wire.spatial),
    metrics: {
      views: countOrNull(wire.metrics?.views) ?? 0,
      downloads: countOrNull(wire.metrics?.resources_downloads) ?? 0,
      reuses: countOrNull(wire.metrics?.reuses) ?? 0,
      followers: countOrNull(wire.metrics?.followers) ?? 0,
      discussions: countOrNull(wire.metrics?.discussions) ?? 0,
      openDiscussions: countOrNull(wire.metrics?.discussions_open) ?? 0,
    },
    quality: toQuality(wire.quality),
    harvest: toHarvest(wire.harvest),
    pageUrl: httpUrlOrNull(wire.page) ?? `${site}/datasets/${wire.slug}`,
    resources: [...resources],
    keptSince: null,
  };
}

/** Contract §2.10. `datasetCreatedAt` dates a resource that has no date of its own. */
export function toResource(wire: WireResource, datasetCreatedAt: string | null): Resource {
  const url = httpUrlOrNull(wire.url);
  const extras = wire.extras ?? {};
  const createdAt = instantOrNull(wire.created_at) ?? datasetCreatedAt ?? '';
  const mediaType = textOrNull(wire.mime);
  return {
    id: wire.id,
    title: lineOrNull(wire.title) ?? fileNameOf(url) ?? untitled,
    description: textOrNull(wire.description),
    type: resourceTypes.find((type) => type === wire.type) ?? 'other',
    storage: wire.filetype === 'file' ? 'file' : 'remote',
    format: normalizeFormat(wire.format ?? null, mediaType, url),
    url,
    refusedScheme: refusedScheme(wire.url),
    latestUrl: httpUrlOrNull(wire.latest),
    byteSize: byteSize(wire.filesize, extras),
    mediaType,
    checksum: toChecksum(wire.checksum),
    createdAt,
    modifiedAt: instantOrNull(wire.last_modified) ?? createdAt,
    downloads: countOrNull(wire.metrics?.views),
    schema: toSchemaRef(wire.schema),
    check: toCheck(extras),
    analysis: toAnalysis(extras),
    previewUrl: httpUrlOrNull(wire.preview_url),
  };
}

/** Contract §4. `datasetIds` keeps only datasets of the snapshot. */
export function toReuse(wire: WireReuse, isKnownDataset: (id: string) => boolean, { site }: Origin): Reuse {
  const createdAt = instantOrNull(wire.created_at) ?? '';
  return {
    id: wire.id,
    slug: wire.slug,
    title: lineOrNull(wire.title) ?? '',
    description: wire.description?.trim() ?? '',
    type: textOrNull(wire.type) ?? 'other',
    topic: textOrNull(wire.topic),
    url: httpUrlOrNull(wire.url),
    pageUrl: httpUrlOrNull(wire.page) ?? `${site}/reuses/${wire.slug}`,
    image: null,
    datasetIds: wordList(wire.datasets?.map(({ id }) => id)).filter(isKnownDataset),
    keywords: wordList(wire.tags),
    organizationName: lineOrNull(wire.organization?.name),
    createdAt,
    modifiedAt: instantOrNull(wire.last_modified) ?? createdAt,
    views: countOrNull(wire.metrics?.views) ?? 0,
  };
}

/** Contract §5. `datasetIds` are read apart, from `/datasets/?dataservice=`. */
export function toDataservice(
  wire: WireDataservice,
  datasetIds: readonly string[],
  { site }: Origin,
): Dataservice {
  const createdAt = instantOrNull(wire.created_at) ?? '';
  const availability = countOrNull(wire.availability) === null ? null : Number(wire.availability);
  return {
    id: wire.id,
    slug: wire.slug,
    title: lineOrNull(wire.title) ?? '',
    description: wire.description?.trim() ?? '',
    organizationId: wire.organization?.id ?? null,
    baseUrl: httpUrlOrNull(wire.base_api_url),
    machineDocumentationUrl: httpUrlOrNull(wire.machine_documentation_url),
    technicalDocumentationUrl: httpUrlOrNull(wire.technical_documentation_url),
    rateLimiting: textOrNull(wire.rate_limiting),
    availability: availability !== null && availability <= 100 ? availability : null,
    format: textOrNull(wire.format),
    license: textOrNull(wire.license),
    accessType: toAccessType(wire.access_type),
    keywords: wordList(wire.tags),
    datasetIds: wordList(datasetIds),
    createdAt,
    modifiedAt: instantOrNull(wire.metadata_modified_at) ?? createdAt,
    views: countOrNull(wire.metrics?.views) ?? 0,
    pageUrl: httpUrlOrNull(wire.self_web_url) ?? `${site}/dataservices/${wire.slug}`,
  };
}

/**
 * Contract §6. Keeps the messages posted in the name of `answering` organisations; of the others, only their number.
 */
export function toDiscussion(
  wire: WireDiscussion,
  answering: ReadonlySet<string>,
  { site }: Origin,
): Discussion {
  const messages = wire.discussion ?? [];
  return {
    id: wire.id,
    datasetId: wire.subject.id,
    title: lineOrNull(wire.title) ?? untitled,
    createdAt: instantOrNull(wire.created) ?? '',
    closedAt: instantOrNull(wire.closed),
    messageCount: messages.length,
    answers: messages.flatMap(({ posted_by_organization: organization, posted_on, content }) => {
      const postedAt = instantOrNull(posted_on);
      if (!organization || postedAt === null || !answering.has(organization.id)) return [];
      return {
        organizationId: organization.id,
        organizationName: lineOrNull(organization.name) ?? '',
        postedAt,
        content: content?.trim() ?? '',
      };
    }),
    pageUrl:
      httpUrlOrNull(wire.self_web_url) ??
      `${site}/datasets/${wire.subject.id}/discussions?discussion_id=${wire.id}`,
  };
}

function badgeKinds(badges: WireDataset['badges']): string[] {
  return wordList(badges?.map(({ kind }) => kind));
}

/** An id, be it sent alone or as an object (`X-Get-Datasets-Full-Objects`). */
function idOf(value: string | { readonly id: string } | null | undefined): string | null {
  return textOrNull(typeof value === 'object' ? value?.id : value);
}

/** `null` means open (contract §2.8); a type nobody knows is left to the domain schema to refuse. */
function toAccessType(value: string | null | undefined): Dataset['accessType'] {
  return (textOrNull(value) ?? 'open') as Dataset['accessType'];
}

function toTemporalCoverage(wire: WireDataset['temporal_coverage']): Dataset['temporalCoverage'] {
  const start = dayOrNull(wire?.start);
  return start === null ? null : { start, end: dayOrNull(wire?.end) };
}

function toSpatialCoverage(wire: WireDataset['spatial']): Dataset['spatialCoverage'] {
  const granularity = idOf(wire?.granularity);
  return {
    zones: wordList(wire?.zones?.map((zone) => idOf(zone) ?? '')),
    granularity: granularity === 'other' ? null : granularity,
  };
}

function toQuality(wire: WireDataset['quality']): Quality {
  const score = wire?.score === null || wire?.score === undefined ? NaN : Number(wire.score);
  return {
    license: wire?.license ?? null,
    temporalCoverage: wire?.temporal_coverage ?? null,
    spatialCoverage: wire?.spatial ?? null,
    frequency: wire?.update_frequency ?? null,
    description: wire?.dataset_description_quality ?? null,
    hasResources: wire?.has_resources ?? null,
    hasOpenFormat: wire?.has_open_format ?? null,
    allResourcesAvailable: wire?.all_resources_available ?? null,
    resourcesDocumented: wire?.resources_documentation ?? null,
    updatedInTime: wire?.update_fulfilled_in_time ?? null,
    score: score >= 0 && score <= 1 ? score : null,
  };
}

function toHarvest(wire: WireDataset['harvest']): Dataset['harvest'] {
  const harvest = {
    domain: lineOrNull(wire?.domain),
    remoteUrl: httpUrlOrNull(wire?.remote_url),
    harvestedAt: instantOrNull(wire?.last_update),
  };
  return Object.values(harvest).every((value) => value === null) ? null : harvest;
}

function toChecksum(wire: WireResource['checksum']): Resource['checksum'] {
  const type = textOrNull(wire?.type);
  const value = textOrNull(wire?.value);
  return type === null || value === null ? null : { type, value };
}

/** All-null means no schema (contract §1.8). */
function toSchemaRef(wire: WireResource['schema']): Resource['schema'] {
  const schema = {
    name: textOrNull(wire?.name),
    version: textOrNull(wire?.version),
    url: httpUrlOrNull(wire?.url),
  };
  return schema.name === null && schema.url === null ? null : schema;
}

type Extras = NonNullable<WireResource['extras']>;

/** `filesize`, else what the crawler downloaded, else what the server announced. */
function byteSize(filesize: WireResource['filesize'], extras: Extras): number | null {
  return (
    countOrNull(filesize) ??
    countOrNull(extras['analysis:content-length']) ??
    countOrNull(extras['check:headers:content-length'])
  );
}

function toCheck(extras: Extras): Resource['check'] {
  const available = extras['check:available'];
  return {
    available: typeof available === 'boolean' ? available : null,
    status: countOrNull(extras['check:status']),
    timeout: extras['check:timeout'] === true,
    error: extraText(extras, 'check:error'),
    checkedAt: instantOrNull(extras['check:date']),
    cors: toCors(extras),
  };
}

/** The preflight named data.gouv.fr as its origin: an echo of it says nothing of other origins (contract §2.10). */
function toCors(extras: Extras): boolean | null {
  const allowed = extraText(extras, 'check:cors:allow-origin');
  if (allowed === '*') return true;
  if (allowed === null) return countOrNull(extras['check:cors:status']) === null ? null : false;
  return /^https?:\/\/(?:www\.)?data\.gouv\.fr\/?$/u.test(allowed) ? null : false;
}

function toAnalysis(extras: Extras): Resource['analysis'] {
  const parsingError = extraText(extras, 'analysis:parsing:error');
  return {
    checksum: extraText(extras, 'analysis:checksum'),
    error: extraText(extras, 'analysis:error'),
    parsingError,
    parsedAt: instantOrNull(extras['analysis:parsing:finished_at']),
    tabular: isTabular(extras, parsingError),
    parquetUrl: httpUrlOrNull(extras['analysis:parsing:parquet_url']),
    pmtilesUrl: httpUrlOrNull(extras['analysis:parsing:pmtiles_url']),
    geojsonUrl: httpUrlOrNull(extras['analysis:parsing:geojson_url']),
  };
}

/** Rule of the official front (contract §2.10): a table exists, the file answers, and only an export of it failed. */
function isTabular(extras: Extras, parsingError: string | null): boolean {
  const answers = (countOrNull(extras['check:status']) ?? 0) < 400;
  const parsed = parsingError === null || /^(?:geojson|pmtiles)_export(?::|$)/u.test(parsingError);
  return extraText(extras, 'analysis:parsing:parsing_table') !== null && answers && parsed;
}

function extraText(extras: Extras, key: string): string | null {
  const value = extras[key];
  return typeof value === 'string' ? textOrNull(value) : null;
}
