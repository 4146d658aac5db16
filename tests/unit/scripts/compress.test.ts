import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressAssets } from '../../../scripts/build/compress-assets.ts';
import { compressFolder } from '../../../scripts/build/compress-folder.ts';

const long = 'abc '.repeat(200);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compress-'));
  await mkdir(join(folder, '_astro'));
  await writeFile(join(folder, '_astro/a.js'), long);
});

afterEach(() => rm(folder, { recursive: true }));

const filesIn = async (path: string): Promise<string[]> => (await readdir(path)).toSorted();

test('text files have two twins, small ones and images none', async () => {
  await writeFile(join(folder, 'index.html'), long);
  await writeFile(join(folder, 'small.html'), 'abc');
  await writeFile(join(folder, 'photo.png'), long);
  expect(await compressFolder(folder)).toEqual({ files: 3 });
  expect(await filesIn(folder)).toEqual([
    '_astro',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'photo.png',
    'small.html',
  ]);
});

test('the parts of the index are compressed as well as can be: every search waits for them', async () => {
  const words = Array.from({ length: 4000 }, (_, index) => `mot${((index * 7919) % 4001).toString(36)}`).join(
    '',
  );
  await writeFile(join(folder, 'part.pf_index'), words);
  await compressFolder(folder);
  const twin = await readFile(join(folder, 'part.pf_index.br'));
  const best = brotliCompressSync(words, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: words.length,
    },
  });
  expect(twin.equals(best)).toBe(true);
});

test('only what is wanted is compressed, by its path in the folder', async () => {
  await writeFile(join(folder, 'index.html'), long);
  expect(await compressFolder(folder, (path) => path.startsWith('_astro'))).toEqual({ files: 1 });
  expect(await filesIn(join(folder, '_astro'))).toEqual(['a.js', 'a.js.br', 'a.js.gz']);
  expect(await filesIn(folder)).toEqual(['_astro', 'index.html']);
});

test('a twin that is there is not written again', async () => {
  await writeFile(join(folder, '_astro/a.js.br'), 'already');
  await compressFolder(folder);
  expect(await filesIn(join(folder, '_astro'))).toEqual(['a.js', 'a.js.br']);
});

test('assets are compressed once the first page is written', async () => {
  const out = join(folder, 'not-yet');
  const assets = compressAssets(out, new AbortController().signal);
  await mkdir(join(out, '_astro'), { recursive: true });
  await writeFile(join(out, '_astro/b.js'), long);
  await writeFile(join(out, 'index.html'), long);
  await assets;
  expect(await filesIn(join(out, '_astro'))).toEqual(['b.js', 'b.js.br', 'b.js.gz']);
  expect(await filesIn(out)).toEqual(['_astro', 'index.html']);
});

test('assets are left alone when the build ends without a page', async () => {
  await compressAssets(folder, AbortSignal.abort());
  expect(await filesIn(join(folder, '_astro'))).toEqual(['a.js']);
});
