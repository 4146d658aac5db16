import type { MatchedTerm } from './search-answer.ts';
import { contentWords, type Word } from './words.ts';

/** A piece of a text: `marked` when it is what the query found. Pieces put end to end are the text. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the words that match: to write with `textContent`, piece by piece. */
export function toPieces(text: string, matches: readonly MatchedTerm[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const mark of markedSpans(text, matches)) {
    if (mark.start > end) pieces.push({ text: text.slice(end, mark.start), marked: false });
    pieces.push({ text: text.slice(mark.start, mark.end), marked: true });
    end = mark.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/** Whether a text holds one of the terms. */
export function holdsMatch(text: string, matches: readonly MatchedTerm[]): boolean {
  return markedSpans(text, matches).length > 0;
}

/** How many of the terms a text holds. */
export function countMatches(text: string, matches: readonly MatchedTerm[]): number {
  const words = contentWords(text);
  return matches.filter((term) => spansOf(words, term).length > 0).length;
}

/** The parts of a text that match, in order, without overlap. */
export function markedSpans(text: string, matches: readonly MatchedTerm[]): TextSpan[] {
  if (matches.length === 0) return [];
  const words = contentWords(text);
  return withoutOverlap(matches.flatMap((term) => spansOf(words, term)));
}

interface TextSpan {
  readonly start: number;
  readonly end: number;
}

function spansOf(words: readonly Word[], { stems, means }: MatchedTerm): TextSpan[] {
  return words.flatMap((_, index) => {
    const run = words.slice(index, index + stems.length);
    const [first] = run;
    const last = run.at(-1);
    return first && last && run.length === stems.length && isRun(run, stems, means)
      ? [{ start: first.start, end: last.end }]
      : [];
  });
}

function isRun(run: readonly Word[], stems: readonly string[], means: MatchedTerm['means']): boolean {
  const byStart = means === 'start' || means === 'family';
  return run.every(({ stem, plain }, index) => {
    const wanted = stems[index] ?? '';
    if (stem === wanted) return true;
    // The start of a word is compared with the word itself: it may stop before the end of the stem.
    return byStart && index === stems.length - 1 && (stem.startsWith(wanted) || plain.startsWith(wanted));
  });
}

function withoutOverlap(spans: readonly TextSpan[]): TextSpan[] {
  const kept: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
  }
  return kept;
}
