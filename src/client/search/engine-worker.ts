import { fromRecordId } from '../../search/record-id.ts';
import { entryTag } from '../../search/search-files.ts';
import type { FromEngine, TermAnswer, ToEngine } from './engine-protocol.ts';

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
    search(id, term).then(
      (answer) => {
        post(answer, [answer.entries.buffer, answer.ends.buffer, answer.places.buffer]);
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

async function search(id: number, term: string): Promise<TermAnswer> {
  const results = (await (await pagefind)?.search(term))?.results ?? [];
  const entries = new Uint32Array(results.length);
  const ends = new Uint32Array(results.length);
  const places = new Uint16Array(results.reduce((sum, { words }) => sum + words.length, 0));
  let end = 0;
  for (const [index, { id: name, words }] of results.entries()) {
    entries[index] = fromRecordId(name);
    places.set(words, end);
    places.subarray(end, end + words.length).sort();
    end += words.length;
    ends[index] = end;
  }
  return { id, entries, ends, places };
}
