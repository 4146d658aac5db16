import { plainWord } from './plain-word.ts';

const digits = /^(\d{1,2})(?:e|eme|ieme|er|ere|nd|nde)$/u;
const roman = /^(?:(i)(?:er|ere)|(x{0,2}(?:ix|iv|v?i{0,3}))(?:e|eme|ieme))$/u;
const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/**
 * One way to write a rank, that of a century most often: « XIXe », « XIXème », « 19ème », « 19e » are `19e`; `null` for
 * any other word.
 *
 * @param written as it stands in the text: « VIe » is a rank, « vie » is life.
 */
export function ordinalOf(written: string): string | null {
  if (!/^[\divx]/iu.test(written)) return null;
  const plain = plainWord(written);
  const inDigits = digits.exec(plain)?.[1];
  if (inDigits !== undefined) return `${Number(inDigits).toString()}e`;
  const [, first, other] = roman.exec(plain) ?? [];
  const letters = first ?? other ?? '';
  // Roman in capitals, its ending small: « Vie » and « VIE » are life.
  const isCapital =
    /^[IVX]+$/u.test(written.slice(0, letters.length)) && !/\p{Lu}/u.test(written.slice(letters.length));
  if (letters === '' || (!isCapital && (letters.length < 2 || letters === 'vi'))) return null;
  return `${romanValue(letters).toString()}e`;
}

function romanValue(letters: string): number {
  let sum = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const value = values[letters[at] ?? ''] ?? 0;
    const next = values[letters[at + 1] ?? ''] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}
