import { lightStem } from '../french/light-stem.ts';
import { ordinalOf } from '../french/ordinal.ts';
import { plainWord } from '../french/plain-word.ts';
import { isStopWord } from '../french/stop-words.ts';

/** A word of a text, and where it stands. */
export interface Word {
  /** Offset of its first character, and after its last. */
  readonly start: number;
  readonly end: number;
  /** Plain form: lower case, no accent; « XIXe » and « 19ème » are `19e`. */
  readonly plain: string;
  /** What the index holds of it. */
  readonly stem: string;
  readonly stop: boolean;
}

/** Letters, marks and digits; or letters with dots between them (« M.H. »), which are one word. */
const wordPattern = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|[\p{L}\p{N}\p{M}\u00ad]+/gu;
/** Longer runs of letters are no words: addresses, base64. */
const longestWord = 40;

/** The words of a text in order, stop words included: index, queries and highlights all read texts this way. */
export function toWords(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => {
    const plain = ordinalOf(found) ?? plainWord(found.replaceAll('.', '')).slice(0, longestWord);
    return {
      start: index,
      end: index + found.length,
      plain,
      stem: lightStem(plain),
      stop: isStopWord(plain),
    };
  });
}

/** The stems of a text, stop words left out. */
export function toStems(text: string): string[] {
  return toWords(text).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
}

/** The words of a text that tell something: without the stop words. */
export function contentWords(text: string): Word[] {
  return toWords(text).filter(({ stop }) => !stop);
}
