import { lightStem } from '../french/light-stem.ts';
import { plainWord } from '../french/plain-word.ts';
import { soundOf } from '../french/sound.ts';

/** A word of the index as it is written, and how many entries hold it. What is compared of it is worked out by the first look. */
export class VocabularyWord {
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

/** The words of some shards; one may be there twice. */
export type VocabularySource = (shards: readonly string[]) => Promise<readonly VocabularyWord[]>;

/** The shards that a vocabulary is cut in, by the letters that words begin with: a correction loads one or two of them. */
export const vocabularyShards: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz');

/**
 * The shards that hold a word: that of its first letter, and that of the letter it sounds to begin with (« philharmonie »
 * is also under `f`). Words that begin alike, in letters or in sound, are thus in a shard of both.
 *
 * @param plain the word in plain form.
 */
export function vocabularyShardsOf(plain: string): string[] {
  const letters = new Set([plain.charAt(0), soundOf(plain).charAt(0)]);
  return vocabularyShards.filter((letter) => letters.has(letter));
}

/** One word a line with its number of entries: `archéologie 34`. */
export function parseVocabulary(text: string): VocabularyWord[] {
  return text.split('\n').flatMap((line) => {
    const [written = '', entries = ''] = line.split(' ');
    return written === '' ? [] : [new VocabularyWord(written, Number(entries) || 0)];
  });
}
