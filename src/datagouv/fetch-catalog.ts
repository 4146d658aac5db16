import { dirname } from 'node:path';
import type { Dataservice } from '../catalog/schemas/dataservice.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Discussion } from '../catalog/schemas/discussion.ts';
import type { Manifest } from '../catalog/schemas/manifest.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import type { Portal } from '../catalog/schemas/portal.ts';
import type { Snapshot } from '../catalog/snapshot.ts';
import { fetchBoundaries } from './boundaries/fetch-boundaries.ts';
import { DatagouvClient, type Progress } from './client.ts';
import { explainDepartures } from './departures.ts';
import { driftCalls, readDrift } from './drift.ts';
import { StatusError } from './errors.ts';
import { Http, type Effects } from './http.ts';
import { fetchImages, type SnapshotImage } from './images.ts';
import { masks } from './masks.ts';
import { carryPreviews, type CarriedPreviews } from './previews/carry-previews.ts';
import { writeCommunes } from './previews/places.ts';
import { readPreviews, type PreviewOptions } from './previews/read-previews.ts';
import { Quarantine } from './quarantine.ts';
import { readDatasets, readOrganizations, type ReadContext } from './read-datasets.ts';
import { readDataservices, readDiscussions, readReuses, type ReadReuses } from './read-related.ts';
import { toManifest } from './to-manifest.ts';
import { EndpointTotals } from './totals.ts';
import { wireSite } from './wire.ts';

/** Parts of the catalogue that can be read without the others. Datasets bring organisations along. */
export const catalogParts = ['datasets', 'reuses', 'dataservices', 'discussions', 'previews'] as const;
export type CatalogPart = (typeof catalogParts)[number];

/** How the API is read. */
export interface FetchOptions {
  readonly portal: Portal;
  /** Base of the API, such as `https://www.data.gouv.fr/api`. */
  readonly api: URL;
  /** Milliseconds between two requests to one host. */
  readonly pace: number;
  /** `HOST:PORT` that may be reached although not public. */
  readonly allowedHosts: readonly string[];
  /** Milliseconds for one attempt. */
  readonly timeout?: number;
  /** Parts to read; the others are taken from `previous`. */
  readonly parts: ReadonlySet<CatalogPart>;
  /** The last snapshot fetched, `null` when there is none. The embedded sample is never one. */
  readonly previous: Snapshot | null;
  /** Folder of the images kept between two fetches; `null`: none. */
  readonly imageCache: string | null;
  /** How resources themselves are read; `null`: they are not, as when that part is not asked. */
  readonly previews: PreviewOptions | null;
  readonly progress: Progress;
}

const userAgent = (portal: Portal): string =>
  `portail-donnees-culture/1.0 (${portal.contacts[0]?.email ?? portal.publisher})`;

/** Attempts of the first call, which tells whether there is a network at all. */
const firstAttempts = 3;

/** Images are read beside the resources, often from the same host, which must not see more requests at once. */
const imagesAtOnce = 1;

/** Milliseconds for one file of boundaries, of ten megabytes. */
const boundariesTimeout = 120_000;

/**
 * Reads the whole catalogue (contract §15) into a snapshot, not written yet.
 *
 * @throws DatagouvError when the API does not answer, answers something else, or too little fits.
 */
export async function fetchCatalog(options: FetchOptions, effects: Effects): Promise<Snapshot> {
  const { portal, progress, previous, parts } = options;
  const startedAt = new Date(effects.now()).toISOString();
  const http = createHttp(options, effects);
  const client = new DatagouvClient(http, { api: options.api, progress, log: effects.log });
  const context = { client, portal, quarantine: new Quarantine(), totals: new EndpointTotals() };

  progress.plan(1 + driftCalls);
  const udataVersion = await readVersion(client);
  const drift = await readDrift(client);
  const today = startedAt.slice(0, 10);
  const base = await readBase(context, options, today);
  const [illustrated, { previews, profiles, totals, geo }] = await together(
    async () => {
      const related = await readRelated(context, options, base);
      context.quarantine.assertShare(portal.limits.quarantineShare);
      return withImages(base, related, options, createHttp(options, effects, imagesAtOnce));
    },
    (givenUp) => readResources(base, options, effects, { today, givenUp }),
  );
  const { images } = illustrated;
  const records = { ...illustrated.records, previews };

  return {
    records,
    images,
    profiles,
    geo,
    manifest: toManifest({
      api: options.api,
      udataVersion,
      startedAt,
      finishedAt: new Date(effects.now()).toISOString(),
      records,
      previous,
      isPartial: parts.size < catalogParts.length,
      leaving: base.departed,
      drift,
      endpoints: context.totals.entries,
      quarantined: context.quarantine.entries,
      previews: totals,
      requests: http.byStatus,
    }),
  };
}

/**
 * Both results: the catalogue and the resources are on different hosts. When the catalogue fails, the resources are given
 * up; either way, both have stopped when the error is thrown.
 */
async function together<A, B>(
  first: () => Promise<A>,
  second: (givenUp: AbortSignal) => Promise<B>,
): Promise<[A, B]> {
  const stop = new AbortController();
  const tasks = [first(), second(stop.signal)] as const;
  try {
    return await Promise.all(tasks);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(tasks);
    throw error;
  }
}

interface Base {
  readonly datasets: readonly Dataset[];
  readonly organizations: readonly Organization[];
  readonly logos: ReadonlyMap<string, string>;
  readonly departed: Manifest['departed'];
}

/** Datasets and their producers: read, or as in the last snapshot when that part was not asked. */
async function readBase(context: ReadContext, options: FetchOptions, today: string): Promise<Base> {
  const { portal, previous, parts } = options;
  if (!parts.has('datasets') && previous) {
    const { datasets, organizations } = previous.records;
    return { datasets, organizations, logos: new Map(), departed: [] };
  }
  context.client.progress.plan(2 * portal.organizations.length);
  const known = await readOrganizations(context);
  const current = await readDatasets(context, known);
  const before = previous?.records.datasets ?? [];
  const { departed, kept } = await explainDepartures({
    client: context.client,
    quarantine: context.quarantine,
    previous: before,
    current,
    exclusions: new Set(portal.exclusions.map(({ dataset }) => dataset)),
    perimeter: new Set([...portal.organizations, ...known.organizations.map(({ id }) => id)]),
    today,
  });
  const slugs = new Set(current.map(({ slug }) => slug));
  const datasets = [...current, ...kept.filter(({ slug }) => !slugs.has(slug))];
  return {
    datasets,
    organizations: [...known.organizations, ...missingProducers(datasets, known.organizations, previous)],
    logos: known.logos,
    departed,
  };
}

interface Related {
  /** With where their images are, when they were read. */
  readonly reuses: ReadReuses;
  readonly dataservices: readonly Dataservice[];
  readonly discussions: readonly Discussion[];
}

/** What is attached to the datasets: read, or as in the last snapshot when that part was not asked. */
async function readRelated(
  context: ReadContext,
  { parts, previous }: FetchOptions,
  { datasets, organizations }: Base,
): Promise<Related> {
  const carried = carryOver(previous, datasets);
  const [reuses, dataservices, discussions] = await Promise.all([
    parts.has('reuses') ? readReuses(context, datasets, organizations) : carried.reuses,
    parts.has('dataservices') ? readDataservices(context, datasets, organizations) : carried.dataservices,
    parts.has('discussions') ? readDiscussions(context, datasets, organizations) : carried.discussions,
  ]);
  return { reuses, dataservices, discussions };
}

interface Resources extends CarriedPreviews {
  readonly geo: Snapshot['geo'];
}

/** What can be seen of the resources, and the places they name: read, or as in the last snapshot when that part was not asked. */
async function readResources(
  { datasets }: Base,
  options: FetchOptions,
  effects: Effects,
  of: { readonly today: string; readonly givenUp: AbortSignal },
): Promise<Resources> {
  const { portal, previous, progress, parts, previews } = options;
  const lastPlaces = previous?.geo ?? new Map<string, Uint8Array>();
  if (previews === null || !parts.has('previews')) {
    return { ...carryPreviews(previous, datasets), geo: lastPlaces };
  }
  const geo = await readPlaces(options, previews, effects);
  const context = {
    ...{ portal, datasets, previous, progress, ...of },
    allowedHosts: new Set(options.allowedHosts),
    userAgent: userAgent(portal),
    http: createHttp(options, effects),
    communes: await writeCommunes(dirname(previews.cache), geo.get('communes.json')),
  };
  return { ...(await readPreviews(context, previews, effects)), geo };
}

/** Boundaries and communes: those of the last snapshot when nothing may be downloaded, or nothing changed. */
async function readPlaces(
  options: FetchOptions,
  { budget }: PreviewOptions,
  effects: Effects,
): Promise<Snapshot['geo']> {
  const { portal, previous } = options;
  const last = previous?.geo ?? new Map<string, Uint8Array>();
  if (budget.bytes === 0) return last;
  const http = createHttp({ ...options, timeout: boundariesTimeout }, effects);
  const since = previous?.manifest.startedAt ?? null;
  const { files, notes } = await fetchBoundaries(portal.boundaries, http, last, since);
  for (const note of notes) effects.log(note);
  return files;
}

/** The records, with the images they name: fetched today, or in the last snapshot. */
async function withImages(
  base: Base,
  { reuses: { reuses, images: addresses }, dataservices, discussions }: Related,
  { portal, imageCache, previous }: FetchOptions,
  http: Http,
): Promise<Pick<Snapshot, 'records' | 'images'>> {
  const fetched = await fetchImages([...base.logos.values(), ...addresses.values()], {
    http,
    maxBytes: portal.limits.imageBytes,
    cache: imageCache,
  });
  const records = {
    datasets: base.datasets,
    organizations: base.organizations.map((organization) => ({
      ...organization,
      logo: fileOf(base.logos, fetched, organization.id) ?? organization.logo,
    })),
    reuses: reuses.map((reuse) => ({ ...reuse, image: fileOf(addresses, fetched, reuse.id) ?? reuse.image })),
    dataservices,
    discussions,
    previews: [],
  };
  return { records, images: keptImages(records, [...fetched.values()], previous) };
}

/** Producers of kept datasets that did not come: as in the last snapshot. */
function missingProducers(
  datasets: readonly Dataset[],
  organizations: readonly Organization[],
  previous: Snapshot | null,
): Organization[] {
  const here = new Set(organizations.map(({ id }) => id));
  const needed = new Set(datasets.map(({ organizationId }) => organizationId).filter((id) => !here.has(id)));
  return previous?.records.organizations.filter(({ id }) => needed.has(id)) ?? [];
}

/** Related records of the last snapshot, as far as their datasets are still there. */
function carryOver(previous: Snapshot | null, datasets: readonly Dataset[]): Related {
  const known = new Set(datasets.map(({ id }) => id));
  const only = (ids: readonly string[]): string[] => ids.filter((id) => known.has(id));
  const { reuses = [], dataservices = [], discussions = [] } = previous?.records ?? {};
  return {
    reuses: {
      reuses: reuses.map((reuse) => ({ ...reuse, datasetIds: only(reuse.datasetIds) })),
      images: new Map(),
    },
    dataservices: dataservices.map((service) => ({ ...service, datasetIds: only(service.datasetIds) })),
    discussions: discussions.filter(({ datasetId }) => known.has(datasetId)),
  };
}

async function readVersion(client: DatagouvClient): Promise<string | null> {
  try {
    const site = await client.one('/1/site/', wireSite, { mask: masks.site, attempts: firstAttempts });
    return site.version ?? null;
  } catch (error) {
    // Only the manifest wants the version.
    if (error instanceof StatusError && error.status !== 404) return null;
    throw error;
  }
}

function createHttp(
  { portal, pace, allowedHosts, timeout = 20_000 }: FetchOptions,
  effects: Effects,
  concurrency = portal.limits.concurrency,
): Http {
  return new Http(effects, {
    spacing: pace,
    concurrency,
    allowedHosts: new Set(allowedHosts),
    timeout,
    attempts: 5,
    failuresBeforeAbort: 10,
    userAgent: userAgent(portal),
  });
}

function fileOf(
  addresses: ReadonlyMap<string, string>,
  images: ReadonlyMap<string, SnapshotImage>,
  id: string,
): string | null {
  const address = addresses.get(id);
  return (address === undefined ? undefined : images.get(address))?.fileName ?? null;
}

/** The images that records name, fetched today or in the last snapshot. */
function keptImages(
  { organizations, reuses }: Snapshot['records'],
  fetched: readonly SnapshotImage[],
  previous: Snapshot | null,
): Map<string, Uint8Array> {
  const known = new Map([
    ...(previous?.images ?? []),
    ...fetched.map(({ fileName, bytes }) => [fileName, bytes] as const),
  ]);
  const named = new Set([...organizations.map(({ logo }) => logo), ...reuses.map(({ image }) => image)]);
  return new Map([...known].filter(([fileName]) => named.has(fileName)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
