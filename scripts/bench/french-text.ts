import type { SeededRandom } from './random.ts';

const syllables =
  'ba che cor dé fan gri hur jou lan mai né or pla qui ré sé tro u val xi zo ment tion eur ière'.split(' ');

/** A vocabulary as large and uneven as that of a real catalogue: a search index is as big as its vocabulary. */
export function vocabulary(random: SeededRandom, size: number): string[] {
  return Array.from({ length: size }, () =>
    Array.from({ length: random.integer(2, 4) }, () => random.pick(syllables)).join(''),
  );
}

/** `count` words, the first ones of the vocabulary far more often, as in any text. */
export function words(random: SeededRandom, from: readonly string[], count: number): string {
  return Array.from({ length: count }, () => {
    const rank = Math.floor(from.length * random.next() ** 3);
    return from[rank] ?? '';
  }).join(' ');
}

/** Markdown of about `count` words: paragraphs, a list, a link, as producers write it. */
export function markdown(random: SeededRandom, from: readonly string[], count: number): string {
  const paragraph = (): string => `${words(random, from, Math.max(6, Math.round(count / 4)))}.`;
  const items = Array.from({ length: 3 }, () => `- ${words(random, from, 5)}`);
  return [
    paragraph(),
    `## ${words(random, from, 3)}`,
    paragraph(),
    items.join('\n'),
    `Voir [${words(random, from, 2)}](https://example.org/${random.hexadecimal(6)}) : ${paragraph()}`,
  ].join('\n\n');
}
