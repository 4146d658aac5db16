import type { QuerySpan } from './search-answer.ts';
import { toWords, type Word } from './words.ts';

/** A query read: its words that say something, and the runs of them that stood between quotes. */
export interface QueryWords {
  readonly text: string;
  readonly words: readonly Word[];
  /** Indexes of words, in order; quotes left open quote nothing. */
  readonly phrases: readonly (readonly number[])[];
}

/** More words than any title: the rest of a pasted page is left out. */
const mostWords = 24;
const quoted = /"([^"]+)"|«([^«»]+)»|“([^“”]+)”/gu;

/** @param text a clean query (`cleanQuery`). */
export function toQueryWords(text: string): QueryWords {
  const words = toWords(text)
    .filter(({ stop }) => !stop)
    .slice(0, mostWords);
  const phrases = Array.from(text.matchAll(quoted), ({ 0: found, index }) =>
    words.flatMap(({ start, end }, rank) => (start >= index && end <= index + found.length ? [rank] : [])),
  ).filter((ranks) => ranks.length > 0);
  return { text, words, phrases };
}

/** The part of a query that some of its words take. */
export function spanOf({ text, words }: QueryWords, ranks: readonly number[]): QuerySpan {
  const start = words[Math.min(...ranks)]?.start ?? 0;
  const end = words[Math.max(...ranks)]?.end ?? 0;
  return { start, end, text: text.slice(start, end) };
}
