import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSearchIndex } from '../../../scripts/build/search-index.ts';
import type { SearchRecord } from '../../../src/search/search-record.ts';

let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'search-index-'));
});

afterEach(async () => {
  await rm(out, { recursive: true, force: true });
});

const record = (title: string): SearchRecord => ({
  title,
  keywords: 'cinema',
  themes: 'Cinéma',
  producer: 'CNC',
  content: 'Les mêmes mots',
});

async function bundle(version: string, records: unknown): Promise<string> {
  const folder = join(out, 'recherche', version);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'fiches.json'), JSON.stringify(records));
  return folder;
}

test('each record has an identifier at its position, and nothing useless is published', async () => {
  const titles = Array.from({ length: 250 }, (_, index) => `Jeu ${index.toString()}`);
  // Two datasets may say exactly the same.
  const folder = await bundle('v1', [...titles, 'Jeu 1'].map(record));
  expect(await writeSearchIndex(out)).toBe(251);
  const ids = (await readFile(join(folder, 'identifiants.txt'), 'utf8')).split(' ');
  expect(ids).toHaveLength(251);
  expect(new Set(ids).size).toBe(251);
  expect(ids.every((id) => /^fr_[0-9a-f]+$/u.test(id))).toBe(true);
  expect(existsSync(join(folder, 'fiches.json'))).toBe(false);
  const files = await readdir(join(folder, 'pagefind'));
  expect(files).toContain('pagefind.js');
  expect(files).toContain('pagefind-worker.js');
  expect(files.filter((name) => /fragment|ui|highlight/u.test(name))).toEqual([]);
}, 30_000);

test('two bundles are a build that was not emptied', async () => {
  await bundle('v1', []);
  await bundle('v2', []);
  await expect(writeSearchIndex(out)).rejects.toThrow(/2 search bundles.*delete/u);
});

test('records of another shape are refused', async () => {
  await bundle('v1', [{ title: 'Sans le reste' }]);
  await expect(writeSearchIndex(out)).rejects.toThrow(/keywords/u);
});
