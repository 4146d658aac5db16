import type { Alternative } from './alternatives.ts';
import { isClose, type Evidence, type EvidenceMap } from './evidence.ts';
import { fieldAt } from './field-layout.ts';

/** An alternative, and what the index says of it. */
export interface Searched extends Alternative {
  readonly found: EvidenceMap;
}

/** A word of the query, weighed. */
export interface WeighedWord {
  /** How much it tells entries apart: near 1 for a rare word, near 0 for one that is everywhere. */
  readonly weight: number;
  /** Nothing holds it, in any way. */
  readonly unknown: boolean;
}

/** An entry that holds something of the query. */
export interface Candidate {
  readonly entry: number;
  readonly score: number;
  /** Part of the query's weight that it holds, 0 to 1. */
  readonly coverage: number;
  /** How well what it holds proves that it fits, 0 to 1. */
  readonly evidence: number;
  /** The alternatives that it holds. */
  readonly by: readonly Searched[];
}

/** What is asked of the ranking beside the alternatives. */
export interface RankingContext {
  readonly words: readonly WeighedWord[];
  /** Words of the title of an entry that say something. */
  readonly titleLength: (entry: number) => number;
  /** Multiplies the score: popularity, what was understood of the query. */
  readonly factor: (entry: number) => number;
}

const titleGain = 0.4;
/** What the kind of question may add. */
const cueGain = 0.35;
const proximityGain = 0.16;
/** Part of the evidence of a second way to say a word that counts beside the first. */
const otherWayShare = 0.35;
/** Words found, but far from each other: each proves less. */
const scattered = 0.7;

/** Every entry that holds a word, best first. */
export function rankCandidates(searched: readonly Searched[], context: RankingContext): Candidate[] {
  const byEntry = new Map<number, Searched[]>();
  for (const alternative of searched)
    for (const entry of alternative.found.keys()) {
      const known = byEntry.get(entry);
      if (known) known.push(alternative);
      else byEntry.set(entry, [alternative]);
    }
  return Array.from(byEntry, ([entry, by]) => toCandidate(entry, by, context)).sort(
    (a, b) => b.score - a.score || a.entry - b.entry,
  );
}

/** For one word of the query, the best that an entry says of it, and what all of it amounts to. */
interface Best {
  readonly evidence: Evidence;
  readonly weight: number;
  /** Other ways to say the word add to the best one, less and less. */
  readonly rank: number;
}

function toCandidate(entry: number, by: readonly Searched[], context: RankingContext): Candidate {
  const best: (Best | undefined)[] = context.words.map(() => undefined);
  let cue = 0;
  for (const { ranks, weight, found } of by) {
    const evidence = found.get(entry);
    if (!evidence) continue;
    if (ranks.length === 0) cue = Math.max(cue, evidence.rank);
    for (const rank of ranks) {
      const known = best[rank];
      const value = evidence.rank * weight;
      if (!known) best[rank] = { evidence, weight, rank: value };
      else {
        const isBetter = value > known.evidence.rank * known.weight;
        const rest = Math.min(value, known.rank) * otherWayShare;
        const sum = Math.max(value, known.rank) * (1 - rest) + rest;
        best[rank] = isBetter ? { evidence, weight, rank: sum } : { ...known, rank: sum };
      }
    }
  }
  let total = 0;
  let rank = 0;
  let coverage = 0;
  let evidence = 0;
  let inTitle = 0;
  const titlePlaces = new Set<number>();
  for (const [index, { weight }] of context.words.entries()) {
    total += weight;
    const known = best[index];
    if (!known) continue;
    rank += weight * known.rank;
    coverage += weight * known.weight;
    evidence += weight * known.weight * known.evidence.strength;
    const places = known.evidence.places.filter((place) => fieldAt(place) === 'title');
    if (places.length > 0) inTitle += weight * known.weight;
    for (const place of places) titlePlaces.add(place);
  }
  if (total === 0) return { entry, score: 0, coverage: 0, evidence: 0, by };
  const share = coverage / total;
  const near = nearness(best, context.words) / total;
  const title = (inTitle / total) * Math.min(1, titlePlaces.size / Math.max(1, context.titleLength(entry)));
  const isScattered = best.filter(Boolean).length > 1 && near === 0 && inTitle === 0;
  return {
    entry,
    score:
      ((rank / total) * (0.35 + 0.65 * share * share) + titleGain * title + proximityGain * near) *
      (1 + cueGain * cue) *
      context.factor(entry),
    coverage: share,
    evidence: (evidence / total) * (isScattered ? scattered : 1),
    by,
  };
}

/** Weight of the neighbours of the query that are neighbours in the entry too. */
function nearness(best: readonly (Best | undefined)[], words: readonly WeighedWord[]): number {
  let near = 0;
  for (let index = 1; index < best.length; index += 1) {
    const before = best[index - 1];
    const after = best[index];
    if (!before || !after) continue;
    const weight = ((words[index - 1]?.weight ?? 0) + (words[index]?.weight ?? 0)) / 2;
    const close =
      before.evidence === after.evidence ||
      after.evidence.places.some((place) => before.evidence.places.some((other) => isClose(place, other)));
    if (close) near += weight * Math.min(before.evidence.strength, after.evidence.strength);
  }
  return near;
}
