import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../../datagouv-server/faults.ts';
import { portal } from '../../../datagouv-server/fixture.ts';
import {
  fetchResources,
  previewOf,
  resourceId,
  withResources,
} from '../../../datagouv-server/resource-fixture.ts';
import type { ServedFile } from '../../../datagouv-server/served-file.ts';

let cache = '';

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'previews-'));
});

afterEach(() => rm(cache, { recursive: true, force: true }));

const csv = (text: string, parts: Partial<ServedFile> = {}): ServedFile => ({
  type: 'text/csv',
  bytes: new TextEncoder().encode(text),
  ...parts,
});
const small = csv('a\n1\n2\n');
const ofFiles = (requests: readonly string[]): string[] =>
  requests.filter((path) => path.startsWith('/static/'));

test('a file is downloaded once, measured, and its profile is found', async () => {
  const server = { ...withResources([{}]), files: { '0.csv': small } };
  const fetched = await fetchResources(server, { cache });
  expect(previewOf(fetched, 0)).toMatchObject({ kind: 'table', from: 'file', rows: 3, bytes: 6 });
  expect([...fetched.snapshot.profiles.keys()]).toEqual([resourceId(0)]);
  expect(fetched.snapshot.manifest.previews).toMatchObject({ tables: 1, failed: {}, bytes: 6 });
  expect(ofFiles(fetched.requests)).toEqual(['/static/0.csv']);
});

/** Bytes that one preview may have in the portal of the tests. */
const { fileBytes, headBytes } = portal.limits.previews;
const heavy = csv(`a\n${'1\n'.repeat(fileBytes / 2)}`);

test.each<[string, Fault, object]>([
  ['404', { on: '/0.csv', kind: 'status', status: 404 }, { code: 'http-status', status: 404 }],
  ['410', { on: '/0.csv', kind: 'status', status: 410 }, { code: 'http-status', status: 410 }],
  ['403', { on: '/0.csv', kind: 'html', status: 403 }, { code: 'http-status', status: 403 }],
  ['500', { on: '/0.csv', kind: 'status', status: 500 }, { code: 'http-status', status: 500 }],
  ['a cut connection', { on: '/0.csv', kind: 'reset' }, { code: 'unreachable' }],
  ['silence', { on: '/0.csv', kind: 'silence' }, { code: 'timeout' }],
  ['a stall', { on: '/0.csv', kind: 'stall', body: 'a\n1\n' }, { code: 'timeout' }],
  ['a stop', { on: '/0.csv', kind: 'stop', body: 'a\n1\n', announced: 900 }, { code: 'interrupted' }],
  [
    'a private address',
    { on: '/0.csv', kind: 'redirect', location: 'http://169.254.169.254/latest/' },
    { code: 'refused-address' },
  ],
  [
    'another scheme',
    { on: '/0.csv', kind: 'redirect', location: 'file:///etc/passwd' },
    { code: 'refused-address' },
  ],
  [
    'no end of redirections',
    { on: '/0.csv', kind: 'redirect', location: '/static/0.csv' },
    { code: 'refused-address' },
  ],
  ['HTML', { on: '/0.csv', kind: 'html', status: 200 }, { code: 'unreadable', detail: 'html' }],
])('%s is a reason, and the other files are read', async (_, fault, failure) => {
  const server = {
    ...withResources([{}, {}]),
    files: { '0.csv': small, '1.csv': small },
    faults: [fault],
  };
  const fetched = await fetchResources(server, { cache });
  expect(previewOf(fetched, 0)).toMatchObject({ kind: 'none', failure: { ...failure, since: '2026-08-22' } });
  expect(previewOf(fetched, 1)).toMatchObject({ kind: 'table' });
  expect(fetched.snapshot.manifest.previews?.failed).toEqual({ [(failure as { code: string }).code]: 1 });
});

test('a server that sends for ever is stopped at the cap, and its head is read', async () => {
  const server = {
    ...withResources([{}]),
    faults: [{ on: '/0.csv', kind: 'endless', line: 'a;b\n' } as const],
  };
  const fetched = await fetchResources(server, { cache });
  expect(previewOf(fetched, 0)).toMatchObject({ kind: 'table', from: 'head', bytes: headBytes + 1 });
  expect(fetched.snapshot.manifest.previews?.bytes).toBeLessThanOrEqual(fileBytes + headBytes + 1);
});

test('a bomb is stopped while it is unpacked', async () => {
  const bomb = csv('0'.repeat(3 * fileBytes), { gzip: true });
  const server = { ...withResources([{ format: 'json' }]), files: { '0.csv': bomb } };
  const fetched = await fetchResources(server, { cache });
  expect(previewOf(fetched, 0)).toMatchObject({ failure: { code: 'too-large' } });
  expect(fetched.snapshot.manifest.previews?.bytes).toBeLessThanOrEqual(fileBytes);
});

test.each([
  ['by a range', heavy, headBytes + 1],
  ['cut at the cap, when its server ignores ranges', { ...heavy, ranges: false }, headBytes + 1],
])('the head of a large CSV is read %s', async (_, file, bytes) => {
  const server = { ...withResources([{ filesize: heavy.bytes.length }]), files: { '0.csv': file } };
  const fetched = await fetchResources(server, { cache });
  expect(previewOf(fetched, 0)).toMatchObject({ kind: 'table', from: 'head', bytes });
  expect(fetched.snapshot.manifest.previews?.bytes).toBe(bytes);
});

test('a large CSV of unknown size is refused by its announced length, then its head is read', async () => {
  const server = { ...withResources([{}]), files: { '0.csv': heavy } };
  const fetched = await fetchResources(server, { cache });
  expect(previewOf(fetched, 0)).toMatchObject({ kind: 'table', from: 'head' });
  expect(fetched.snapshot.manifest.previews?.bytes).toBe(headBytes + 1);
});

/** A large file that data.gouv.fr has parsed. */
const parsed = {
  filesize: heavy.bytes.length,
  extras: {
    'analysis:parsing:parsing_table': 't',
    'analysis:parsing:finished_at': '2026-08-01T00:00:00Z',
  },
};

test('what data.gouv.fr parsed is asked instead of a large file', async () => {
  const server = {
    ...withResources([parsed]),
    files: { '0.csv': heavy },
    parsed: new Map([[resourceId(0), small.bytes]]),
  };
  const fetched = await fetchResources(server, { cache });
  expect(previewOf(fetched, 0)).toMatchObject({ kind: 'table', from: 'tabular-api' });
  expect(ofFiles(fetched.requests)).toEqual([]);
  expect(fetched.requests.filter((path) => path.startsWith('/tabular/'))).toEqual([
    `/tabular/api/resources/${resourceId(0)}/profile/`,
    `/tabular/api/resources/${resourceId(0)}/data/?page_size=20`,
  ]);
  // Never parsed after all: its head, then.
  const without = await fetchResources({ ...server, parsed: new Map() });
  expect(previewOf(without, 0)).toMatchObject({ kind: 'table', from: 'head' });
});

test('an archive is listed by ranges, or whole when there are none', async () => {
  const bytes = new TextEncoder().encode(`HEAD${'.'.repeat(200_000)}TAIL`);
  const archive = { type: 'application/zip', bytes };
  const records = withResources([{ format: 'zip', url: '{origin}/static/0.zip' }]);
  const fetched = await fetchResources({ ...records, files: { '0.zip': archive } }, { cache });
  expect(previewOf(fetched, 0)).toMatchObject({ kind: 'document', document: 'archive' });
  expect(fetched.snapshot.manifest.previews?.bytes).toBeLessThan(70_000);
  const whole = await fetchResources({ ...records, files: { '0.zip': { ...archive, ranges: false } } });
  expect(previewOf(whole, 0)).toMatchObject({ kind: 'document', document: 'archive' });
  expect(whole.snapshot.manifest.previews?.bytes).toBe(bytes.length);
});

test('a fault of the engine is told, and is the reason of one resource', async () => {
  const server = { ...withResources([{}, {}]), files: { '0.csv': csv('crash'), '1.csv': small } };
  const fetched = await fetchResources(server, { cache });
  expect(previewOf(fetched, 0)).toMatchObject({ failure: { code: 'unreadable', detail: null } });
  expect(previewOf(fetched, 1)).toMatchObject({ kind: 'table' });
  expect(fetched.logs.join()).toContain('the engine broke');
});

test('a server that asks to wait is waited for; for too long, it is not', async () => {
  const wait = (seconds: string, times?: number): Fault => ({
    ...{ on: '/0.csv', kind: 'status', status: 503, headers: { 'retry-after': seconds } },
    ...(times === undefined ? {} : { times }),
  });
  const server = { ...withResources([{}]), files: { '0.csv': small } };
  const short = await fetchResources({ ...server, faults: [wait('7', 1)] });
  expect(previewOf(short, 0)).toMatchObject({ kind: 'table' });
  expect(short.waits).toContain(7000);
  const long = await fetchResources({ ...server, faults: [wait('3600')] });
  expect(previewOf(long, 0)).toMatchObject({ failure: { code: 'http-status', status: 503 } });
  expect(ofFiles(long.requests)).toHaveLength(1);
});

test('a host that does not answer is left alone after a few files', async () => {
  const resources = Array.from({ length: 12 }, () => ({}));
  const server = { ...withResources(resources), faults: [{ on: '/static/', kind: 'silence' } as const] };
  const fast = {
    ...portal,
    limits: { ...portal.limits, previews: { ...portal.limits.previews, timeout: 100 } },
  };
  const fetched = await fetchResources(server, { cache }, { portal: fast });
  expect(fetched.snapshot.manifest.previews?.failed).toEqual({ timeout: 12 });
  expect(ofFiles(fetched.requests).length).toBeLessThan(8);
});

test('a private address is refused, a missing one is said', async () => {
  const server = withResources([
    { url: 'http://10.0.0.1/a.csv' },
    { url: 'ftp://example.org/a.csv' },
    { url: '' },
  ]);
  const fetched = await fetchResources(server, { cache });
  expect([0, 1, 2].map((number) => previewOf(fetched, number))).toMatchObject([
    { failure: { code: 'refused-address' } },
    { failure: { code: 'no-address' } },
    { failure: { code: 'no-address' } },
  ]);
});

test('the budget serves what it can, and says what it left', async () => {
  const server = {
    ...withResources([{}, {}, {}]),
    files: { '0.csv': small, '1.csv': small, '2.csv': small },
  };
  const limited = { bytes: 13, seconds: null };
  const fetched = await fetchResources(server, { cache, budget: limited });
  // Which of the three is left depends on the answers; the order of the questions is tested in preview-ways.test.ts.
  const kinds = [0, 1, 2].map((number) => previewOf(fetched, number)?.kind);
  expect(kinds.toSorted()).toEqual(['none', 'table', 'table']);
  expect(fetched.snapshot.manifest.previews?.failed).toEqual({ budget: 1 });
  const none = await fetchResources(server, { budget: { bytes: 0, seconds: null } });
  expect(none.snapshot.manifest.previews?.failed).toEqual({ budget: 3 });
  expect(ofFiles(none.requests)).toEqual([]);
});

test('time that is spent stops what is being downloaded', async () => {
  const server = { ...withResources([{}]), faults: [{ on: '/0.csv', kind: 'stall', body: 'a' } as const] };
  const fetched = await fetchResources(server, { cache, budget: { bytes: null, seconds: 0.3 } });
  expect(previewOf(fetched, 0)).toMatchObject({ failure: { code: 'budget' } });
});

test('time that is spent stops what is asked of the tabular API, and what waits for its turn', async () => {
  const server = {
    ...withResources([parsed, parsed, parsed, parsed]),
    faults: [{ on: '/tabular/', kind: 'silence' } as const],
  };
  const fetched = await fetchResources(server, { cache, budget: { bytes: null, seconds: 0.3 } });
  expect(fetched.snapshot.manifest.previews?.failed).toEqual({ budget: 4 });
  expect(fetched.requests.filter((path) => path.startsWith('/tabular/'))).toHaveLength(
    portal.limits.concurrency,
  );
});

test('a catalogue that fails gives up the resources', async () => {
  const server = {
    ...withResources([parsed, parsed, parsed, parsed]),
    faults: [
      { on: '/tabular/', kind: 'silence' },
      { on: '/discussions/', kind: 'status', status: 400 },
    ] as const,
  };
  // The tabular API would be waited for 20 seconds.
  await expect(fetchResources(server, { cache })).rejects.toThrow('400');
});

test('nothing half-written stays in the cache', async () => {
  const server = {
    ...withResources([{}]),
    faults: [{ on: '/0.csv', kind: 'stop', body: 'a\n', announced: 900 } as const],
  };
  await fetchResources(server, { cache });
  expect(await readdir(cache)).toEqual([]);
});
