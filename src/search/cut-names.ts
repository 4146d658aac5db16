import { contentWords } from './words.ts';

/** A shorter name is made of ordinary words, which a text may well say. */
const shortestName = 2;

/** A name, and the stems of its words. */
export interface KnownName {
  readonly name: string;
  readonly stems: readonly string[];
}

/** Prepares full names, of organisations for instance, for {@link cutNames}. */
export function knownNames(names: readonly string[]): KnownName[] {
  return names
    .map((name) => ({ name, stems: contentWords(name).map(({ stem }) => stem) }))
    .filter(({ stems }) => stems.length >= shortestName);
}

/** Takes the names that a text holds out of it, unless nothing else would be left. */
export function cutNames(text: string, names: readonly KnownName[]): { text: string; cut: string[] } {
  let rest = text;
  let words = contentWords(rest);
  const cut: string[] = [];
  for (const { name, stems: wanted } of names) {
    const from = words.findIndex((_, start) =>
      wanted.every((stem, index) => words[start + index]?.stem === stem),
    );
    const first = words[from];
    const last = words[from + wanted.length - 1];
    if (!first || !last || words.length === wanted.length) continue;
    rest = `${rest.slice(0, first.start)}·${rest.slice(last.end)}`;
    words = contentWords(rest);
    cut.push(name);
  }
  return { text: rest, cut };
}
