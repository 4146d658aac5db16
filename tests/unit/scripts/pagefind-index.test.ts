import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writePagefind } from '../../../scripts/build/pagefind-index.ts';
import { wordEnd } from '../../../src/search/field-layout.ts';
import { unpackRecords } from '../../../src/search/postings.ts';
import { fromRecordId } from '../../../src/search/record-id.ts';
import { searchFiles } from '../../../src/search/search-files.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pagefind-index-'));
  // Pagefind asks for its files as in a browser.
  vi.stubGlobal('fetch', async (address: string) => {
    const url = new URL(address);
    url.search = '';
    return new Response(await readFile(fileURLToPath(url)));
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

interface PagefindModule {
  createInstance: (options: { basePath: string }) => {
    search: (term: string) => Promise<{ results: { id: string; words: number[] }[] }>;
  };
}

/** Entries that Pagefind's own program finds, with the places of the word. */
async function find(term: string): Promise<[number, number[]][]> {
  const url = pathToFileURL(join(folder, searchFiles.engine));
  const { createInstance } = (await import(/* @vite-ignore */ url.href)) as PagefindModule;
  const { results } = await createInstance({ basePath: new URL('.', url).href }).search(term);
  const { entries, ends, places } = unpackRecords(
    results.map(({ id, words }) => ({ first: fromRecordId(id), places: words })),
  );
  return Array.from(entries, (entry, row): [number, number[]] => [
    entry,
    [...places.subarray(row === 0 ? 0 : ends[row - 1], ends[row])],
  ]).toSorted(([a], [b]) => a - b);
}

// As a small and as a large catalogue are indexed: one entry in a record, or several.
test.each([30, 2003])(
  'Pagefind finds each of %i entries, and the places of its words',
  async (count) => {
    const contents = Array.from(
      { length: count },
      (_, entry) => `tout${wordEnd} . mot${entry.toString()}${wordEnd} tout${wordEnd}`,
    );
    await writePagefind(folder, contents);
    const last = count - 1;
    expect(await find(`mot${last.toString()}${wordEnd}`)).toEqual([[last, [2]]]);
    expect(await find(`mot29${wordEnd}`)).toEqual([[29, [2]]]);
    expect(await find(`tout${wordEnd}`)).toEqual(contents.map((_, entry) => [entry, [0, 3]]));
    // A start finds every word that it starts; a whole word finds nothing else.
    expect((await find('mot2')).length).toBeGreaterThan(10);
    expect(await find(`mot${wordEnd}`)).toEqual([]);
  },
  60_000,
);
