import { fieldAt } from './field-layout.ts';
import type { Posting } from './postings.ts';
import { searchFields, type SearchField } from './search-answer.ts';

/** What an entry says of a term. */
export interface Evidence {
  /** For the order: grows with the fields and the times, towards 1. */
  readonly rank: number;
  /** How much the best field alone proves, 0 to 1: what tells whether anything fits at all. */
  readonly strength: number;
  /** Fields that hold it, one bit each in the order of `searchFields`. */
  readonly fields: number;
  /** Where it is. */
  readonly places: readonly number[];
}

/** By entry. */
export type EvidenceMap = ReadonlyMap<number, Evidence>;

const fieldWeights: Readonly<Record<SearchField, { readonly rank: number; readonly strength: number }>> = {
  title: { rank: 6, strength: 1 },
  keywords: { rank: 2.6, strength: 0.85 },
  producer: { rank: 1.2, strength: 0.9 },
  theme: { rank: 1.6, strength: 0.7 },
  summary: { rank: 2.4, strength: 0.75 },
  columns: { rank: 1.2, strength: 0.6 },
  resources: { rank: 1.4, strength: 0.65 },
  values: { rank: 0.6, strength: 0.45 },
  description: { rank: 1, strength: 0.55 },
};
const fieldBits = Object.fromEntries(
  searchFields.map((field, index) => [field, 1 << index]),
  // Each field is in the list.
) as Readonly<Record<SearchField, number>>;
/** Weight at which an entry has said half of what it can. */
const halfway = 3;
/** The second mention in a field adds this part of the first, the third the square of it. */
const repeated = 0.4;
/** Words of an expression apart, but close: this part of the expression itself. */
const apart = 0.45;
const closePlaces = 5;

/** A word that so many entries mention, and that few of them are about, is said in passing (« code », « téléphone »). */
const manyMentions = 5;
const fewAbout = 1 / 8;
const mentionStrength = 0.3;

/** Evidence of one word. */
export function wordEvidence(postings: readonly Posting[]): EvidenceMap {
  const found = new Map(postings.map(({ entry, places }) => [entry, toEvidence(places, 1)]));
  const isAbout = ({ strength }: Evidence): boolean => strength > fieldWeights.columns.strength;
  const about = [...found.values()].filter(isAbout).length;
  const inPassing = found.size >= manyMentions && about <= found.size * fewAbout;
  return inPassing ? atMost(found, mentionStrength, (evidence) => !isAbout(evidence)) : found;
}

function atMost(found: EvidenceMap, strength: number, when: (evidence: Evidence) => boolean): EvidenceMap {
  return new Map(
    Array.from(found, ([entry, evidence]) => [
      entry,
      when(evidence) ? { ...evidence, strength: Math.min(evidence.strength, strength) } : evidence,
    ]),
  );
}

const fewEntries = 3;
const identifierStrength = 0.3;
const tableFields = fieldBits.columns | fieldBits.values;

/**
 * Evidence of an acronym. It is a name: a rare table with a column of that name holds the identifiers that it gave, and
 * tells nothing of it.
 */
export function acronymEvidence(postings: readonly Posting[]): EvidenceMap {
  const found = wordEvidence(postings);
  if (postings.length >= fewEntries) return found;
  return atMost(found, identifierStrength, ({ fields }) => (fields & ~tableFields) === 0);
}

/**
 * Evidence of an expression: its words side by side, or close to each other in one field.
 *
 * @param strict whether only side by side counts (quotes).
 */
export function phraseEvidence(words: readonly (readonly Posting[])[], strict: boolean): EvidenceMap {
  const [first = [], ...others] = words;
  if (others.length === 0) return wordEvidence(first);
  const maps = others.map((postings) => new Map(postings.map(({ entry, places }) => [entry, places])));
  const found = new Map<number, Evidence>();
  for (const { entry, places } of first) {
    const rest = maps.map((map) => map.get(entry));
    if (!rest.every((others) => others !== undefined)) continue;
    const runs = places.filter((place) => rest.every((others, index) => others.includes(place + index + 1)));
    const near =
      runs.length > 0 || strict
        ? []
        : places.filter((place) => rest.every((others) => others.some((other) => isClose(place, other))));
    if (runs.length > 0) found.set(entry, toEvidence(runs, 1));
    else if (near.length > 0) found.set(entry, toEvidence(near, apart));
  }
  return found;
}

/** Whether two places are in one field and a few words apart. */
export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= closePlaces && fieldAt(a) === fieldAt(b);
}

function toEvidence(places: readonly number[], share: number): Evidence {
  let rank = 0;
  let strength = 0;
  let fields = 0;
  let before: SearchField | null = null;
  let gain = 1;
  for (const place of places) {
    const field = fieldAt(place);
    gain = field === before ? gain * repeated : 1;
    before = field;
    rank += fieldWeights[field].rank * gain;
    strength = Math.max(strength, fieldWeights[field].strength);
    fields |= fieldBits[field];
  }
  return { rank: (share * rank) / (rank + halfway), strength: strength * share, fields, places };
}

/** Few sets of fields occur, for thousands of entries. */
const fieldSets = new Map<number, readonly SearchField[]>();

/** The fields that a set of bits names. */
export function fieldsOf(bits: number): readonly SearchField[] {
  const known = fieldSets.get(bits);
  if (known) return known;
  const fields = searchFields.filter((field) => (bits & fieldBits[field]) !== 0);
  fieldSets.set(bits, fields);
  return fields;
}
