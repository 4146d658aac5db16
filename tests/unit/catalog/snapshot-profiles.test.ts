import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogFaults, hasProfile, profileFaults } from '../../../src/catalog/guards.ts';
import type { Preview } from '../../../src/catalog/schemas/preview.ts';
import { readSnapshot, writeSnapshot, type Snapshot } from '../../../src/catalog/snapshot.ts';
import { fetchFrom } from '../../datagouv-server/fixture.ts';

const { snapshot: fetched } = await fetchFrom();
const [first, second] = fetched.records.datasets.flatMap(({ resources }) => resources.map(({ id }) => id));
const [id, other] = [first ?? '', second ?? ''];

const table: Preview = {
  ...{ id, kind: 'table', from: 'file', rows: 2, columns: 1, points: null, places: null },
  ...{ period: null, chart: false, bytes: 10 },
};
const archive: Preview = { id, kind: 'document', document: 'archive', bytes: 10 };
const pdf: Preview = { id, kind: 'document', document: 'pdf', bytes: null };
const profile = { id, table: null, chart: null, archive: null };

let parent = '';
let folder = '';
let source = '';

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'profiles-'));
  folder = join(parent, 'catalog');
  source = join(parent, 'measured.json');
  await writeFile(source, JSON.stringify(profile));
});

afterEach(() => rm(parent, { recursive: true, force: true }));

const withPreview = (preview: Preview, profiles: ReadonlyMap<string, string>): Snapshot => ({
  ...fetched,
  records: { ...fetched.records, previews: [preview] },
  profiles,
  geo: new Map([['places.json', new TextEncoder().encode('{}')]]),
});

test('profiles and places are written, found again, and written again to the byte', async () => {
  await writeSnapshot(folder, withPreview(table, new Map([[id, source]])));
  const read = await readSnapshot(folder);
  expect([...(read?.profiles ?? [])]).toEqual([[id, join(folder, 'profiles', `${id}.json`)]]);
  expect([...(read?.geo.keys() ?? [])]).toEqual(['places.json']);
  const before = await readFile(join(folder, 'profiles', `${id}.json`), 'utf8');
  expect(before).toBe(`${JSON.stringify(profile)}\n`);
  // From the snapshot to itself: what a partial fetch does.
  if (read) await writeSnapshot(folder, read);
  expect(await readFile(join(folder, 'profiles', `${id}.json`), 'utf8')).toBe(before);
});

test.each<[string, string]>([
  ['malformed', '{"id":"'],
  ['of another shape', JSON.stringify({ ...profile, table: 'none' })],
  ['of another resource', JSON.stringify({ ...profile, id: other })],
])('a profile that is %s is refused, and the last snapshot is intact', async (_, content) => {
  await writeSnapshot(folder, fetched);
  await writeFile(source, content);
  await expect(writeSnapshot(folder, withPreview(table, new Map([[id, source]])))).rejects.toThrow();
  expect((await readSnapshot(folder))?.records.previews).toEqual([]);
  expect((await readdir(parent)).sort()).toEqual(['catalog', 'measured.json']);
});

test('a snapshot written before previews is read as one without', async () => {
  await writeSnapshot(folder, fetched);
  const manifest = join(folder, 'manifest.json');
  const old = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, unknown>;
  await writeFile(manifest, JSON.stringify({ ...old, previews: undefined }));
  for (const name of ['previews.json', 'profiles', 'geo']) await rm(join(folder, name), { recursive: true });
  const read = await readSnapshot(folder);
  expect(read?.records.previews).toEqual([]);
  expect(read?.manifest.previews).toBeNull();
  expect(read?.profiles.size).toBe(0);
});

test('files of the profiles folder that are no profile are left alone', async () => {
  await writeSnapshot(folder, withPreview(table, new Map([[id, source]])));
  await mkdir(join(folder, 'profiles', 'x'));
  await writeFile(join(folder, 'profiles', '..json'), '');
  expect([...((await readSnapshot(folder))?.profiles.keys() ?? [])]).toEqual([id]);
});

test('a preview of a resource that is not there is a fault', () => {
  const records = { ...fetched.records, previews: [{ ...pdf, id: 'absent' }] };
  expect(catalogFaults(records)).toEqual(['previews : renvoie au fichier absent, absent']);
});

test.each<[string, Preview, string[], string[]]>([
  ['a table without its profile', table, [], [`previews : annonce le profil ${id}, absent`]],
  ['an archive without its list', archive, [], [`previews : annonce le profil ${id}, absent`]],
  ['a document with a profile', pdf, [id], [`profiles : ${id} n’a pas d’aperçu`]],
  ['a document', pdf, [], []],
  ['a table with its profile', table, [id], []],
])('%s', (_, preview, ids, faults) => {
  expect(profileFaults([preview], new Set(ids))).toEqual(faults);
  expect(hasProfile(pdf)).toBe(false);
});
