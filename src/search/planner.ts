import { familyStem } from '../french/light-stem.ts';
import { looksLikeVerb } from '../french/verb-form.ts';
import {
  correctionWeight,
  cueAlternatives,
  otherWays,
  ownAlternatives,
  type Alternative,
} from './alternatives.ts';
import { toAnswer } from './answer.ts';
import {
  acronymEvidence,
  countAbout,
  evenEvidence,
  phraseEvidence,
  wordEvidence,
  type Evidence,
} from './evidence.ts';
import type { FacetTable } from './facet-table.ts';
import { interpret, type Understood } from './interpretations.ts';
import { entriesOf, type Lexicon } from './lexicon.ts';
import { packPostings, type PostingSource, type Postings } from './postings.ts';
import { toQueryWords, type QueryWords } from './query-words.ts';
import { ownLike, type Searched, type WeighedWord } from './ranking.ts';
import { SearchFailure } from './search-failure.ts';
import type { Correction, SearchAnswer, SearchOptions } from './search-answer.ts';
import { isIndexed, nearestWords } from './spelling.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { VocabularySource } from './vocabulary.ts';
import { toWords, type Word } from './words.ts';

/** What a plan is made with. */
export interface PlannerTools {
  readonly index: PostingSource;
  readonly table: FacetTable;
  readonly lexicon: Lexicon;
  readonly thesaurus: Thesaurus;
  /** Loaded only for a word that nothing holds. */
  readonly vocabulary: VocabularySource;
}

/** What is known of a query before its entries are ranked. */
export interface Plan {
  readonly query: QueryWords;
  readonly understood: readonly Understood[];
  readonly corrections: readonly Correction[];
  readonly searched: readonly Searched[];
  readonly words: readonly WeighedWord[];
  /** Words near those that nothing holds, as written. */
  readonly nearest: readonly string[];
}

/**
 * Searches: reads the query, understands what it can, corrects what nothing holds, asks the index for every way to
 * say each word, and ranks.
 *
 * @param text a clean query (`cleanQuery`).
 */
export async function plan(text: string, options: SearchOptions, tools: PlannerTools): Promise<SearchAnswer> {
  const query = toQueryWords(text);
  const understood = interpret(query, tools, options.without ?? []);
  const lookups = new Lookups(tools.index, entriesOf(tools.lexicon));
  const exact = options.exact === true;
  let searched = await lookups.searchAll([
    ...ownAlternatives(query),
    ...(exact ? [] : [...otherWays(query, tools.thesaurus), ...cueAlternatives(query, tools.thesaurus)]),
  ]);
  if (!exact) {
    const starts = lastWordStart(query, searched).filter(
      ({ ranks }) => !lookups.areEverywhere(ranks, searched),
    );
    searched = [...searched, ...(await lookups.searchAll(starts))];
    // A word of the same family before a correction: « consacrent » is no fault, « consacré » says it. In a few words, so it
    // is of a word that is only said in passing: « numérisation ».
    const isFew = query.words.length <= fewWords;
    const telling = isFew ? searched.filter(({ found }) => countAbout(found) > 0) : searched;
    const untold = missingRanks(query, understood, telling);
    searched = [...searched, ...(await lookups.searchAll(families(query, untold, tools.thesaurus)))];
  }
  const missing = missingRanks(query, understood, searched);
  const { corrections, nearest, alternatives } = await correct(query, missing, exact, tools);
  searched = [...searched, ...(await lookups.searchAll(alternatives))];
  searched = [...searched, ...understood.flatMap((item) => agreeing(item, tools.table.size))];
  const words = weigh(query, understood, searched, tools);
  return toAnswer({ query, understood, corrections, searched, words, nearest }, tools);
}

/** Part that a synonym keeps when it is everywhere. */
const commonShare = 0.7;
/** Part of the entries that a word is in, for what it starts to add nothing: such a word is whole as it stands. */
const everywhere = 0.5;

/** Asks the index for each word once. */
class Lookups {
  readonly #index: PostingSource;
  readonly #entries: number;
  readonly #asked = new Map<string, Promise<Postings>>();

  /** @param entries how many the index holds. */
  constructor(index: PostingSource, entries: number) {
    this.#index = index;
    this.#entries = entries;
  }

  async searchAll(alternatives: readonly Alternative[]): Promise<Searched[]> {
    const searched = await Promise.all(
      alternatives.map(async (alternative) => ({ ...alternative, found: await this.#search(alternative) })),
    );
    return searched.filter(({ found }) => sizeOf(found) > 0).map((way) => this.#weighed(way));
  }

  /** Another way to say a word tells less of it when half of the index says it too. */
  #weighed(way: Searched): Searched {
    if (way.means !== 'synonym') return way;
    const rarity = 1 - Math.log(sizeOf(way.found)) / Math.log(this.#entries + 1);
    return { ...way, weight: way.weight * (commonShare + (1 - commonShare) * rarity) };
  }

  /** Whether a word of the query is in so many entries that it needs no other way to be found. */
  areEverywhere(words: readonly number[], searched: readonly Searched[]): boolean {
    return searched.some(
      ({ ranks, stems, found }) =>
        stems.length === 1 &&
        ranks.some((rank) => words.includes(rank)) &&
        sizeOf(found) > everywhere * this.#entries,
    );
  }

  async #search({ stems, means, strict, acronym }: Alternative): Promise<Evidence> {
    const byStart = means === 'start' || means === 'family';
    const postings = await Promise.all(stems.map((stem) => this.#postings(stem, byStart)));
    if (stems.length > 1) return phraseEvidence(postings, strict);
    const [found = packPostings([])] = postings;
    return acronym === true ? acronymEvidence(found) : wordEvidence(found);
  }

  #postings(stem: string, byStart: boolean): Promise<Postings> {
    const key = `${byStart ? '^' : ''}${stem}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const asked = byStart ? this.#index.start(stem) : this.#index.whole(stem);
    this.#asked.set(key, asked);
    return asked;
  }
}

/** Entries that hold a term. */
function sizeOf({ postings }: Evidence): number {
  return postings.entries.length;
}

/** What agreeing with an interpretation is worth, without a word that says it. */
const agreement = { rank: 0.35, strength: 0.7 };

/** A dataset in a format, of a year, by a producer, says so without writing it. */
function agreeing({ ranks, holds }: Understood, datasets: number): Searched[] {
  if (!holds) return [];
  const positions: number[] = [];
  for (let position = 0; position < datasets; position += 1) if (holds(position)) positions.push(position);
  if (positions.length === 0) return [];
  const found = evenEvidence(positions, agreement.rank, agreement.strength);
  return [{ ranks, stems: [], weight: 0.79, means: 'word', label: '', strict: false, found }];
}

const startWeight = { alone: 0.75, besideWord: 0.35 };
/** A word of so few letters begins too many others. */
const shortWord = 3;
const familyWeight = 0.4;
const fewWords = 3;
/** Part of its worth that a way keeps which the thesaurus has for a word of the same family. */
const kinShare = 0.8;

/** The last word may be unfinished: an answer is the same while one types, once asked, and from an address. */
function lastWordStart({ text, words }: QueryWords, searched: readonly Searched[]): Alternative[] {
  const last = words.at(-1);
  if (!last || last.end < text.length || last.plain.length < 2) return [];
  // « EAC » is whole as it stands: « each » is no end of it.
  if (/^\p{Lu}{2,6}$/u.test(text.slice(last.start, last.end))) return [];
  const rank = words.length - 1;
  // « rap » is a word of the catalogue before it is the start of « rapports ».
  const isWord = searched.some(
    ({ ranks, found }) => ranks.includes(rank) && (last.plain.length <= shortWord || countAbout(found) > 0),
  );
  return [
    {
      ranks: [rank],
      stems: [last.plain],
      weight: isWord ? startWeight.besideWord : startWeight.alone,
      means: 'start',
      label: '',
      strict: false,
    },
  ];
}

/** Words that nothing holds and that say nothing else. */
function missingRanks(
  { words, phrases }: QueryWords,
  understood: readonly Understood[],
  searched: readonly Searched[],
): number[] {
  // What is between quotes is as it should be.
  const held = new Set([...phrases.flat(), ...[...searched, ...understood].flatMap(({ ranks }) => ranks)]);
  return [...words.keys()].filter((rank) => !held.has(rank));
}

/** Words of the same family, for words that nothing holds, or that are only said in passing. */
function families({ words }: QueryWords, ranks: readonly number[], thesaurus: Thesaurus): Alternative[] {
  return ranks.flatMap((rank): Alternative[] => {
    const stem = familyStem(words[rank]?.plain ?? '');
    if (stem === null) return [];
    const ways = thesaurus
      .ofFamily(stem)
      .map(({ label, stems, weight }) => ({ label, stems, weight: weight * kinShare }));
    return [
      { ranks: [rank], stems: [stem], weight: familyWeight, means: 'family', label: '', strict: false },
      ...ways.map((way): Alternative => ({ ...way, ranks: [rank], means: 'synonym', strict: false })),
    ];
  });
}

const longestAcronym = 7;
/** How many near words are offered when nothing fits. */
const nearestOffered = 4;

/** Whether a word is an acronym, which is not misspelt: capitals among small letters, or alone in a short query. */
function isAcronymOf({ text }: QueryWords, { start, end }: Word): boolean {
  return (
    /^\p{Lu}{2,}$/u.test(text.slice(start, end)) && (/\p{Ll}/u.test(text) || text.length <= longestAcronym)
  );
}

async function correct(
  query: QueryWords,
  missing: readonly number[],
  exact: boolean,
  { vocabulary, thesaurus }: PlannerTools,
): Promise<{ corrections: Correction[]; nearest: string[]; alternatives: Alternative[] }> {
  if (missing.length === 0) return { corrections: [], nearest: [], alternatives: [] };
  const corrections: Correction[] = [];
  const nearest: string[] = [];
  const alternatives: Alternative[] = [];
  for (const rank of missing) {
    const word = query.words[rank];
    if (!word) continue;
    // A part of the index may also come cut.
    if (await isIndexed(word.plain, vocabulary))
      throw new SearchFailure('damaged', `The index lost « ${word.plain} ».`);
    if (isAcronymOf(query, word)) continue;
    const [to, ...others] = await nearestWords(word.plain, vocabulary, nearestOffered);
    if (to === undefined) continue;
    if (exact) nearest.push(to, ...others);
    else {
      corrections.push({
        span: { start: word.start, end: word.end, text: query.text.slice(word.start, word.end) },
        to,
      });
      nearest.push(...others);
    }
  }
  if (exact) return { corrections, nearest, alternatives };
  // The corrected query is read again: a correction may complete an expression of the thesaurus.
  const words = query.words.map((word) => {
    const corrected = corrections.find(({ span }) => span.start === word.start);
    const [read] = corrected ? toWords(corrected.to) : [];
    return read ? { ...word, plain: read.plain, stem: read.stem } : word;
  });
  const changed = new Set(missing);
  for (const alternative of [
    ...ownAlternatives({ ...query, words }),
    ...otherWays({ ...query, words }, thesaurus),
  ])
    if (alternative.ranks.some((rank) => changed.has(rank)))
      alternatives.push({
        ...alternative,
        weight: alternative.weight * correctionWeight,
        means: 'correction',
      });
  return { corrections, nearest, alternatives };
}

/** Part that a word keeps which narrows little: of a data catalogue, a year, a place. */
const weakShare = 0.3;
const softShare = 0.4;
/** Of a word that nothing holds: as rare as can be. */
const unknownWeight = 1;
/** Among many words, part that such a word keeps: it is often a verb. */
const unknownShare = 0.6;
const manyWords = 5;
/** Beside other words, part that a verb keeps: what is asked about has other names. */
const verbShare = { known: 0.6, unknown: 0.3 };
const severalWords = 3;
const leastWeight = 0.06;

function weigh(
  { text, words }: QueryWords,
  understood: readonly Understood[],
  searched: readonly Searched[],
  { lexicon, thesaurus }: PlannerTools,
): WeighedWord[] {
  const total = entriesOf(lexicon);
  const soft = new Set(
    understood
      .filter(({ kind }) => kind === 'year' || kind === 'place' || kind === 'format')
      .flatMap(({ ranks }) => ranks),
  );
  const stems = words.map(({ stem }) => stem);
  return words.map(({ start, end }, rank) => {
    const isWeak = thesaurus.isWeakAt(stems, rank);
    const ways = searched.filter(({ ranks }) => ranks.includes(rank));
    const held = ways.length > 0;
    if (!held && isWeak) return { weight: leastWeight, unknown: true };
    const entries = countEntries(
      ways.filter(({ weight }) => weight >= ownLike),
      total,
    );
    const rarity =
      entries === 0
        ? unknownWeight * (words.length >= manyWords ? unknownShare : 1)
        : Math.max(leastWeight, Math.log(1 + total / entries) / Math.log(1 + total));
    const isVerb = words.length >= severalWords && looksLikeVerb(text.slice(start, end));
    const share =
      (isVerb ? verbShare[held ? 'known' : 'unknown'] : 1) *
      (isWeak ? weakShare : 1) *
      (soft.has(rank) ? softShare : 1);
    return { weight: rarity * share, unknown: !held };
  });
}

/** Entries that hold any of these, among `total`. */
function countEntries(ways: readonly Searched[], total: number): number {
  const [only, ...others] = ways;
  if (only && others.length === 0) return sizeOf(only.found);
  const known = new Uint8Array(total);
  for (const { found } of ways) for (const entry of found.postings.entries) known[entry] = 1;
  return known.reduce((sum, one) => sum + one, 0);
}
