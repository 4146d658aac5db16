import { wordEnd } from '../../search/field-layout.ts';
import type { Posting, PostingSource } from '../../search/postings.ts';
import { searchFiles } from '../../search/search-files.ts';
import { SearchFailure } from '../../search/search-failure.ts';
import { getText } from './get-json.ts';

/** The part of a Pagefind instance that we use. Its `filters()` and `search(null)` are costly: never here. */
interface Pagefind {
  readonly init: () => Promise<void>;
  readonly destroy: () => Promise<void>;
  readonly search: (term: string) => Promise<{
    readonly results: readonly { readonly id: string; readonly words: readonly number[] }[];
  } | null>;
}

interface PagefindModule {
  readonly createInstance: (options: { readonly metaCacheTag: string }) => Pagefind;
}

/** Pagefind asks for its entry with this tag: without one it would never come from the cache. */
const entryTag = '1';

/**
 * Asks at once for what Pagefind would ask for one file after the other: its worker, its entry, then its meta data. They
 * wait in the browser's cache; what fails here is told by Pagefind.
 */
function fetchAhead(folder: string): void {
  const ahead = (name: string): Promise<Response | null> => fetch(folder + name).catch(() => null);
  void ahead('pagefind-worker.js');
  void ahead('wasm.unknown.pagefind');
  void ahead(`pagefind-entry.json?ts=${entryTag}`)
    .then((response) => response?.text())
    .then((text) => {
      const hash = /"hash":"([\w-]+)"/u.exec(text ?? '')?.[1];
      return hash === undefined ? null : ahead(`pagefind.${hash}.pf_meta`);
    })
    .catch(() => null);
}

/** The index, until it is closed. */
export interface SearchEngine extends PostingSource {
  readonly close: () => Promise<void>;
}

/**
 * Loads Pagefind and the identifiers of its records from the folder of the search files.
 *
 * @throws SearchFailure
 */
export async function openEngine(source: string): Promise<SearchEngine> {
  fetchAhead(new URL(`${source}pagefind/`, location.href).href);
  const [pagefind, ids] = await Promise.all([
    loadPagefind(new URL(source + searchFiles.engine, location.href).href),
    loadIds(source + searchFiles.ids),
  ]);
  const search = async (term: string): Promise<Posting[]> => {
    const answer = await attempt(() => pagefind.search(term), 'offline');
    return (answer?.results ?? []).flatMap(({ id, words }) => {
      const entry = ids.get(id);
      return entry === undefined ? [] : [{ entry, places: words.toSorted((a, b) => a - b) }];
    });
  };
  return { whole: (stem) => search(stem + wordEnd), start: search, close: () => pagefind.destroy() };
}

async function loadPagefind(url: string): Promise<Pagefind> {
  if (typeof WebAssembly === 'undefined') throw new SearchFailure('unsupported', 'No WebAssembly here.');
  return attempt(async () => {
    // Written by Pagefind 1.5.2 beside our files: its shape is that of the pinned version.
    const { createInstance } = (await import(/* @vite-ignore */ url)) as PagefindModule;
    const pagefind = createInstance({ metaCacheTag: entryTag });
    await pagefind.init();
    return pagefind;
  }, 'damaged');
}

/** Pagefind tells its faults in sentences: what matters is whether the network is there. */
async function attempt<Value>(work: () => Promise<Value>, reason: 'offline' | 'damaged'): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new SearchFailure(navigator.onLine ? reason : 'offline', 'Pagefind failed.', { cause });
  }
}

async function loadIds(url: string): Promise<Map<string, number>> {
  return new Map((await getText(url)).split(' ').map((id, entry) => [id, entry]));
}
