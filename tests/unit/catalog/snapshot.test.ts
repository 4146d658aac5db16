import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  assertReplaceable,
  readSnapshot,
  writeSnapshot,
  type Snapshot,
} from '../../../src/catalog/snapshot.ts';
import { fetchFrom } from '../../datagouv-server/fixture.ts';

const { snapshot: fetched } = await fetchFrom();
const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
const snapshot: Snapshot = { ...fetched, images: new Map([['abc.png', image]]) };
const later: Snapshot = {
  ...snapshot,
  manifest: { ...snapshot.manifest, finishedAt: '2026-08-23T04:00:00.000Z' },
};

let parent = '';
let folder = '';

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'snapshot-'));
  folder = join(parent, 'catalog');
});

afterEach(() => rm(parent, { recursive: true, force: true }));

/** Every file of the snapshot, by name. */
async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

test('what is written is read back', async () => {
  await writeSnapshot(folder, snapshot);
  const read = await readSnapshot(folder);
  expect(read?.manifest).toEqual(snapshot.manifest);
  expect(read?.records.reuses).toEqual(snapshot.records.reuses);
  expect([...(read?.images.keys() ?? [])]).toEqual(['abc.png']);
});

test('files are sorted by id, with the keys of the schema and a final newline', async () => {
  const shuffled = {
    ...snapshot.records,
    datasets: snapshot.records.datasets.toReversed().map((dataset) => reversedKeys(dataset)),
  };
  await writeSnapshot(folder, snapshot);
  const before = await contents();
  await writeSnapshot(folder, { ...snapshot, records: shuffled });
  expect(await contents()).toEqual(before);
  expect(before['datasets.json']?.endsWith(']\n')).toBe(true);
});

test('two fetches of the same data differ by the dates of the manifest only', async () => {
  await writeSnapshot(folder, snapshot);
  const before = await contents();
  const { snapshot: again } = await fetchFrom({}, { previous: snapshot });
  await writeSnapshot(folder, { ...again, images: snapshot.images });
  const { 'manifest.json': manifest, ...files } = await contents();
  const { 'manifest.json': manifestBefore, ...filesBefore } = before;
  expect(files).toEqual(filesBefore);
  // Each stand-in has a port of its own, so `api` differs too.
  const withoutDates = (json = '{}') =>
    ({ ...JSON.parse(json), startedAt: null, finishedAt: null, api: null }) as unknown;
  expect(withoutDates(manifest)).toEqual(withoutDates(manifestBefore));
});

test('a faulty catalogue is refused, and the last snapshot is intact', async () => {
  await writeSnapshot(folder, snapshot);
  const before = await contents();
  const faulty = { ...later, records: { ...later.records, organizations: [] } };
  await expect(writeSnapshot(folder, faulty)).rejects.toMatchObject({
    faults: expect.arrayContaining(['aucune organisation']) as string[],
  });
  expect(await contents()).toEqual(before);
  expect(await readdir(parent)).toEqual(['catalog']);
});

test('a record out of its schema is refused', async () => {
  const records = {
    ...snapshot.records,
    datasets: snapshot.records.datasets.map((dataset) => ({ ...dataset, title: '' })),
  };
  await expect(writeSnapshot(folder, { ...snapshot, records })).rejects.toThrow('datasets.json');
  expect(await readdir(parent)).toEqual([]);
});

test('interrupted while writing: the last snapshot is intact, and the rest is cleaned', async () => {
  await writeSnapshot(folder, snapshot);
  const before = await contents();
  await mkdir(join(parent, '.catalog-new-1'));
  await writeFile(join(parent, '.catalog-new-1', 'datasets.json'), '[{"id":');
  expect((await readSnapshot(folder))?.manifest).toEqual(snapshot.manifest);
  expect(await contents()).toEqual(before);
  expect(await readdir(parent)).toEqual(['catalog']);
});

test('interrupted between the two renamings: the last snapshot comes back', async () => {
  await writeSnapshot(folder, snapshot);
  await rename(folder, join(parent, '.catalog-old-1'));
  await mkdir(join(parent, '.catalog-new-1'));
  expect((await readSnapshot(folder))?.manifest).toEqual(snapshot.manifest);
  expect(await readdir(parent)).toEqual(['catalog']);
});

test('interrupted before the old one was removed: the new one stands', async () => {
  await writeSnapshot(folder, snapshot);
  await rename(folder, join(parent, '.catalog-old-1'));
  await writeSnapshot(join(parent, 'other'), later);
  await rename(join(parent, 'other'), folder);
  expect((await readSnapshot(folder))?.manifest.finishedAt).toBe(later.manifest.finishedAt);
  expect((await readdir(parent)).filter((name) => name.includes('old'))).toEqual([]);
});

test('what another run is writing is left to it', async () => {
  // The runner of the tests is a process that goes on.
  const other = `.catalog-new-${process.ppid.toString()}-${randomUUID()}`;
  const ended = `.catalog-new-999999999-${randomUUID()}`;
  await mkdir(join(parent, other));
  await mkdir(join(parent, ended));
  await writeSnapshot(folder, snapshot);
  expect((await readdir(parent)).sort()).toEqual([other, 'catalog']);
});

test('a folder that holds something else than a snapshot is never replaced', async () => {
  await mkdir(folder);
  await expect(assertReplaceable(folder)).resolves.toBeUndefined();
  await writeFile(join(folder, 'notes.txt'), 'mine');
  await expect(writeSnapshot(folder, snapshot)).rejects.toMatchObject({
    message: expect.stringContaining('n’est pas un instantané') as string,
    faults: expect.arrayContaining(['Il s’y trouve notes.txt.']) as string[],
  });
  expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  await expect(writeSnapshot(join(folder, 'notes.txt'), snapshot)).rejects.toThrow('n’est pas un instantané');
});

test('a folder that cannot be replaced leaves the last snapshot where it was', async () => {
  await writeSnapshot(folder, snapshot);
  const before = await contents();
  const images = new Map([['no/such/folder.png', image]]);
  await expect(writeSnapshot(folder, { ...later, images })).rejects.toThrow('ENOENT');
  expect(await contents()).toEqual(before);
  expect(await readdir(parent)).toEqual(['catalog']);
});

test('no manifest is no snapshot, a damaged file is said', async () => {
  expect(await readSnapshot(folder)).toBeNull();
  await writeSnapshot(folder, snapshot);
  await writeFile(join(folder, 'reuses.json'), '[{"id":1}]');
  await expect(readSnapshot(folder)).rejects.toThrow('est abîmé');
  await writeFile(join(folder, 'manifest.json'), '{');
  await expect(readSnapshot(folder)).rejects.toThrow('manifest.json est illisible');
});

function reversedKeys<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).reverse()) as Value;
}
