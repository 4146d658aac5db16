import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSearchIndex } from '../../../scripts/build/search-index.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { emptyFields, type SearchRecord } from '../../../src/search/search-record.ts';
import { aDataset, aResource } from '../../fixtures/records.ts';

let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'search-index-'));
});

afterEach(async () => {
  await rm(out, { recursive: true, force: true });
});

const record = (title: string): SearchRecord => ({
  kind: 'dataset',
  fields: { ...emptyFields, title: [title], description: ['Les mêmes mots'] },
});
const thesaurus = { same: [['médiathèque', 'bibliothèque']], toward: [], cues: [], weak: [] };
const noDataset = { datasets: [], source: '' };

async function bundle(version: string, records: unknown): Promise<string> {
  const folder = join(out, 'recherche', version);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'fiches.json'), JSON.stringify(records));
  await writeFile(join(folder, 'lexique.json'), JSON.stringify({ thesaurus }));
  return folder;
}

test('each record is named by its rank, and nothing useless is published', async () => {
  const titles = Array.from({ length: 250 }, (_, index) => `Jeu ${index.toString()}`);
  // Two datasets may say exactly the same.
  const folder = await bundle('v1', [...titles, 'Jeu 1'].map(record));
  expect(await writeSearchIndex(out, noDataset)).toBe(251);
  const meta = await readFile(join(folder, searchFiles.engineMeta), 'latin1');
  // The first and the last record, by the digits of their ranks.
  expect(meta).toContain('c000');
  expect(meta).toContain('c052');
  expect(meta).not.toContain('zxx_0');
  expect(existsSync(join(folder, 'fiches.json'))).toBe(false);
  const files = await readdir(join(folder, 'pagefind'));
  expect(files).toContain('pagefind.js');
  expect(files).not.toContain('pagefind-worker.js');
  expect(files.filter((name) => /fragment|ui|highlight/u.test(name))).toEqual([]);
}, 30_000);

test('two bundles are a build that was not emptied', async () => {
  await bundle('v1', []);
  await bundle('v2', []);
  await expect(writeSearchIndex(out, noDataset)).rejects.toThrow(/2 search bundles.*delete/u);
});

test('records of another shape are refused', async () => {
  await bundle('v1', [{ title: 'Sans le reste' }]);
  await expect(writeSearchIndex(out, noDataset)).rejects.toThrow(/fields/u);
});

test('the columns of the profiles are searched, and given to excerpts with their values', async () => {
  const folder = await bundle('v1', [record('Musées')]);
  const columns = [
    { name: 'nomOfficiel', type: 'text', top: [{ value: 'Musée Ingres' }, { value: '12' }] },
    { name: 'entrées', type: 'integer', top: [{ value: 'mille' }] },
  ];
  await mkdir(join(out, 'profiles'));
  await writeFile(join(out, 'profiles', 'r1.json'), JSON.stringify({ id: 'r1', table: { columns } }));
  const dataset = aDataset({ resources: [aResource({ id: 'r1', title: 'Base' }), aResource({ id: 'r2' })] });
  await writeSearchIndex(out, { datasets: [dataset], source: out });
  expect(JSON.parse(await readFile(join(folder, 'textes-0.json'), 'utf8'))).toEqual([
    {
      description: 'Les mêmes mots',
      resources: [],
      tables: [
        {
          resource: 'Base',
          columns: [
            { name: 'nomOfficiel', values: ['Musée Ingres'] },
            { name: 'entrées', values: [] },
          ],
        },
      ],
    },
  ]);
  const shard = (letter: string): Promise<string> =>
    readFile(join(folder, `vocabulaire-${letter}.txt`), 'utf8');
  expect(await shard('b')).toBe('bibliothèque 0');
  expect(await shard('m')).toBe('médiathèque 0\nmots 1\nmusées 1');
  expect(await shard('z')).toBe('');
}, 30_000);
