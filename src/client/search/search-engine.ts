import { fieldWeights, toIndexedText } from '../../search/search-record.ts';
import { searchFiles } from '../../search/search-files.ts';
import type { Hit } from '../../search/relevance.ts';

/** Finds datasets by their words. The seam for a planner: it would stand between the query and this. */
export interface SearchEngine {
  readonly find: (query: string) => Promise<Hit[]>;
}

/** The part of Pagefind's module that we use. Its `filters()` and `search(null)` are costly: never here. */
interface Pagefind {
  readonly options: (options: { ranking: { metaWeights: Record<string, number> } }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (term: string) => Promise<{
    readonly results: readonly { readonly id: string; readonly score: number }[];
  } | null>;
}

/** Loads Pagefind and the identifiers of its records from the folder of the search files. */
export async function openEngine(source: string): Promise<SearchEngine> {
  const [pagefind, ids] = await Promise.all([
    loadPagefind(new URL(source + searchFiles.engine, location.href).href),
    loadIds(source + searchFiles.ids),
  ]);
  return {
    find: async (query) => {
      const answer = await pagefind.search(toIndexedText(query));
      return (answer?.results ?? []).flatMap(({ id, score }) => {
        const position = ids.get(id);
        return position === undefined ? [] : [{ position, score }];
      });
    },
  };
}

async function loadPagefind(url: string): Promise<Pagefind> {
  // Written by Pagefind 1.5.2 beside our files: its shape is that of the pinned version.
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  await pagefind.options({ ranking: { metaWeights: { ...fieldWeights } } });
  await pagefind.init();
  return pagefind;
}

async function loadIds(url: string): Promise<Map<string, number>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`GET ${url} failed with status ${response.status}.`);
  return new Map((await response.text()).split(' ').map((id, position) => [id, position]));
}
