import type { MatchMeans } from './search-answer.ts';
import type { QueryWords } from './query-words.ts';
import type { Thesaurus } from './thesaurus.ts';

/** One way to find some words of the query. */
export interface Alternative {
  /** Ranks of the words of the query that it stands for. */
  readonly ranks: readonly number[];
  /** Stems to be found side by side. */
  readonly stems: readonly string[];
  /** Part of the evidence that counts: 1 for the words themselves. */
  readonly weight: number;
  readonly means: MatchMeans;
  /** As written in the thesaurus, for the visitor; empty for the words themselves. */
  readonly label: string;
  /** Whether only side by side counts. */
  readonly strict: boolean;
  /** Written as an acronym. */
  readonly acronym?: boolean;
}

/** Part of its worth that a way keeps when it stands for a word that was corrected. */
export const correctionWeight = 0.9;

/** The words of a query, one by one, and its phrases between quotes. */
export function ownAlternatives({ text, words, phrases }: QueryWords): Alternative[] {
  const quoted = new Set(phrases.flat());
  const own = { weight: 1, means: 'word', label: '', strict: true } as const;
  return [
    ...words.flatMap(({ stem, start, end }, rank) =>
      quoted.has(rank)
        ? []
        : [{ ...own, ranks: [rank], stems: [stem], acronym: isAcronym(text.slice(start, end)) }],
    ),
    ...phrases.map((ranks) => ({ ...own, ranks, stems: ranks.map((rank) => words[rank]?.stem ?? '') })),
  ];
}

/** What the thesaurus offers beside the words, for each expression of it that the query holds. */
export function otherWays({ words, phrases }: QueryWords, thesaurus: Thesaurus): Alternative[] {
  const quoted = new Set(phrases.flat());
  const found: Alternative[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + thesaurus.longest); to += 1) {
      const ranks = Array.from({ length: to - from }, (_, index) => from + index);
      if (ranks.some((rank) => quoted.has(rank))) continue;
      const stems = ranks.map((rank) => words[rank]?.stem ?? '');
      for (const { label, stems: target, weight } of thesaurus.equivalents(stems))
        found.push({ ranks, stems: target, weight, means: 'synonym', label, strict: false });
    }
  }
  return found;
}

/** What the kind of question asks of the data: it moves entries up, and finds none. */
export function cueAlternatives({ text }: QueryWords, thesaurus: Thesaurus): Alternative[] {
  return thesaurus
    .cues(text)
    .map((stem) => ({ ranks: [], stems: [stem], weight: 1, means: 'word', label: '', strict: false }));
}

/** Capitals only, or no vowel: « CNM », « cnm ». */
function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}{2,6}|[bcdfghjklmnpqrstvwxz]{2,6})$/u.test(word);
}
