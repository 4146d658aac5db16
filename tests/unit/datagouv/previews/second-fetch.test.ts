import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSnapshot, writeSnapshot, type Snapshot } from '../../../../src/catalog/snapshot.ts';
import { fetchFrom, wireRecords, type Fetched } from '../../../datagouv-server/fixture.ts';
import {
  fetchResources,
  lineCounter,
  previewOf,
  resourceId,
  withResources,
} from '../../../datagouv-server/resource-fixture.ts';
import { startDatagouvServer } from '../../../datagouv-server/server.ts';
import type { ServedFile } from '../../../datagouv-server/served-file.ts';

let parent = '';
let cache = '';
let folder = '';

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'second-'));
  cache = join(parent, 'resources');
  folder = join(parent, 'catalog');
});

afterEach(() => rm(parent, { recursive: true, force: true }));

const csv = (text: string, parts: Partial<ServedFile> = {}): ServedFile => ({
  type: 'text/csv',
  bytes: new TextEncoder().encode(text),
  ...parts,
});
const zip: ServedFile = { type: 'application/zip', bytes: new TextEncoder().encode('HEAD…TAIL') };
const checksum = { type: 'sha1', value: 'abc' };

/** Uploaded, remote with and without validators, no table, an archive, and one that is no table at all. */
const resources = [
  { checksum },
  {},
  {},
  { format: 'json' },
  { format: 'zip' },
  { extras: { 'analysis:checksum': 'x' } },
  {},
];
const files = {
  '0.csv': csv('a\n1\n'),
  '1.csv': csv('a\n1\n2\n'),
  '2.csv': csv('a\n1\n', { validators: false }),
  '3.csv': csv('{"no":"table"}'),
  '4.csv': zip,
  '5.csv': csv('a\n1\n', { gzip: true }),
  '6.csv': csv('<html>'),
};
/** The same for each stand-in, so that addresses do not change. */
const port = await freePort();
const server = { ...withResources(resources), files, port };

const downloads = ({ requests }: Fetched): string[] => requests.filter((path) => path.startsWith('/static/'));
const bytesOf = ({ snapshot }: Fetched): number | undefined => snapshot.manifest.previews?.bytes;

/** Each file of the snapshot but the manifest. */
async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/u.test(name)).sort();
  const read = async (name: string) => [name, await readFile(join(folder, name), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(names.filter((name) => name !== 'manifest.json').map(read)));
}

async function written({ snapshot }: Fetched): Promise<Snapshot> {
  await writeSnapshot(folder, snapshot);
  const read = await readSnapshot(folder);
  if (!read) throw new Error('No snapshot was written.');
  return read;
}

test('nothing that did not change is downloaded or measured twice, and the snapshot is the same to the byte', async () => {
  const first = await fetchResources(server, { cache });
  const previous = await written(first);
  const before = await contents();
  const engine = lineCounter();
  const second = await fetchResources(server, { cache, engine }, { previous });
  expect(bytesOf(second)).toBe(0);
  expect(engine.jobs).toEqual([]);
  // Those whose checksum is known, or that nothing would tell apart, are not even asked about.
  expect(downloads(second).sort()).toEqual([
    '/static/1.csv',
    '/static/3.csv',
    '/static/4.csv',
    '/static/5.csv',
    '/static/6.csv',
  ]);
  await written(second);
  expect(await contents()).toEqual(before);
});

test('another engine measures again, without a download', async () => {
  await fetchResources(server, { cache });
  const engine = lineCounter('2');
  const second = await fetchResources(server, { cache, engine });
  expect(bytesOf(second)).toBe(0);
  expect(engine.jobs.map(({ id }) => id).sort()).toEqual(resources.map((_, number) => resourceId(number)));
});

test('a file that changed is downloaded again, and it only', async () => {
  await fetchResources(server, { cache });
  const changed = { ...files, '1.csv': csv('a\n1\n2\n3\n') };
  const second = await fetchResources({ ...server, files: changed }, { cache });
  expect(bytesOf(second)).toBe(8);
  expect(previewOf(second, 1)).toMatchObject({ rows: 4 });
});

test('a new checksum or size makes a file be asked again', async () => {
  await fetchResources(server, { cache });
  const changed = resources.map((resource, number) =>
    number === 0 ? { checksum: { type: 'sha1', value: 'def' } } : number === 2 ? { filesize: 7 } : resource,
  );
  const second = await fetchResources({ ...server, ...withResources(changed) }, { cache });
  // The first one has an ETag: its server says that it is the same.
  expect(downloads(second)).toEqual(expect.arrayContaining(['/static/0.csv', '/static/2.csv']));
  expect(bytesOf(second)).toBe(4);
});

test('without its content, what was measured is enough', async () => {
  await fetchResources(server, { cache });
  for (const name of await readdir(cache)) if (name.endsWith('.content')) await rm(join(cache, name));
  const second = await fetchResources(server, { cache });
  expect(bytesOf(second)).toBe(0);
  expect(previewOf(second, 0)).toMatchObject({ kind: 'table' });
});

test('without its profile, a file is measured again from its content', async () => {
  await fetchResources(server, { cache });
  await rm(join(cache, `${resourceId(0)}.profile.json`));
  const engine = lineCounter();
  const second = await fetchResources(server, { cache, engine });
  expect(engine.jobs.map(({ id }) => id)).toEqual([resourceId(0)]);
  expect(bytesOf(second)).toBe(0);
});

test('what left the catalogue leaves the cache', async () => {
  await fetchResources(server, { cache });
  await fetchResources({ ...server, ...withResources(resources.slice(0, 1)) }, { cache });
  expect([...new Set((await readdir(cache)).map((name) => name.split('.')[0]))]).toEqual([resourceId(0)]);
});

test('a passing failure leaves the last preview and its profile, and says nothing', async () => {
  const previous = await written(await fetchResources(server, { cache }));
  // On a fresh machine: no cache, the network down.
  const fresh = join(parent, 'fresh');
  const down = [{ on: '/static/', kind: 'status', status: 503 } as const];
  const second = await fetchResources({ ...server, faults: down }, { cache: fresh }, { previous });
  expect(previewOf(second, 0)).toEqual(previewOf({ ...second, snapshot: previous }, 0));
  expect(second.snapshot.manifest.previews?.failed).toEqual({ unreadable: 1 });
  const before = await contents();
  await written(second);
  expect(await contents()).toEqual(before);
});

test('a file that is gone loses its preview; the day is kept while it lasts', async () => {
  const previous = await written(await fetchResources(server, { cache }));
  const gone = [{ on: '/1.csv', kind: 'status', status: 404 } as const];
  const second = await fetchResources({ ...server, faults: gone }, { cache }, { previous });
  expect(previewOf(second, 1)).toMatchObject({ failure: { status: 404, since: '2026-08-22' } });
  expect(second.snapshot.profiles.has(resourceId(1))).toBe(false);
  const dated = second.snapshot.records.previews.map((preview) =>
    preview.kind === 'none' ? { ...preview, failure: { ...preview.failure, since: '2026-08-12' } } : preview,
  );
  const earlier = { ...second.snapshot, records: { ...second.snapshot.records, previews: dated } };
  const third = await fetchResources({ ...server, faults: gone }, { cache }, { previous: earlier });
  expect(previewOf(third, 1)).toMatchObject({ failure: { status: 404, since: '2026-08-12' } });
});

test('when previews are not asked, the last ones stay with the resources that are still there', async () => {
  const previous = await written(await fetchResources(server, { cache }));
  const { snapshot, requests } = await fetchFrom(withResources(resources.slice(0, 2)), {
    previous,
    parts: new Set(['datasets']),
  });
  expect(snapshot.records.previews.map(({ id }) => id)).toEqual([resourceId(0), resourceId(1)]);
  expect([...snapshot.profiles.keys()]).toEqual([resourceId(0), resourceId(1)]);
  expect(requests.filter((path) => path.startsWith('/static/'))).toEqual([]);
  await written({ snapshot, requests, waits: [], logs: [] });
});

async function freePort(): Promise<number> {
  const standIn = await startDatagouvServer({ records: wireRecords([]) });
  await standIn.close();
  return Number(standIn.api.port);
}
