import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { manifestLoader, snapshotLoader } from '../../../src/catalog/loader.ts';
import { yamlLoader } from '../../../src/catalog/yaml-loader.ts';

let root: string;
let entries: Map<string, unknown>;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'loader-'));
  await mkdir(join(root, 'snapshot'));
  vi.stubEnv('CATALOG_DIR', 'snapshot');
  // What an earlier build left in Astro's cache.
  entries = new Map<string, unknown>([['stale', {}]]);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

/** The part of Astro's context that our loaders use, over a plain map. */
function context(): LoaderContext {
  const parts = {
    store: {
      clear: () => {
        entries.clear();
      },
      has: (id: string) => entries.has(id),
      set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
    },
    config: { root: pathToFileURL(`${root}/`) },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: () => 'digest',
    logger: { info: () => undefined },
  };
  return parts as unknown as LoaderContext;
}

async function load(text: string | null, mayBeEmpty = false): Promise<void> {
  if (text !== null) await writeFile(join(root, 'snapshot/datasets.json'), text);
  await snapshotLoader('datasets', { mayBeEmpty }).load(context());
}

describe('snapshotLoader fails where Astro publishes an empty or an outdated site', () => {
  test.each([
    ['a missing file', null, /Cannot read/u],
    ['half a file', '[{"id": "a"', /Cannot read/u],
    ['something else than a list', '{"id": "a"}', /Invalid snapshot/u],
    ['an empty list', '[]', /holds no record/u],
    ['a record without id', '[{"title": "x"}]', /Invalid snapshot/u],
    ['a duplicate id', '[{"id": "a"}, {"id": "a"}]', /Duplicate id `a`/u],
  ])('%s', async (_fault, text, message) => {
    await expect(load(text)).rejects.toThrow(message);
  });
});

test('a good file replaces what was there', async () => {
  await load('[{"id": "a", "title": "A"}, {"id": "b"}]');
  expect([...entries]).toEqual([
    ['a', { id: 'a', title: 'A' }],
    ['b', { id: 'b' }],
  ]);
});

test('a list that may be empty may be empty', async () => {
  await load('[]', true);
  expect(entries.size).toBe(0);
});

test('the manifest is one entry', async () => {
  await expect(manifestLoader().load(context())).rejects.toThrow(/Cannot read/u);
  await writeFile(join(root, 'snapshot/manifest.json'), '{"version": 1}');
  await manifestLoader().load(context());
  expect([...entries]).toEqual([['manifest', { version: 1 }]]);
});

describe('yamlLoader', () => {
  test('a folder gives one entry a file, named after it', async () => {
    await mkdir(join(root, 'themes'));
    await expect(yamlLoader('themes/').load(context())).rejects.toThrow(/No .yaml file/u);
    await writeFile(join(root, 'themes/cinema.yaml'), 'title: Cinéma');
    await writeFile(join(root, 'themes/notes.txt'), 'not a theme');
    await yamlLoader('themes/').load(context());
    expect([...entries]).toEqual([['cinema', { id: 'cinema', title: 'Cinéma' }]]);
  });

  test('a file that does not parse fails the build', async () => {
    await writeFile(join(root, 'portal.yaml'), 'name: "half');
    await expect(yamlLoader('portal.yaml').load(context())).rejects.toThrow(/Cannot read/u);
  });

  test('a file is one entry without an id of its own', async () => {
    await writeFile(join(root, 'portal.yaml'), 'name: Portail');
    await yamlLoader('portal.yaml').load(context());
    expect([...entries]).toEqual([['portal', { name: 'Portail' }]]);
  });
});
