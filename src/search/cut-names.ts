import { toWords } from './words.ts';

/** A shorter name is made of ordinary words, which a text may well say. */
const shortestName = 2;

/**
 * Takes the names that a text holds out of it, unless nothing else would be left.
 *
 * @param names full names, of organisations for instance.
 */
export function cutNames(text: string, names: readonly string[]): { text: string; cut: string[] } {
  let rest = text;
  const cut: string[] = [];
  for (const name of names) {
    const wanted = contentWords(name).map(({ stem }) => stem);
    if (wanted.length < shortestName) continue;
    const words = contentWords(rest);
    const from = words.findIndex((_, start) =>
      wanted.every((stem, index) => words[start + index]?.stem === stem),
    );
    const first = words[from];
    const last = words[from + wanted.length - 1];
    if (!first || !last || words.length === wanted.length) continue;
    rest = `${rest.slice(0, first.start)}·${rest.slice(last.end)}`;
    cut.push(name);
  }
  return { text: rest, cut };
}

function contentWords(text: string): ReturnType<typeof toWords> {
  return toWords(text).filter(({ stop }) => !stop);
}
