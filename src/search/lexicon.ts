import { fromNumberText } from './number-text.ts';
import type { EntryKind } from './search-answer.ts';
import type { ThesaurusEntries } from './thesaurus.ts';

/** What the planner knows beside the index. */
export interface Lexicon {
  /** How many entries of each kind, in the order of the index. */
  readonly kinds: readonly (readonly [EntryKind, number])[];
  /** Stems in the title of each entry, those that say something. */
  readonly titleLengths: readonly number[];
  /** Entries that list things, by their title (« Répertoire des… »), in order. */
  readonly listings: readonly number[];
  /** Names of places that a query may say: départements, régions and their chefs-lieux, territories of the catalogue, towns of the thesaurus. */
  readonly places: readonly string[];
  /** Those of them that are also ordinary words (« Somme », « Tours », « Monde »). */
  readonly commonPlaces: readonly string[];
  readonly thesaurus: ThesaurusEntries;
}

/** The lexicon as it travels: `lexique.json`. */
export interface EncodedLexicon extends Omit<Lexicon, 'titleLengths'> {
  /** `number-text.ts` */
  readonly titleLengths: string;
}

export function decodeLexicon(lexicon: EncodedLexicon): Lexicon {
  return { ...lexicon, titleLengths: fromNumberText(lexicon.titleLengths) };
}

/** How many entries the index holds. */
export function entriesOf({ kinds }: Pick<Lexicon, 'kinds'>): number {
  return kinds.reduce((sum, [, count]) => sum + count, 0);
}

/** Kind of an entry of the index, and its rank in that kind. */
export function entryOf(
  lexicon: Pick<Lexicon, 'kinds'>,
  entry: number,
): { kind: EntryKind; position: number } {
  let position = entry;
  for (const [kind, count] of lexicon.kinds) {
    if (position < count) return { kind, position };
    position -= count;
  }
  throw new Error(`Entry ${entry} is beyond the index: its files are of different builds.`);
}
