import { correctionWeight } from './alternatives.ts';
import { countAbout, fieldsOf } from './evidence.ts';
import { entriesOf, entryOf } from './lexicon.ts';
import type { Plan, PlannerTools } from './planner.ts';
import { spanOf } from './query-words.ts';
import { rankEntries, type Ranking, type Searched } from './ranking.ts';
import type {
  EntryKind,
  Expansion,
  MatchedTerm,
  SearchAnswer,
  SearchHit,
  Strictness,
} from './search-answer.ts';

/**
 * Below this, what an entry holds proves nothing: chance brings it. A long question has words that no entry needs, and a
 * short query with a topic of the catalogue needs less, whatever its other words are (« manuscrits médiévaux »).
 */
const leastEvidence = { short: 0.4, long: 0.28, topic: 0.2 };
/** Entries that name a word in their title or keywords, for it to be a topic of the catalogue. */
const topicEntries = 5;
const shortQuery = 3;
/** Entries that prove much less than the best one are left out. */
const shareOfBest = 0.4;
/** The best one is among the first ones. */
const firstOnes = 200;
/** What a dataset gains each time its views double beyond the usual, and loses below: it tells near equals apart. */
const popularityGain = 0.03;
const mostDoublings = 4;
const agreeingFactor = 1.3;
const listingFactor = 1.2;
const formatFactor = 1.6;
const full = 0.98;

/** Ranks what a plan found, keeps what fits, and says how. */
export function toAnswer(plan: Plan, { table, lexicon }: PlannerTools): SearchAnswer {
  const { query, understood, corrections, searched, words, nearest } = plan;
  const size = entriesOf(lexicon);
  const datasets = table.size;
  const listings = new Set(namesOneThing(plan) ? lexicon.listings : []);
  const ranking = rankEntries(searched, {
    words,
    size,
    titleLength: (entry) => lexicon.titleLengths[entry] ?? 1,
    factor: (entry) => {
      if (entry >= datasets) return 1;
      let agreeing = 1;
      for (const { kind, holds } of understood)
        if (holds?.(entry) === true) agreeing *= kind === 'format' ? formatFactor : agreeingFactor;
      const doublings = (table.popularity[entry] ?? 0) - table.usualPopularity;
      return (
        agreeing *
        (listings.has(entry) ? listingFactor : 1) *
        (1 + popularityGain * Math.max(-mostDoublings, Math.min(mostDoublings, doublings)))
      );
    },
  });
  const fitting = keepFitting(ranking, enoughFor(plan), datasets);
  const tellsSomething = ({ holds, ranks }: Plan['understood'][number]): boolean =>
    holds !== null || ranks.some((rank) => words[rank]?.unknown === false);
  // What a correction brings holds the word that was meant.
  const enough = corrections.length > 0 ? full * correctionWeight : full;
  const told = (entries: Uint32Array): Pick<SearchAnswer, 'strictness' | 'expansions'> => {
    const by = heldBy(entries, searched, size);
    return { strictness: strictnessOf(entries, ranking, by, enough), expansions: toExpansions(plan, by) };
  };
  return {
    query: query.text,
    // A place that nothing names brings nothing first: its words are told as left out.
    interpretations: understood.filter(tellsSomething).map(({ id, kind, label, spans, facet }) => ({
      ...{ id, kind, label, spans, facet },
    })),
    corrections,
    ...told(fitting),
    ofDatasets: told(fitting.filter((entry) => entry < datasets)),
    ignored: words.flatMap(({ unknown }, rank) => (unknown ? [spanOf(query, [rank])] : [])),
    hits: Array.from(fitting, (entry) => new Hit(entry, ranking.scores[entry] ?? 0, searched, lexicon)),
    nothing:
      fitting.length > 0 || query.words.length === 0
        ? null
        : {
            nearest,
            unknown: words.flatMap(({ unknown }, rank) => (unknown ? [spanOf(query, [rank])] : [])),
          },
  };
}

function enoughFor({ words, searched }: Plan): number {
  if (words.length > shortQuery) return leastEvidence.long;
  const isTopic = (way: Searched): boolean => way.ranks.length > 0 && countAbout(way.found) >= topicEntries;
  const topics = searched.filter(isTopic);
  if (topics.some(({ means, stems }) => means === 'word' && stems.length === 1)) return leastEvidence.topic;
  return topics.some(({ means }) => means === 'synonym') ? leastEvidence.long : leastEvidence.short;
}

/** One word, place and format apart, names a thing: the list of all of them comes before what is said of them. */
function namesOneThing({ query, understood }: Plan): boolean {
  const aside = understood.filter(({ kind }) => kind === 'place' || kind === 'format');
  return query.words.length - new Set(aside.flatMap(({ ranks }) => ranks)).size <= 1;
}

/** Datasets are compared with the best of them: the page of an organisation that has a name does not hide theirs. */
function keepFitting({ entries, evidences }: Ranking, enough: number, datasets: number): Uint32Array {
  const first = entries.subarray(0, firstOnes);
  const leastOf = (isOne: (entry: number) => boolean): number => {
    let best = 0;
    for (const entry of first) if (isOne(entry)) best = Math.max(best, evidences[entry] ?? 0);
    // What rounding takes away is not lacking.
    return Math.max(enough, best * shareOfBest) - 1e-6;
  };
  const least = { dataset: leastOf((entry) => entry < datasets), other: leastOf(() => true) };
  return entries.filter(
    (entry) => (evidences[entry] ?? 0) >= (entry < datasets ? least.dataset : least.other),
  );
}

/** The ways that some of these entries hold. */
function heldBy(entries: Uint32Array, searched: readonly Searched[], size: number): ReadonlySet<Searched> {
  const isThere = new Uint8Array(size);
  for (const entry of entries) isThere[entry] = 1;
  return new Set(
    searched.filter(({ found }) => found.postings.entries.some((entry) => isThere[entry] === 1)),
  );
}

function strictnessOf(
  entries: Uint32Array,
  { coverages }: Ranking,
  by: ReadonlySet<Searched>,
  enough: number,
): Strictness {
  if (entries.some((entry) => (coverages[entry] ?? 0) >= enough)) return 'all';
  return [...by].some(({ means }) => means === 'word') ? 'most' : 'related';
}

/** One entry found. Of thousands, a page shows a few: what they match is read for those only. */
class Hit implements SearchHit {
  readonly kind: EntryKind;
  readonly position: number;
  readonly score: number;
  readonly #entry: number;
  readonly #searched: readonly Searched[];

  constructor(entry: number, score: number, searched: readonly Searched[], lexicon: PlannerTools['lexicon']) {
    const { kind, position } = entryOf(lexicon, entry);
    this.kind = kind;
    this.position = position;
    this.score = score;
    this.#entry = entry;
    this.#searched = searched;
  }

  get matches(): readonly MatchedTerm[] {
    const matches: (MatchedTerm & { readonly ranks: string })[] = [];
    for (const { ranks, stems, means, found } of this.#searched) {
      const row = found.postings.entries.indexOf(this.#entry);
      const fields = row < 0 ? [] : fieldsOf(found, row);
      // What only moves an entry up says nothing of the query.
      if (fields.length === 0 || ranks.length === 0) continue;
      const match = { ranks: ranks.join(), stems, means, fields };
      if (means !== 'start' || !matches.some((other) => saysMore(other, match))) matches.push(match);
    }
    return matches.map(({ ranks: _, ...match }) => match);
  }
}

/** Where a word is, its start is too. */
function saysMore(
  word: MatchedTerm & { readonly ranks: string },
  start: MatchedTerm & { readonly ranks: string },
): boolean {
  return (
    word.means === 'word' &&
    word.ranks === start.ranks &&
    start.fields.every((field) => word.fields.includes(field))
  );
}

/** Ways of the thesaurus that found something, by the words that they stand for. */
function toExpansions({ query, searched }: Plan, by: ReadonlySet<Searched>): Expansion[] {
  const ways = new Map<string, { ranks: readonly number[]; to: string[] }>();
  for (const alternative of searched) {
    if (alternative.means !== 'synonym' || !by.has(alternative)) continue;
    const known = ways.get(alternative.ranks.join()) ?? { ranks: alternative.ranks, to: [] };
    known.to.push(alternative.label);
    ways.set(alternative.ranks.join(), known);
  }
  return [...ways.values()].map(({ ranks, to }) => ({ span: spanOf(query, ranks), to }));
}
