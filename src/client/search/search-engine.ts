import { wordEnd } from '../../search/field-layout.ts';
import { packPostings, type PostingSource, type Postings } from '../../search/postings.ts';
import { searchFiles } from '../../search/search-files.ts';
import { SearchFailure } from '../../search/search-failure.ts';
import type { FromEngine, ToEngine } from './engine-protocol.ts';

/** The index, until it is closed. */
export interface SearchEngine extends PostingSource {
  readonly close: () => void;
}

/**
 * Starts Pagefind, in a worker, over the folder of the search files.
 *
 * @throws SearchFailure
 */
export async function openEngine(source: string): Promise<SearchEngine> {
  if (typeof WebAssembly === 'undefined') throw new SearchFailure('unsupported', 'No WebAssembly here.');
  const engine = new WorkerEngine();
  try {
    await engine.open(new URL(source + searchFiles.engine, location.href).href);
  } catch (error) {
    engine.close();
    throw error;
  }
  return engine;
}

interface Waiting {
  readonly resolve: (found: Postings | null) => void;
  readonly reject: (failure: SearchFailure) => void;
}

class WorkerEngine implements SearchEngine {
  readonly #worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  /** Questions without an answer yet; `null` is the start of Pagefind. */
  readonly #waiting = new Map<number | null, Waiting>();
  #questions = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => {
      this.#answer(data);
    });
    this.#worker.addEventListener('error', () => {
      for (const id of [...this.#waiting.keys()]) this.#answer({ id, fault: 'The worker did not start.' });
    });
  }

  async open(engine: string): Promise<void> {
    await this.#ask(null, { engine });
  }

  whole(stem: string): Promise<Postings> {
    return this.start(stem + wordEnd);
  }

  async start(term: string): Promise<Postings> {
    this.#questions += 1;
    const id = this.#questions;
    return (await this.#ask(id, { id, term })) ?? packPostings([]);
  }

  close(): void {
    this.#worker.terminate();
    for (const id of [...this.#waiting.keys()]) this.#answer({ id, fault: 'The index was closed.' });
  }

  #ask(id: number | null, question: ToEngine): Promise<Postings | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(question);
    });
  }

  /** Pagefind tells its faults in sentences: what matters is whether the network is there. */
  #answer(message: FromEngine): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('fault' in message) {
      const reason = navigator.onLine ? 'damaged' : 'offline';
      waiting?.reject(new SearchFailure(reason, `Pagefind failed: ${message.fault}`));
    } else waiting?.resolve('found' in message ? message.found : null);
  }
}
