import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rasterExtension } from '../../../src/datagouv/images.ts';
import { fetchFrom, wireRecords } from '../../datagouv-server/fixture.ts';

test.each([
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff, 0xe0]],
  ['gif', [...Buffer.from('GIF89a')]],
  ['webp', [...Buffer.from('RIFF\0\0\0\0WEBPVP8 ')]],
  ['avif', [...Buffer.from('\0\0\0\x1cftypavif')]],
  [null, [...Buffer.from('RIFF\0\0\0\0WAVE')]],
  [null, [...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]],
  [null, [...Buffer.from('%PDF-1.7')]],
  [null, []],
])('first bytes of %s', (extension, bytes) => {
  expect(rasterExtension(Uint8Array.from(bytes))).toBe(extension);
});

let cache = '';

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'images-'));
});

afterEach(() => rm(cache, { recursive: true, force: true }));

const gif = { type: 'image/gif', bytes: new TextEncoder().encode('GIF89a…') };

test('an image is named by its content, shared, and not asked again', async () => {
  const records = {
    ...wireRecords(),
    organizations: wireRecords().organizations.map((organization) => ({
      ...organization,
      logo_thumbnail: '{origin}/static/logo.gif',
    })),
    reuses: wireRecords().reuses.map((reuse) => ({ ...reuse, image_thumbnail: '{origin}/static/logo.gif' })),
  };
  const { snapshot, requests } = await fetchFrom(
    { records, files: { 'logo.gif': gif } },
    { allowedHosts: ['stand-in'], imageCache: cache },
  );
  const [name] = snapshot.images.keys();
  expect(name).toMatch(/^[0-9a-f]{20}\.gif$/u);
  expect(snapshot.records.organizations.map(({ logo }) => logo)).toEqual([name, name]);
  expect(snapshot.records.reuses.map(({ image }) => image)).toEqual([name]);
  expect(requests.filter((path) => path.startsWith('/static/'))).toHaveLength(1);
  expect(await readdir(cache)).toHaveLength(1);
  expect(snapshot.manifest.requests.count).toBe(requests.length - 1);
});

test('a missing image stops nothing', async () => {
  const records = {
    ...wireRecords(),
    reuses: wireRecords().reuses.map((reuse) => ({ ...reuse, image: '{origin}/static/absent.png' })),
  };
  const { snapshot } = await fetchFrom({ records }, { allowedHosts: ['stand-in'] });
  expect(snapshot.records.reuses.map(({ image }) => image)).toEqual([null]);
});
