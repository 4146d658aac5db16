import { lightStem } from '../french/light-stem.ts';
import { plainWord } from '../french/plain-word.ts';

/** The words of the index as they are written, and how many entries hold each. */
export interface Vocabulary {
  readonly words: readonly VocabularyWord[];
}

/** What is compared of a word is worked out by the first correction that looks at it. */
class VocabularyWord {
  readonly written: string;
  readonly plain: string;
  readonly entries: number;
  #stem: string | undefined;
  #sound: string | undefined;

  constructor(written: string, entries: number) {
    this.written = written;
    this.plain = plainWord(written);
    this.entries = entries;
  }

  get stem(): string {
    this.#stem ??= lightStem(this.plain);
    return this.#stem;
  }

  get sound(): string {
    this.#sound ??= soundOf(this.plain);
    return this.#sound;
  }
}

/** One word a line with its number of entries: `archéologie 34`. */
export function parseVocabulary(text: string): Vocabulary {
  return {
    words: text.split('\n').flatMap((line) => {
      const [written = '', entries = ''] = line.split(' ');
      return written === '' ? [] : [new VocabularyWord(written, Number(entries) || 0)];
    }),
  };
}

/** Whether the index holds a word, in any of its forms. */
export function isIndexed(plain: string, { words }: Vocabulary): boolean {
  const stem = lightStem(plain);
  return words.some((word) => word.entries > 0 && word.stem === stem);
}

/** Shorter words have too many neighbours: « CNM » is not « CNC ». */
const shortestCorrected = 5;
const longWord = 8;

/**
 * Words of the vocabulary that one may have meant, nearest first. A word of five to seven letters may have one
 * fault, a longer one two; a word that sounds the same may have one more. Digits are never corrected.
 *
 * @param plain the word in plain form.
 */
export function nearestWords(plain: string, vocabulary: Vocabulary, limit: number): string[] {
  if (plain.length < shortestCorrected || /[^a-z]/u.test(plain)) return [];
  const sound = soundOf(plain);
  const allowed = plain.length >= longWord ? 2 : 1;
  const found = vocabulary.words.flatMap((known) => {
    const { written, plain: word, entries } = known;
    // Two faults cannot change the length by more, nor most of the letters.
    if (Math.abs(word.length - plain.length) > allowed + 1 || word.length < 4) return [];
    const soundsSame = known.sound === sound;
    // The first letter is seldom the wrong one: it is the only one then.
    const startsElsewhere = word[0] !== plain[0] && !soundsSame;
    if (startsElsewhere && plain.length < longWord) return [];
    const most = startsElsewhere ? 1 : allowed + (soundsSame ? 1 : 0);
    const distance = editDistance(plain, word, most);
    if (distance > most || distance === 0) return [];
    const cost =
      distance - (soundsSame ? 0.6 : 0) + (word[0] === plain[0] ? 0 : 0.7) - Math.log10(1 + entries) * 0.1;
    return [{ written, cost }];
  });
  return found
    .sort((a, b) => a.cost - b.cost || (a.written < b.written ? -1 : 1))
    .slice(0, limit)
    .map(({ written }) => written);
}

/** A rough key of how a French word sounds: words with the same key are said alike. */
export function soundOf(plain: string): string {
  return plain
    .replaceAll('ph', 'f')
    .replaceAll(/(?:ai|ei|oe|ae)/gu, 'e')
    .replaceAll(/(?:eau|au)/gu, 'o')
    .replaceAll(/(?:sch|sh|ch)(?=[lr])/gu, 'k')
    .replaceAll(/qu|ck|cqu/gu, 'k')
    .replaceAll(/c(?=[eiy])|sc(?=[eiy])|ti(?=on)|ç/gu, 's')
    .replaceAll(/c(?!h)/gu, 'k')
    .replaceAll(/g(?=[eiy])/gu, 'j')
    .replaceAll(/(?<!c)h/gu, '')
    .replaceAll('y', 'i')
    .replaceAll('z', 's')
    .replaceAll(/[ae]n|[ae]m(?=[bp])/gu, 'an')
    .replaceAll(/(.)\1+/gu, '$1')
    .replace(/(?:es|ent|e|s|t|x|d)$/u, '');
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
