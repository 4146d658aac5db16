import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preview } from '../../src/catalog/schemas/preview.ts';
import type { Measured, MeasureJob, PreviewEngine } from '../../src/datagouv/previews/measured.ts';
import type { PreviewOptions } from '../../src/datagouv/previews/read-previews.ts';
import { fetchFrom, wireDataset, wireRecords, type Fetched } from './fixture.ts';
import type { WireRecord } from './records.ts';
import type { DatagouvServerOptions } from './server.ts';

/** What an engine of the tests was asked. */
export interface CountingEngine extends PreviewEngine {
  readonly jobs: readonly MeasureJob[];
}

/** An engine that counts lines, so that tests of the network depend on no table. HTML and emptiness are refused. */
export function lineCounter(version = '1'): CountingEngine {
  const jobs: MeasureJob[] = [];
  return {
    version,
    jobs,
    measure: async (job) => {
      jobs.push(job);
      return measureLines(job);
    },
    listZip: async (read, size) => {
      const end = Buffer.from(await read(size - 4, size)).toString();
      const start = Buffer.from(await read(0, 4)).toString();
      return { files: 1, bytes: size, entries: [{ name: `${start}…${end}`, bytes: size }] };
    },
  };
}

async function measureLines({ id, way, content, profile, bytes }: MeasureJob): Promise<Measured> {
  const text = await readFile(content, 'utf8');
  if (text.startsWith('<')) return { kind: 'unreadable', detail: 'html' };
  if (text === 'crash') throw new Error('the engine broke');
  if (text.startsWith('{"no":"table"')) {
    return { kind: 'shown', preview: { id, kind: 'document', document: 'json', bytes } };
  }
  const rows = text.split('\n').length - 1;
  const archive = way === 'archive' ? (JSON.parse(text) as { archive: unknown }).archive : null;
  await writeFile(profile, JSON.stringify({ id, table: null, chart: null, archive }));
  return {
    kind: 'shown',
    preview: archive
      ? { id, kind: 'document', document: 'archive', bytes }
      : {
          ...{ id, kind: 'table', from: way === 'archive' ? 'file' : way, rows, columns: 1, points: null },
          ...{ places: null, period: null, chart: false, bytes },
        },
  };
}

/** Id of the resource of a number. */
export function resourceId(number: number): string {
  return `00000000-0000-4000-9000-${number.toString().padStart(12, '0')}`;
}

/** A catalogue with these resources, one per dataset; each is `/static/<number>.csv` unless its `url` says otherwise. */
export function withResources(resources: readonly WireRecord[]): Partial<DatagouvServerOptions> {
  const datasets = Array.from({ length: 24 }, (_, number) => {
    const fields = resources[number];
    if (!fields) return wireDataset(number, { resources: [] });
    const resource = {
      id: resourceId(number),
      title: `Fichier ${number.toString()}`,
      type: 'main',
      filetype: 'remote',
      format: 'csv',
      url: `{origin}/static/${number.toString()}.csv`,
      created_at: '2020-02-01T08:00:00+00:00',
      extras: {},
    };
    return wireDataset(number, { resources: [{ ...resource, ...fields }] });
  });
  return { records: wireRecords(datasets) };
}

/** Previews by number of their resource. */
export function previewOf({ snapshot }: Fetched, number: number): Preview | undefined {
  return snapshot.records.previews.find(({ id }) => id === resourceId(number));
}

/** A fetch that reads resources, with {@link lineCounter}; the stand-in may be reached. */
export async function fetchResources(
  server: Partial<DatagouvServerOptions>,
  previews: Partial<PreviewOptions> = {},
  options: Parameters<typeof fetchFrom>[1] = {},
): Promise<Fetched> {
  const cache = previews.cache ?? (await mkdtemp(join(tmpdir(), 'previews-')));
  const budget = { bytes: null, seconds: null };
  return fetchFrom(server, {
    allowedHosts: ['stand-in'],
    ...options,
    previews: { budget, engine: lineCounter(), ...previews, cache },
  });
}
