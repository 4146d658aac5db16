import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { catalogFolder } from '../../../src/catalog/source.ts';

let root: string;
let rootUrl: URL;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'source-'));
  rootUrl = pathToFileURL(`${root}/`);
  vi.stubEnv('CATALOG_DIR', '');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

test('the sample is used until a snapshot has a manifest', async () => {
  await mkdir(join(root, 'content/catalog'), { recursive: true });
  await writeFile(join(root, 'content/catalog/datasets.json'), '[]');
  expect(catalogFolder(rootUrl)).toBe(join(root, 'content/sample/'));
  await writeFile(join(root, 'content/catalog/manifest.json'), '{}');
  expect(catalogFolder(rootUrl)).toBe(join(root, 'content/catalog/'));
});

test('CATALOG_DIR names another one, relative to the root or absolute', () => {
  vi.stubEnv('CATALOG_DIR', 'tests/fixtures/x');
  expect(catalogFolder(rootUrl)).toBe(join(root, 'tests/fixtures/x'));
  vi.stubEnv('CATALOG_DIR', '/elsewhere');
  expect(catalogFolder(rootUrl)).toBe('/elsewhere');
});
