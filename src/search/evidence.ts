import { fieldAt } from './field-layout.ts';
import { endOf, packPostings, rowsByEntry, startOf, type EntryPlaces, type Postings } from './postings.ts';
import { searchFields, type SearchField } from './search-answer.ts';

/** What entries say of a term: a row for each, that of its postings. */
export interface Evidence {
  readonly postings: Postings;
  /** For the order: grows with the fields and the times, towards 1. */
  readonly ranks: Float64Array;
  /** How much the best field alone proves, 0 to 1: what tells whether anything fits at all. */
  readonly strengths: Float64Array;
  /** Fields that hold it, one bit each in the order of `searchFields`. */
  readonly fields: Uint16Array;
}

interface FieldWeight {
  readonly rank: number;
  readonly strength: number;
}

const fieldWeights: Readonly<Record<SearchField, FieldWeight>> = {
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
// The same by rank: asked for each place.
const fieldRanks = Float64Array.from(searchFields, (field) => fieldWeights[field].rank);
const fieldStrengths = Float64Array.from(searchFields, (field) => fieldWeights[field].strength);

function fieldBit(field: SearchField): number {
  return 1 << searchFields.indexOf(field);
}

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

/** Several ways to read a query may hold the same word. */
const knownEvidence = new WeakMap<Postings, Evidence>();

/** Evidence of one word. */
export function wordEvidence(postings: Postings): Evidence {
  const known = knownEvidence.get(postings);
  if (known) return known;
  const evidence = weighMentions(weighPlaces(postings));
  knownEvidence.set(postings, evidence);
  return evidence;
}

function weighMentions(evidence: Evidence): Evidence {
  const { strengths } = evidence;
  const isAbout = (strength: number): boolean => strength > fieldWeights.columns.strength;
  let about = 0;
  for (const strength of strengths) if (isAbout(strength)) about += 1;
  if (strengths.length < manyMentions || about > strengths.length * fewAbout) return evidence;
  return {
    ...evidence,
    strengths: strengths.map((strength) =>
      isAbout(strength) ? strength : Math.min(strength, mentionStrength),
    ),
  };
}

/** Entries that name a term in their title or their keywords. */
export function countAbout({ fields }: Evidence): number {
  let count = 0;
  for (const bits of fields) if ((bits & namingFields) !== 0) count += 1;
  return count;
}

const namingFields = fieldBit('title') | fieldBit('keywords');

const fewEntries = 3;
const identifierStrength = 0.3;
const tableFields = fieldBit('columns') | fieldBit('values');

/**
 * Evidence of an acronym. It is a name: a rare table with a column of that name holds the identifiers that it gave, and
 * tells nothing of it.
 */
export function acronymEvidence(postings: Postings): Evidence {
  const evidence = wordEvidence(postings);
  if (postings.entries.length >= fewEntries) return evidence;
  const { strengths, fields } = evidence;
  return {
    ...evidence,
    strengths: strengths.map((strength, row) =>
      ((fields[row] ?? 0) & ~tableFields) === 0 ? Math.min(strength, identifierStrength) : strength,
    ),
  };
}

/**
 * Evidence of an expression: its words side by side, or close to each other in one field.
 *
 * @param strict whether only side by side counts (quotes).
 */
export function phraseEvidence(words: readonly Postings[], strict: boolean): Evidence {
  const [first = packPostings([]), ...others] = words;
  if (others.length === 0) return wordEvidence(first);
  const rows = others.map(rowsByEntry);
  const found: EntryPlaces[] = [];
  const shares: number[] = [];
  for (const [row, entry] of first.entries.entries()) {
    const rest = others.map((postings, index) => placesOf(postings, rows[index]?.[entry] ?? -1));
    if (rest.some((places) => places.length === 0)) continue;
    const places = Array.from(placesOf(first, row));
    const runs = places.filter((place) => rest.every((others, index) => others.includes(place + index + 1)));
    const near =
      runs.length > 0 || strict
        ? []
        : places.filter((place) => rest.every((others) => others.some((other) => isClose(place, other))));
    if (runs.length + near.length === 0) continue;
    found.push({ entry, places: runs.length > 0 ? runs : near });
    shares.push(runs.length > 0 ? 1 : apart);
  }
  return weighPlaces(packPostings(found), shares);
}

/** Evidence that is the same of each of these entries, without a place. */
export function evenEvidence(entries: readonly number[], rank: number, strength: number): Evidence {
  return {
    postings: packPostings(entries.map((entry) => ({ entry, places: [] }))),
    ranks: new Float64Array(entries.length).fill(rank),
    strengths: new Float64Array(entries.length).fill(strength),
    fields: new Uint16Array(entries.length),
  };
}

function placesOf(postings: Postings, row: number): Uint16Array {
  return row < 0
    ? postings.places.subarray(0, 0)
    : postings.places.subarray(startOf(postings, row), endOf(postings, row));
}

/** Whether two places are in one field and a few words apart. */
export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= closePlaces && fieldAt(a) === fieldAt(b);
}

/** @param shares part of the evidence that counts, by row; all of it by default. */
function weighPlaces(postings: Postings, shares: readonly number[] = []): Evidence {
  const rows = postings.entries.length;
  const ranks = new Float64Array(rows);
  const strengths = new Float64Array(rows);
  const fields = new Uint16Array(rows);
  let start = 0;
  for (let row = 0; row < rows; row += 1) {
    const end = endOf(postings, row);
    const share = shares[row] ?? 1;
    let rank = 0;
    let strength = 0;
    let bits = 0;
    let before = -1;
    let gain = 1;
    for (let at = start; at < end; at += 1) {
      const field = fieldAt(postings.places[at] ?? 0);
      gain = field === before ? gain * repeated : 1;
      before = field;
      rank += (fieldRanks[field] ?? 0) * gain;
      strength = Math.max(strength, fieldStrengths[field] ?? 0);
      bits |= 1 << field;
    }
    ranks[row] = (share * rank) / (rank + halfway);
    strengths[row] = strength * share;
    fields[row] = bits;
    start = end;
  }
  return { postings, ranks, strengths, fields };
}

/** The fields that a row of evidence is in. */
export function fieldsOf({ fields }: Evidence, row: number): readonly SearchField[] {
  const bits = fields[row] ?? 0;
  return searchFields.filter((field) => (bits & fieldBit(field)) !== 0);
}
