import type { Postings } from '../../search/postings.ts';

/** A question to the worker of the index (`engine-worker.ts`). */
interface TermQuestion {
  readonly id: number;
  /** In the form of `field-layout.ts`: a whole word with its end, or the start of words. */
  readonly term: string;
}

/** Its answer: columns are handed over at once. */
interface TermAnswer {
  readonly id: number;
  readonly found: Postings;
}

/** First message to the worker: the address of Pagefind's module. */
interface OpenOrder {
  readonly engine: string;
}

/** What went wrong: `id` of the question, or `null` when Pagefind itself did not come. */
interface EngineFault {
  readonly id: number | null;
  readonly fault: string;
}

export type ToEngine = OpenOrder | TermQuestion;
/** The last: Pagefind is there. */
export type FromEngine = TermAnswer | EngineFault | { readonly id: null };
