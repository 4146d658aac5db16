import { unpackRecords, type Postings } from '../../search/postings.ts';
import { fromRecordId } from '../../search/record-id.ts';
import { entryTag } from '../../search/search-files.ts';
import type { FromEngine, ToEngine } from './engine-protocol.ts';

// The worker of `search-engine.ts`: asks Pagefind, and gives its answers in a form that costs nothing to hand over.
// Pagefind has a worker of its own, which clones each answer result by result: seconds for a word that is everywhere.

/** The part of a Pagefind instance that we use. Its `filters()` and `search(null)` are costly: never here. */
interface Pagefind {
  readonly search: (term: string) => Promise<{
    readonly results: readonly { readonly id: string; readonly words: readonly number[] }[];
  } | null>;
}

interface PagefindModule {
  readonly createInstance: (options: { readonly metaCacheTag: string }) => Pagefind;
}

let pagefind: Promise<Pagefind> | undefined;

/** The first file that did not come. */
let lost: string | null = null;
const load = self.fetch.bind(self);
// Where a part of its index does not come, Pagefind finds nothing and says nothing: its requests say it.
self.fetch = async (input, init) => {
  const response = await load(input, init).catch((error: unknown) => {
    lost ??= String(error);
    throw error;
  });
  if (!response.ok) lost ??= `${response.url} answered ${response.status.toString()}.`;
  return response;
};

function post(message: FromEngine, transfer: ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer });
}

self.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  if ('engine' in data) {
    pagefind = open(data.engine);
    pagefind.then(
      () => {
        post({ id: null });
      },
      (error: unknown) => {
        post({ id: null, fault: String(error) });
      },
    );
  } else {
    const { id, term } = data;
    search(term).then(
      (found) => {
        post({ id, found }, [found.entries.buffer, found.ends.buffer, found.places.buffer]);
      },
      (error: unknown) => {
        post({ id, fault: String(error) });
      },
    );
  }
});

async function open(url: string): Promise<Pagefind> {
  // Written by Pagefind 1.5.2 beside our files: its shape is that of the pinned version.
  const { createInstance } = (await import(/* @vite-ignore */ url)) as PagefindModule;
  return createInstance({ metaCacheTag: entryTag });
}

/** @throws Error when a file did not come: what is found would be a part of it. */
async function search(term: string): Promise<Postings> {
  const results = (await (await pagefind)?.search(term))?.results ?? [];
  if (lost !== null) throw new Error(lost);
  return unpackRecords(results.map(({ id, words }) => ({ first: fromRecordId(id), places: words })));
}
