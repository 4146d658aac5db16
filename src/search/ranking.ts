import type { Alternative } from './alternatives.ts';
import { isClose, type Evidence } from './evidence.ts';
import { fieldAt } from './field-layout.ts';
import { endOf, startOf } from './postings.ts';
import { searchFields } from './search-answer.ts';

/** An alternative, and what the index says of it. */
export interface Searched extends Alternative {
  readonly found: Evidence;
}

/** A word of the query, weighed. */
export interface WeighedWord {
  /** How much it tells entries apart: near 1 for a rare word, near 0 for one that is everywhere. */
  readonly weight: number;
  /** Nothing holds it, in any way. */
  readonly unknown: boolean;
}

/** The entries that hold something of the query: as a word may be everywhere, figures are in columns, by entry. */
export interface Ranking {
  /** Best first. */
  readonly entries: Uint32Array;
  readonly scores: Float64Array;
  /** Part of the query’s weight that each holds, 0 to 1: another way to say a word holds less of it. */
  readonly coverages: Float64Array;
  /** How well what each holds proves that it fits, 0 to 1. */
  readonly evidences: Float64Array;
}

/** What is asked of the ranking beside the alternatives. */
export interface RankingContext {
  readonly words: readonly WeighedWord[];
  /** How many entries the index holds. */
  readonly size: number;
  /** Words of the title of an entry that say something. */
  readonly titleLength: (entry: number) => number;
  /** Multiplies the score: popularity, what was understood of the query. */
  readonly factor: (entry: number) => number;
}

const titleGain = 0.4;
/** What a title gains that holds every word of the query, and what it gains when it says nothing else. */
const allInTitle = 0.12;
const nothingElse = 0.12;
/** What the kind of question may add. */
const cueGain = 0.35;
const proximityGain = 0.16;
/** Ways as good as the word itself. */
export const ownLike = 0.8;
/** Part of the evidence of a second way to say a word that counts beside the first. */
const otherWayShare = 0.35;
/** Words found, but far from each other: each proves less. */
const scattered = 0.7;

/** Every entry that holds a word, best first. */
export function rankEntries(searched: readonly Searched[], context: RankingContext): Ranking {
  const { words, size, factor } = context;
  const tallies = words.map((_, rank) => new Tally(rank, searched, size));
  const cues = bestCues(searched, size);
  const weights = words.map(({ weight }) => weight);
  const scorer = new Scorer(tallies, weights, context.titleLength);
  const scores = new Float64Array(size);
  const coverages = new Float64Array(size);
  const evidences = new Float64Array(size);
  const entries = new Uint32Array(size);
  let count = 0;
  for (let entry = 0; entry < size; entry += 1) {
    if (!tallies.some((tally) => tally.holds(entry))) continue;
    const { score, coverage, evidence } = scorer.score(entry);
    scores[entry] = score * (1 + cueGain * (cues[entry] ?? 0)) * factor(entry);
    coverages[entry] = coverage;
    evidences[entry] = evidence;
    entries[count] = entry;
    count += 1;
  }
  const ranked = entries.subarray(0, count);
  ranked.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return { entries: ranked, scores, coverages, evidences };
}

function bestCues(searched: readonly Searched[], size: number): Float64Array {
  const cues = new Float64Array(size);
  for (const { ranks, found } of searched)
    if (ranks.length === 0)
      for (const [row, entry] of found.postings.entries.entries())
        cues[entry] = Math.max(cues[entry] ?? 0, found.ranks[row] ?? 0);
  return cues;
}

/** For one word of the query, the best that each entry says of it, and what all of it amounts to. */
class Tally {
  readonly #ways: readonly Searched[];
  /** Number of the best way, from 1; 0 when the entry holds none. */
  readonly #best: Uint16Array;
  /** Row of the entry in the evidence of that way. */
  readonly #rows: Uint32Array;
  /** Other ways to say the word add to the best one, less and less. */
  readonly #ranks: Float64Array;
  /** How much of the word the nearest way holds, which may be another one. */
  readonly #held: Float64Array;

  constructor(word: number, searched: readonly Searched[], size: number) {
    this.#ways = searched.filter(({ ranks }) => ranks.includes(word));
    this.#best = new Uint16Array(size);
    this.#rows = new Uint32Array(size);
    this.#ranks = new Float64Array(size);
    this.#held = new Float64Array(size);
    for (const [index, way] of this.#ways.entries()) {
      const { found, weight } = way;
      const { entries } = found.postings;
      const held = heldBy(way);
      for (let row = 0; row < entries.length; row += 1) {
        const entry = entries[row] ?? 0;
        this.#add(entry, index, row, (found.ranks[row] ?? 0) * weight);
        if (held > (this.#held[entry] ?? 0)) this.#held[entry] = held;
      }
    }
  }

  #add(entry: number, index: number, row: number, value: number): void {
    const known = this.way(entry);
    if (known === undefined) this.#ranks[entry] = value;
    else {
      const best = (known.found.ranks[this.row(entry)] ?? 0) * known.weight;
      const sum = this.rank(entry);
      const rest = Math.min(value, sum) * otherWayShare;
      this.#ranks[entry] = Math.max(value, sum) * (1 - rest) + rest;
      if (value <= best) return;
    }
    this.#best[entry] = index + 1;
    this.#rows[entry] = row;
  }

  holds(entry: number): boolean {
    return this.#best[entry] !== 0;
  }

  /** The best way of an entry. */
  way(entry: number): Searched | undefined {
    return this.#ways[(this.#best[entry] ?? 0) - 1];
  }

  row(entry: number): number {
    return this.#rows[entry] ?? 0;
  }

  rank(entry: number): number {
    return this.#ranks[entry] ?? 0;
  }

  held(entry: number): number {
    return this.#held[entry] ?? 0;
  }
}

/** How much of a word a way to say it holds: a word that one is typing, and what a dataset agrees with, are held whole. */
function heldBy({ means, weight }: Searched): number {
  return means === 'word' || means === 'start' ? 1 : weight;
}

/** Scores entries one after the other: it keeps what it counts with. */
class Scorer {
  readonly #tallies: readonly Tally[];
  readonly #weights: readonly number[];
  readonly #total: number;
  readonly #titleLength: (entry: number) => number;

  constructor(
    tallies: readonly Tally[],
    weights: readonly number[],
    titleLength: RankingContext['titleLength'],
  ) {
    this.#tallies = tallies;
    this.#weights = weights;
    this.#total = weights.reduce((sum, weight) => sum + weight, 0);
    this.#titleLength = titleLength;
  }

  score(entry: number): { score: number; coverage: number; evidence: number } {
    const total = this.#total;
    if (total === 0) return { score: 0, coverage: 0, evidence: 0 };
    let rank = 0;
    let coverage = 0;
    let evidence = 0;
    let inTitle = 0;
    let held = 0;
    let titled = 0;
    let whole = 0;
    const titlePlaces: number[] = [];
    for (const [index, tally] of this.#tallies.entries()) {
      const way = tally.way(entry);
      if (!way) continue;
      const weight = this.#weights[index] ?? 0;
      const row = tally.row(entry);
      held += 1;
      rank += weight * tally.rank(entry);
      coverage += weight * way.weight;
      whole += weight * tally.held(entry);
      evidence += weight * way.weight * (way.found.strengths[row] ?? 0);
      if (!addTitlePlaces(way.found, row, titlePlaces)) continue;
      inTitle += weight * way.weight;
      if (way.weight >= ownLike) titled += 1;
    }
    const share = coverage / total;
    const near = held > 1 ? this.#nearness(entry) / total : 0;
    const length = Math.max(1, this.#titleLength(entry));
    const title = (inTitle / total) * Math.min(1, titlePlaces.length / length);
    const isAllInTitle = held > 1 && titled === this.#tallies.length;
    const gain = isAllInTitle ? allInTitle + (titlePlaces.length >= length ? nothingElse : 0) : 0;
    const isScattered = held > 1 && near === 0 && inTitle === 0;
    return {
      score: (rank / total) * (0.35 + 0.65 * share * share) + titleGain * title + proximityGain * near + gain,
      coverage: whole / total,
      evidence: (evidence / total) * (isScattered ? scattered : 1),
    };
  }

  /** Weight of the neighbours of the query that are neighbours in the entry too. */
  #nearness(entry: number): number {
    let near = 0;
    for (let index = 1; index < this.#tallies.length; index += 1) {
      const before = this.#at(index - 1, entry);
      const after = this.#at(index, entry);
      if (!before || !after || !areNear(before, after)) continue;
      const weight = ((this.#weights[index - 1] ?? 0) + (this.#weights[index] ?? 0)) / 2;
      near += weight * Math.min(strengthOf(before), strengthOf(after));
    }
    return near;
  }

  #at(index: number, entry: number): EvidenceRow | null {
    const tally = this.#tallies[index];
    const found = tally?.way(entry)?.found;
    return tally && found ? { found, row: tally.row(entry) } : null;
  }
}

interface EvidenceRow {
  readonly found: Evidence;
  readonly row: number;
}

function strengthOf({ found, row }: EvidenceRow): number {
  return found.strengths[row] ?? 0;
}

const titleField = searchFields.indexOf('title');

/**
 * Adds the places of a title to those known.
 *
 * @returns whether there are any.
 */
function addTitlePlaces({ postings }: Evidence, row: number, known: number[]): boolean {
  const start = startOf(postings, row);
  const end = endOf(postings, row);
  // Places ascend, and the title comes first.
  for (let at = start; at < end; at += 1) {
    const place = postings.places[at] ?? 0;
    if (fieldAt(place) !== titleField) return at > start;
    if (!known.includes(place)) known.push(place);
  }
  return end > start;
}

/** Two words of the query that one expression stands for, or that are close in a field. */
function areNear(before: EvidenceRow, after: EvidenceRow): boolean {
  if (before.found === after.found) return true;
  const [a, b] = [before.found.postings, after.found.postings];
  const [startA, endA] = [startOf(a, before.row), endOf(a, before.row)];
  const [startB, endB] = [startOf(b, after.row), endOf(b, after.row)];
  // What a dataset agrees with, without a word of it, is true of the whole of it: never far.
  if (startA === endA && startB === endB) return true;
  for (let one = startA; one < endA; one += 1)
    for (let other = startB; other < endB; other += 1)
      if (isClose(a.places[one] ?? 0, b.places[other] ?? 0)) return true;
  return false;
}
