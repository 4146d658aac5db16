import { TableError } from '../table.ts';
import { parseKeepingIntegers } from './long-integer.ts';

/**
 * Parses a JSON text; `NaN` and `Infinity`, which Python writes and JSON has not, are read as `null`,
 * and whole numbers that a double would round as texts.
 *
 * @param cut whether the text stops before its end: the elements that are whole are kept.
 * @throws TableError `invalid-json`.
 */
export function parseJson(text: string, cut: boolean): unknown {
  for (const candidate of candidates(text, cut)) {
    try {
      return parseKeepingIntegers(candidate());
    } catch {
      // The next reading may do.
    }
  }
  throw new TableError('invalid-json', firstFault(text));
}

function candidates(text: string, cut: boolean): (() => string)[] {
  return [
    () => text,
    () => withoutNan(text),
    ...(cut ? [() => closeWhole(text), () => closeWhole(withoutNan(text))] : []),
  ];
}

function withoutNan(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (token) =>
    token.startsWith('"') ? token : 'null',
  );
}

function firstFault(text: string): string {
  try {
    JSON.parse(text);
    return 'JSON that cannot be read.';
  } catch (error) {
    return String(error).slice(0, 200);
  }
}

/** The text up to the last element that is whole, in the outermost array that has one, and what closes it. */
function closeWhole(text: string): string {
  const open: string[] = [];
  let best: { end: number; depth: number; closing: string } | null = null;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = stringEnd(text, index);
    else if (character === '{') open.push('}');
    else if (character === '[') open.push(']');
    else if (character === '}' || character === ']') {
      open.pop();
      if (open.at(-1) === ']' && (best === null || open.length <= best.depth)) {
        best = { end: index + 1, depth: open.length, closing: open.toReversed().join('') };
      }
    }
  }
  return best === null ? text : text.slice(0, best.end) + best.closing;
}

/** Index of the quote that ends the string which starts at `start`. */
function stringEnd(text: string, start: number): number {
  let index = text.indexOf('"', start + 1);
  while (index !== -1) {
    let slashes = 0;
    while (text[index - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return index;
    index = text.indexOf('"', index + 1);
  }
  return text.length;
}
