import { fieldsOf } from './evidence.ts';
import { entryOf } from './lexicon.ts';
import type { Plan, PlannerTools } from './planner.ts';
import { spanOf } from './query-words.ts';
import { rankCandidates, type Candidate } from './ranking.ts';
import type { Expansion, MatchedTerm, SearchAnswer, SearchHit, Strictness } from './search-answer.ts';

/** Below this, what an entry holds proves nothing: chance brings it. A long question has words that no entry needs. */
const leastEvidence = { short: 0.4, long: 0.28 };
const shortQuery = 3;
/** Entries that prove much less than the best one are left out. */
const shareOfBest = 0.4;
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
  const datasets = table.size;
  const listings = new Set(namesOneThing(plan) ? lexicon.listings : []);
  const candidates = rankCandidates(searched, {
    words,
    titleLength: (entry) => lexicon.titleLengths[entry] ?? 1,
    factor: (entry) => {
      if (entry >= datasets) return 1;
      const agreeing = understood.reduce(
        (factor, { kind, holds }) =>
          holds?.(entry) === true ? factor * (kind === 'format' ? formatFactor : agreeingFactor) : factor,
        1,
      );
      const doublings = (table.popularity[entry] ?? 0) - table.usualPopularity;
      return (
        agreeing *
        (listings.has(entry) ? listingFactor : 1) *
        (1 + popularityGain * Math.max(-mostDoublings, Math.min(mostDoublings, doublings)))
      );
    },
  });
  const fitting = keepFitting(
    candidates,
    words.length <= shortQuery ? leastEvidence.short : leastEvidence.long,
  );
  const tellsSomething = ({ holds, ranks }: Plan['understood'][number]): boolean =>
    holds !== null || ranks.some((rank) => words[rank]?.unknown === false);
  const by = new Set(fitting.flatMap((candidate) => candidate.by));
  return {
    query: query.text,
    // A place that nothing names brings nothing first: its words are told as left out.
    interpretations: understood.filter(tellsSomething).map(({ id, kind, label, spans, effect, facet }) => ({
      ...{ id, kind, label, spans, effect, facet },
    })),
    corrections,
    expansions: toExpansions(plan, by),
    strictness: strictnessOf(fitting),
    ignored: words.flatMap(({ unknown }, rank) => (unknown ? [spanOf(query, [rank])] : [])),
    hits: fitting.map((candidate) => toHit(candidate, lexicon)),
    nothing:
      fitting.length > 0 || query.words.length === 0
        ? null
        : {
            nearest,
            unknown: words.flatMap(({ unknown }, rank) => (unknown ? [spanOf(query, [rank])] : [])),
          },
  };
}

/** One word, place and format apart, names a thing: the list of all of them comes before what is said of them. */
function namesOneThing({ query, understood }: Plan): boolean {
  const aside = understood.filter(({ kind }) => kind === 'place' || kind === 'format');
  return query.words.length - new Set(aside.flatMap(({ ranks }) => ranks)).size <= 1;
}

function keepFitting(candidates: readonly Candidate[], enough: number): Candidate[] {
  const best = Math.max(0, ...candidates.slice(0, 200).map(({ evidence }) => evidence));
  const least = Math.max(enough, best * shareOfBest);
  return candidates.filter(({ evidence }) => evidence >= least);
}

function strictnessOf(candidates: readonly Candidate[]): Strictness {
  const best = Math.max(0, ...candidates.map(({ coverage }) => coverage));
  if (best >= full) return 'all';
  return candidates.some(({ by }) => by.some(({ means }) => means === 'word')) ? 'most' : 'related';
}

function toHit({ entry, score, by }: Candidate, lexicon: PlannerTools['lexicon']): SearchHit {
  const matches = by.flatMap(({ ranks, stems, means, found }): MatchedTerm[] => {
    const fields = fieldsOf(found.get(entry)?.fields ?? 0);
    // What only moves an entry up says nothing of the query.
    return fields.length === 0 || ranks.length === 0 ? [] : [{ stems, means, fields }];
  });
  return { ...entryOf(lexicon, entry), score, matches };
}

/** Ways of the thesaurus that found something, by the words that they stand for. */
function toExpansions({ query, searched }: Plan, by: ReadonlySet<Plan['searched'][number]>): Expansion[] {
  const ways = new Map<string, { ranks: readonly number[]; to: string[] }>();
  for (const alternative of searched) {
    if (alternative.means !== 'synonym' || !by.has(alternative)) continue;
    const known = ways.get(alternative.ranks.join()) ?? { ranks: alternative.ranks, to: [] };
    known.to.push(alternative.label);
    ways.set(alternative.ranks.join(), known);
  }
  return [...ways.values()].map(({ ranks, to }) => ({ span: spanOf(query, ranks), to }));
}
