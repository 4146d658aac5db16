import type { Portal } from '../../src/catalog/schemas/portal.ts';
import type { Snapshot } from '../../src/catalog/snapshot.ts';
import { catalogParts, fetchCatalog, type FetchOptions } from '../../src/datagouv/fetch-catalog.ts';
import { createTransport } from '../../src/datagouv/transport.ts';
import type { WireRecord, WireRecords } from './records.ts';
import { startDatagouvServer, type DatagouvServerOptions } from './server.ts';

/** Two producers: the first one with sixteen datasets, the second with eight. */
export const museums = 'a00000000000000000000001';
export const archives = 'a00000000000000000000002';

/** Id of the dataset, reuse… of a number. */
export function objectId(kind: 'd' | 'e' | 'f' | 'c', number: number): string {
  return `${kind}${number.toString().padStart(23, '0')}`;
}

/** A dataset as the API sends it; `fields` replace or add. */
export function wireDataset(number: number, fields: WireRecord = {}): WireRecord {
  const id = objectId('d', number);
  return {
    id,
    slug: `jeu-${number.toString()}`,
    title: `Jeu ${number.toString()}`,
    description: 'Un jeu **fictif**.',
    created_at: new Date(Date.UTC(2020, 0, 1 + number, 8)).toISOString(),
    last_modified: '2026-08-20T08:00:00+00:00',
    last_update: '2026-08-21T08:00:00+00:00',
    private: false,
    archived: null,
    deleted: null,
    tags: ['fictif'],
    frequency: 'annual',
    license: 'lov2',
    organization: { id: number < 16 ? museums : archives, name: 'Producteur' },
    metrics: { views: 10 * number, reuses: number === 0 ? 1 : 0, reuses_by_months: 0 },
    page: `https://www.data.gouv.fr/datasets/jeu-${number.toString()}`,
    resources: [
      {
        id: `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`,
        title: 'Fichier',
        type: 'main',
        filetype: 'file',
        format: 'csv',
        url: `https://static.data.gouv.fr/resources/jeu-${number.toString()}/fichier.csv`,
        created_at: '2020-02-01T08:00:00+00:00',
        extras: {},
      },
    ],
    ...fields,
  };
}

/** What the API holds on an ordinary day; `datasets` replaces its datasets. */
export function wireRecords(
  datasets: readonly WireRecord[] = Array.from({ length: 24 }, (_, number) => wireDataset(number)),
): WireRecords {
  return {
    datasets,
    organizations: [
      { id: museums, slug: 'musees', name: 'Musées ', metrics: { datasets: 16 } },
      { id: archives, slug: 'archives', name: 'Archives', metrics: { datasets: 8 } },
    ],
    reuses: [
      {
        id: objectId('e', 1),
        slug: 'carte',
        title: 'Carte',
        type: 'visualization',
        url: 'https://exemple.fr/carte',
        datasets: [{ id: objectId('d', 0) }],
        created_at: '2025-03-04T10:00:00+00:00',
      },
    ],
    dataservices: [
      {
        id: objectId('f', 1),
        slug: 'api',
        title: 'API',
        base_api_url: 'https://api.exemple.fr',
        organization: { id: museums },
        created_at: '2025-01-10T09:00:00+00:00',
        datasets: { total: 2 },
        dataset_ids: [objectId('d', 0), objectId('d', 1)],
      },
    ],
    discussions: [
      {
        id: objectId('c', 1),
        title: 'Une question',
        subject: { class: 'Dataset', id: objectId('d', 0) },
        user: { first_name: 'Camille' },
        discussion: [{ content: 'Bonjour', posted_on: '2025-10-22T00:00:00+00:00' }],
        created: '2025-10-22T00:00:00+00:00',
      },
    ],
  };
}

/** A portal of the two producers. */
export const portal: Portal = {
  name: 'Portail',
  publisher: 'Ministère',
  description: 'Essai.',
  home: { title: 'Portail', lead: 'Essai.' },
  url: null,
  datasetCanonical: 'portal',
  organizations: [museums, archives],
  topics: [],
  exclusions: [],
  excludedDataservices: ['tabular-api.data.gouv.fr'],
  genericKeywords: ['culture'],
  keywordAdvice: { always: [], recommended: [] },
  hosts: {
    api: 'https://www.data.gouv.fr/api',
    tabularApi: 'https://tabular-api.data.gouv.fr/api',
    site: 'https://www.data.gouv.fr',
  },
  limits: {
    pace: 200,
    concurrency: 3,
    quarantineShare: 0.05,
    topicDatasets: 5000,
    imageBytes: 100_000,
    previews: {
      fileBytes: 1_000_000,
      totalBytes: 10_000_000,
      totalSeconds: 30,
      headBytes: 100_000,
      unpackedBytes: 5_000_000,
      concurrency: 2,
      timeout: 1000,
    },
  },
  boundaries: null,
  baseMap: null,
  links: {},
  contacts: [{ email: 'contact@exemple.fr', label: 'Contact', purpose: 'essais' }],
  legal: {
    publicationDirector: null,
    publisherAddress: null,
    publisherPhone: null,
    hostName: null,
    hostAddress: null,
    dataProtectionOfficer: null,
    accessibilityStatus: 'non conforme',
    accessibilityDate: null,
  },
};

/** One fetch against a stand-in of its own: an ordinary day unless told otherwise. */
export interface Fetched {
  readonly snapshot: Snapshot;
  /** Waits asked between attempts or for the pace, none of which took time. */
  readonly waits: readonly number[];
  readonly logs: readonly string[];
  readonly requests: readonly string[];
}

/**
 * Fetches from a stand-in that is started for it and closed after. Time is fake: a wait moves the clock at once. In
 * `allowedHosts`, `stand-in` is the stand-in.
 *
 * @throws what {@link fetchCatalog} throws.
 */
export async function fetchFrom(
  server: Partial<DatagouvServerOptions> = {},
  options: Partial<FetchOptions> = {},
): Promise<Fetched> {
  const standIn = await startDatagouvServer({ records: wireRecords(), ...server });
  const waits: number[] = [];
  const logs: string[] = [];
  let time = Date.parse('2026-08-22T04:00:00Z');
  try {
    const snapshot = await fetchCatalog(
      {
        api: standIn.api,
        pace: 0,
        parts: new Set(catalogParts),
        previous: null,
        imageCache: null,
        previews: null,
        progress: { plan: () => undefined, done: () => undefined },
        ...options,
        portal: {
          ...(options.portal ?? portal),
          hosts: { ...portal.hosts, tabularApi: standIn.tabularApi.href },
        },
        allowedHosts: (options.allowedHosts ?? []).map((host) => (host === 'stand-in' ? standIn.host : host)),
      },
      {
        fetch: createTransport(),
        wait: (milliseconds) => {
          waits.push(milliseconds);
          time += milliseconds;
          return Promise.resolve();
        },
        now: () => time,
        random: () => 1,
        log: (message) => logs.push(message),
      },
    );
    return { snapshot, waits, logs, requests: standIn.requests };
  } finally {
    await standIn.close();
  }
}
