import { lightStem } from '../french/light-stem.ts';
import { soundOf } from '../french/sound.ts';
import {
  vocabularyShards,
  vocabularyShardsOf,
  type VocabularySource,
  type VocabularyWord,
} from './vocabulary.ts';

/** Whether the index holds a word, in any of its forms. */
export async function isIndexed(plain: string, vocabulary: VocabularySource): Promise<boolean> {
  const stem = lightStem(plain);
  const words = await vocabulary(vocabularyShardsOf(plain));
  return words.some((word) => word.entries > 0 && word.stem === stem);
}

/** Shorter words have too many neighbours: « CNM » is not « CNC ». */
const shortestCorrected = 5;
const longWord = 8;
/** Stems of that length are compared too. */
const shortestStem = 7;
/** What a stem takes away from a word at most: « historiques » is `historic`. */
const longestEnding = 3;
/** Beyond that length, a word may have two faults: shorter ones would become others (« startups », « statues »). */
const longestWithOneFault = 8;

/**
 * Words of the vocabulary that one may have meant, nearest first. A word of five to eight letters may have one
 * fault, a longer one two; a word that sounds the same may have one more. Digits are never corrected. The first letter is
 * seldom the wrong one: that of a long word is doubted when nothing else is near it.
 *
 * @param plain the word in plain form.
 */
export async function nearestWords(
  plain: string,
  vocabulary: VocabularySource,
  limit: number,
): Promise<string[]> {
  if (plain.length < shortestCorrected || /[^a-z]/u.test(plain)) return [];
  const near = nearestOf(plain, await vocabulary(vocabularyShardsOf(plain)));
  const found =
    near.length > 0 || plain.length < longWord ? near : nearestOf(plain, await vocabulary(vocabularyShards));
  return found.slice(0, limit);
}

function nearestOf(plain: string, words: readonly VocabularyWord[]): string[] {
  const sound = soundOf(plain);
  const stem = lightStem(plain);
  const allowed = plain.length > longestWithOneFault ? 2 : 1;
  const costs = new Map<string, number>();
  for (const known of words) {
    const { written, plain: word, entries } = known;
    // Two faults cannot change the length by more, nor most of the letters; endings apart.
    if (Math.abs(word.length - plain.length) > allowed + longestEnding || word.length < shortestCorrected)
      continue;
    const soundsSame = known.sound === sound;
    const startsElsewhere = word[0] !== plain[0] && !soundsSame;
    if (startsElsewhere && plain.length < longWord) continue;
    const most = startsElsewhere ? 1 : allowed + (soundsSame ? 1 : 0);
    // Endings are no faults (« monumnts », « historik »), but short words that differ by them are others (« forêts », « fort »).
    const byStem = stem.length < shortestStem ? most + 1 : editDistance(stem, known.stem, most);
    const distance = Math.min(byStem, editDistance(plain, word, most));
    if (distance > most || distance === 0) continue;
    const cost =
      distance - (soundsSame ? 0.6 : 0) + (word[0] === plain[0] ? 0 : 0.7) - Math.log10(1 + entries) * 0.1;
    costs.set(written, cost);
  }
  return [...costs]
    .sort(([a, costA], [b, costB]) => costA - costB || (a < b ? -1 : 1))
    .map(([written]) => written);
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment), or
 * `most + 1` as soon as there are more.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
