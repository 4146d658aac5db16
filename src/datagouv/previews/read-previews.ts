import type { Dataset } from '../../catalog/schemas/dataset.ts';
import type { Manifest } from '../../catalog/schemas/manifest.ts';
import type { Portal } from '../../catalog/schemas/portal.ts';
import type { Preview } from '../../catalog/schemas/preview.ts';
import type { Resource } from '../../catalog/schemas/resource.ts';
import type { Snapshot } from '../../catalog/snapshot.ts';
import type { Progress } from '../client.ts';
import { Downloads } from './downloads.ts';
import type { Effects, Http } from '../http.ts';
import { Budget, type PreviewLimits } from './budget.ts';
import { ContentSource } from './content-source.ts';
import { reason } from './failure.ts';
import type { PreviewEngine } from './measured.ts';
import type { CommunesOnDisk } from './places.ts';
import { inReadingOrder } from './preview-order.ts';
import { PreviewReader } from './preview-reader.ts';
import { ResourceCache } from './resource-cache.ts';
import { settle, type Reading, type Settled } from './settle.ts';

/** How resources are read. */
export interface PreviewOptions {
  /** Folder where contents, and what was measured in them, are kept between two fetches. */
  readonly cache: string;
  readonly budget: PreviewLimits;
  readonly engine: PreviewEngine;
}

/** What is read, and with what. */
interface PreviewContext {
  readonly portal: Portal;
  readonly datasets: readonly Dataset[];
  readonly previous: Snapshot | null;
  readonly allowedHosts: ReadonlySet<string>;
  readonly userAgent: string;
  /** For the tabular API. */
  readonly http: Http;
  readonly communes: CommunesOnDisk;
  readonly progress: Progress;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Aborted when the fetch is given up. */
  readonly givenUp: AbortSignal;
}

/** What reading the resources gave. */
export interface Previews {
  readonly previews: readonly Preview[];
  /** Where each profile lies, by id of resource. */
  readonly profiles: ReadonlyMap<string, string>;
  readonly totals: NonNullable<Manifest['previews']>;
}

/** Reads every resource of the catalogue, best first. A resource that cannot be read is a record like another. */
export async function readPreviews(
  context: PreviewContext,
  { cache: folder, budget: limits, engine }: PreviewOptions,
  effects: Effects,
): Promise<Previews> {
  const { portal, datasets, progress, givenUp } = context;
  const started = effects.now();
  const cache = new ResourceCache(folder);
  const budget = new Budget(limits, givenUp);
  await cache.open();
  const { concurrency, timeout } = portal.limits.previews;
  const { allowedHosts, userAgent, http, communes } = context;
  const downloads = new Downloads(effects, { allowedHosts, concurrency, timeout, userAgent, budget });
  const reader = new PreviewReader({
    cache,
    source: new ContentSource({
      downloads,
      listZip: engine.listZip,
      http,
      budget,
      limits: portal.limits.previews,
      tabularApi: portal.hosts.tabularApi,
    }),
    // Other communes, other profiles.
    engine: { ...engine, version: `${engine.version}-${communes.version}` },
    places: communes.file,
    limits: portal.limits.previews,
    onRequest: (state) => {
      if (state === 'start') progress.plan(1);
      else progress.done();
    },
  });
  const resources = inReadingOrder(datasets);
  const settleReading = settler(context);
  const settled = await Promise.all(
    resources.map(async (resource) =>
      settleReading(resource, await readSafely(reader, resource, effects.log)),
    ),
  );
  await cache.prune(new Set(resources.map(({ id }) => id)));
  const seconds = Math.round((effects.now() - started) / 100) / 10;
  return collect(settled, { bytes: budget.spent, seconds });
}

/** A fault of ours in one resource is told, and stops nothing. */
async function readSafely(
  reader: PreviewReader,
  resource: Resource,
  log: (message: string) => void,
): Promise<Reading> {
  try {
    return await reader.read(resource);
  } catch (error) {
    log(`Aperçu de « ${resource.title} » (${resource.id}) impossible : ${String(error)}`);
    return { kind: 'failed', failure: reason('unreadable') };
  }
}

function settler({ previous, today }: PreviewContext): (resource: Resource, reading: Reading) => Settled {
  const resources = new Map(
    previous?.records.datasets.flatMap((dataset) =>
      dataset.resources.map((resource) => [resource.id, resource] as const),
    ),
  );
  const previews = new Map(previous?.records.previews.map((preview) => [preview.id, preview]));
  return (resource, reading) => {
    const { id } = resource;
    const profile = previous?.profiles.get(id);
    return settle(
      resource,
      reading,
      { resource: resources.get(id), preview: previews.get(id), profile },
      today,
    );
  };
}

function collect(
  settled: readonly Settled[],
  spent: Pick<NonNullable<Manifest['previews']>, 'bytes' | 'seconds'>,
): Previews {
  const previews = settled.map(({ preview }) => preview).sort((a, b) => (a.id < b.id ? -1 : 1));
  const profiles = settled
    .flatMap(({ preview: { id }, profile }) => (profile === null ? [] : [[id, profile] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { previews, profiles: new Map(profiles), totals: { ...countPreviews(previews), ...spent } };
}

/** Previews by kind, and resources without one by reason. */
function countPreviews(
  previews: readonly Preview[],
): Omit<NonNullable<Manifest['previews']>, 'bytes' | 'seconds'> {
  const count = (kind: Preview['kind']): number => previews.filter((preview) => preview.kind === kind).length;
  const failed: NonNullable<Manifest['previews']>['failed'] = {};
  for (const preview of previews) {
    if (preview.kind === 'none') failed[preview.failure.code] = (failed[preview.failure.code] ?? 0) + 1;
  }
  const sorted = Object.fromEntries(Object.entries(failed).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { tables: count('table'), tiles: count('tiles'), documents: count('document'), failed: sorted };
}
