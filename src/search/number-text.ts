/** First character, after the quotation mark. */
const first = 0x23;
const backslash = 0x5c;
const surrogates = { from: 0xd800, count: 0x800 };

/**
 * Whole numbers from 0 as the characters of a text, which JSON writes as they are: a column of small numbers then weighs
 * what it tells, where digits and commas weigh a fifth more once compressed.
 */
export function toNumberText(numbers: readonly number[]): string {
  return numbers.map(toCharacter).join('');
}

function toCharacter(number: number): string {
  let code = number + first;
  if (code >= backslash) code += 1;
  if (code >= surrogates.from) code += surrogates.count;
  return String.fromCodePoint(code);
}

/** The inverse of {@link toNumberText}. */
export function fromNumberText(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    let code = text.codePointAt(at) ?? first;
    if (code > 0xffff) at += 1;
    if (code >= surrogates.from) code -= surrogates.count;
    if (code > backslash) code -= 1;
    numbers.push(code - first);
  }
  return numbers;
}
