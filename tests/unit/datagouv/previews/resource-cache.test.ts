import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Resource } from '../../../../src/catalog/schemas/resource.ts';
import {
  conditionOf,
  ResourceCache,
  revisionOf,
  stateOf,
  type CacheEntry,
} from '../../../../src/datagouv/previews/resource-cache.ts';
import { aResource } from '../../../fixtures/records.ts';

const checksum = { type: 'sha1', value: 'a' };
const uploaded = aResource({ checksum });
const remote = aResource();

const entryOf = (resource: Resource, parts: Partial<CacheEntry> = {}): CacheEntry => ({
  url: resource.url ?? '',
  revision: revisionOf(resource),
  way: 'file',
  etag: null,
  lastModified: null,
  bytes: 4,
  measured: null,
  ...parts,
});

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resources-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.each<[string, CacheEntry | null, Resource, string]>([
  ['nothing', null, uploaded, 'void'],
  ['the same checksum', entryOf(uploaded, { etag: '"e"' }), uploaded, 'current'],
  [
    'the same checksum, touched since',
    entryOf(uploaded),
    { ...uploaded, modifiedAt: '2027-01-01T00:00:00Z' },
    'current',
  ],
  ['another checksum', entryOf(uploaded), aResource({ checksum: { type: 'sha1', value: 'b' } }), 'void'],
  ['another address', entryOf(uploaded), { ...uploaded, url: 'https://example.org/b' }, 'void'],
  ['a remote file with an ETag', entryOf(remote, { etag: '"e"' }), remote, 'ask'],
  ['a remote file with a date', entryOf(remote, { lastModified: 'x' }), remote, 'ask'],
  ['a remote file that tells nothing', entryOf(remote), remote, 'current'],
  ['a remote file that tells nothing, changed', entryOf(remote), { ...remote, byteSize: 1 }, 'void'],
  [
    'a remote file with an ETag, changed',
    entryOf(remote, { etag: '"e"' }),
    { ...remote, byteSize: 1 },
    'ask',
  ],
  ['what the tabular API gave', entryOf(remote, { way: 'tabular-api' }), remote, 'current'],
])('%s is %4$s', (_, entry, resource, state) => {
  expect(stateOf(entry, resource)).toBe(state);
});

test('a condition asks for the version by its tag, else by its date', () => {
  expect(conditionOf(entryOf(remote, { etag: '"e"', lastModified: 'x' }))).toEqual({
    'if-none-match': '"e"',
  });
  expect(conditionOf(entryOf(remote, { lastModified: 'x' }))).toEqual({ 'if-modified-since': 'x' });
  expect(conditionOf(entryOf(remote))).toEqual({});
});

test('an entry is read back; one that is damaged or of another shape is none', async () => {
  const cache = new ResourceCache(folder);
  const entry = entryOf(remote);
  await cache.write('r1', entry);
  expect(await cache.read('r1')).toEqual(entry);
  expect(await cache.read('r2')).toBeNull();
  await writeFile(join(folder, 'r1.entry.json'), '{"url":');
  expect(await cache.read('r1')).toBeNull();
  await writeFile(join(folder, 'r1.entry.json'), '{"url":"x"}');
  expect(await cache.read('r1')).toBeNull();
});

test('a content that is not as long as its entry says was cut: it is not there', async () => {
  const cache = new ResourceCache(folder);
  const entry = entryOf(remote, { bytes: 4 });
  expect(await cache.hasContent('r1', entry)).toBe(false);
  await writeFile(cache.contentFile('r1'), 'abc');
  expect(await cache.hasContent('r1', entry)).toBe(false);
  await writeFile(cache.contentFile('r1'), 'abcd');
  expect(await cache.hasContent('r1', entry)).toBe(true);
});

test('what left the catalogue goes, then the oldest contents beyond the bound', async () => {
  const cache = new ResourceCache(folder);
  for (const [id, day] of [
    ['old', 1],
    ['new', 2],
    ['gone', 3],
  ] as const) {
    await writeFile(cache.contentFile(id), '12345');
    await utimes(cache.contentFile(id), day, day);
    await cache.write(id, entryOf(remote));
  }
  await writeFile(join(folder, 'new.content.tmp'), 'cut');
  await cache.prune(new Set(['old', 'new']), 7);
  expect((await readdir(folder)).sort()).toEqual(['new.content', 'new.entry.json', 'old.entry.json']);
});
