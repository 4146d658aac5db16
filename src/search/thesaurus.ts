import { familyStem } from '../french/light-stem.ts';
import { contentWords, toStems } from './words.ts';

/** `content/synonymes.yaml` as it travels: ways to say things, in words. */
export interface ThesaurusEntries {
  /** Expressions that mean the same: any finds the others. */
  readonly same: readonly (readonly string[])[];
  /** Expressions that also find others, which do not find them. */
  readonly toward: readonly (readonly [from: string, to: readonly string[]])[];
  /** Words of questions, and words of the data that answer them (« où »: « adresse »). */
  readonly cues: readonly (readonly [word: string, to: readonly string[]])[];
  /** Words of data catalogues that narrow nothing (« liste », « fichier »). */
  readonly weak: readonly string[];
}

/** Another way to say an expression. */
interface Equivalent {
  /** As written in the thesaurus. */
  readonly label: string;
  readonly stems: readonly string[];
  /** How close: 1 would be the expression itself. */
  readonly weight: number;
}

export interface Thesaurus {
  /** Other ways to say the expression made of these stems; empty when it is not one. */
  readonly equivalents: (stems: readonly string[]) => readonly Equivalent[];
  /** Those of them that mean the same. */
  readonly same: (stems: readonly string[]) => readonly Equivalent[];
  /** Other ways to say the words of a family (`familyStem`): « travaillent » is not in it, « travail » is. */
  readonly ofFamily: (family: string) => readonly Equivalent[];
  /** Stems of the words that the data asked by a question would hold. */
  readonly cues: (text: string) => readonly string[];
  /** Stems of the longest expression. */
  readonly longest: number;
  /** Whether the stem at a rank is of a weak word or expression: « jeu » is in « jeu de données », not in « jeu vidéo ». */
  readonly isWeakAt: (stems: readonly string[], rank: number) => boolean;
}

const sameWeight = 0.85;
const towardWeight = 0.7;

export function toThesaurus({ same, toward, cues, weak }: ThesaurusEntries): Thesaurus {
  const known = new Map<string, Map<string, Equivalent>>();
  const families = new Map<string, Set<string>>();
  let longest = 1;
  const add = (from: string, to: string, weight: number): void => {
    const key = toStems(from);
    const stems = toStems(to);
    if (key.length === 0 || stems.length === 0 || key.join(' ') === stems.join(' ')) return;
    longest = Math.max(longest, key.length);
    const equivalents = known.get(key.join(' ')) ?? new Map<string, Equivalent>();
    const before = equivalents.get(stems.join(' '));
    if (!before || before.weight < weight) equivalents.set(stems.join(' '), { label: to, stems, weight });
    known.set(key.join(' '), equivalents);
    const [only = '', ...others] = contentWords(from);
    const family = only === '' || others.length > 0 ? null : familyStem(only.plain);
    if (family !== null) families.set(family, (families.get(family) ?? new Set()).add(key.join(' ')));
  };
  for (const group of same) for (const from of group) for (const to of group) add(from, to, sameWeight);
  for (const [from, targets] of toward) for (const to of targets) add(from, to, towardWeight);
  const weakRuns = weak.map(toStems).filter((run) => run.length > 0);
  const weakStems = new Set(weakRuns.flatMap((run) => (run.length === 1 ? run : [])));
  const isWeakAt = (stems: readonly string[], at: number): boolean =>
    weakStems.has(stems[at] ?? '') ||
    weakRuns.some((run) =>
      run.some(
        (_, inRun) => run.length > 1 && run.every((stem, index) => stems[at - inRun + index] === stem),
      ),
    );
  const equivalents = (stems: readonly string[]): Equivalent[] => [
    ...(known.get(stems.join(' '))?.values() ?? []),
  ];
  return {
    // Compared with its accents: « où » is a question, « ou » is not.
    cues: (text) => {
      const words = text.toLowerCase().split(/[^\p{L}]+/u);
      return cues.flatMap(([word, to]) => (words.includes(word) ? to.flatMap(toStems) : []));
    },
    equivalents,
    ofFamily: (family) => {
      const ways = new Map<string, Equivalent>();
      for (const key of families.get(family) ?? [])
        for (const way of equivalents([key])) {
          const text = way.stems.join(' ');
          if (way.weight > (ways.get(text)?.weight ?? 0)) ways.set(text, way);
        }
      return [...ways.values()];
    },
    same: (stems) => equivalents(stems).filter(({ weight }) => weight === sameWeight),
    longest,
    isWeakAt,
  };
}
