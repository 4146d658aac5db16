import { splitPlace } from './field-layout.ts';

/** The entries that hold a word, in columns: thousands of them cost little to hand over and to read. */
export interface Postings {
  /** Ranks of the entries in the index, each once. */
  readonly entries: Uint32Array<ArrayBuffer>;
  /** End of the places of each in `places`; they start where those of the entry before end. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Places in each entry (`field-layout.ts`), ascending. */
  readonly places: Uint16Array<ArrayBuffer>;
}

/** The index, as the planner sees it. */
export interface PostingSource {
  /** Entries that hold this very word, given as a stem; none when there is none. */
  readonly whole: (stem: string) => Promise<Postings>;
  /** Entries that hold a word with this start. */
  readonly start: (start: string) => Promise<Postings>;
}

/** Where one entry holds a word. */
export interface EntryPlaces {
  readonly entry: number;
  /** In any order. */
  readonly places: readonly number[];
}

/** Puts entries in columns. */
export function packPostings(found: readonly EntryPlaces[]): Postings {
  const entries = new Uint32Array(found.length);
  const ends = new Uint32Array(found.length);
  const places = new Uint16Array(found.reduce((sum, { places: some }) => sum + some.length, 0));
  let end = 0;
  for (const [row, { entry, places: some }] of found.entries()) {
    entries[row] = entry;
    places.set(some, end);
    places.subarray(end, end + some.length).sort();
    end += some.length;
    ends[row] = end;
  }
  return { entries, ends, places };
}

/** A record of the index that holds a word. */
export interface RecordPlaces {
  /** The first of its entries: the others follow. */
  readonly first: number;
  /** Places in it, in any order. */
  readonly places: readonly number[];
}

/** The entries of records, each with its own places, in columns. */
export function unpackRecords(found: readonly RecordPlaces[]): Postings {
  const entries: number[] = [];
  const ends: number[] = [];
  const places = new Uint16Array(found.reduce((sum, { places: some }) => sum + some.length, 0));
  let end = 0;
  for (const { first, places: some } of found) {
    let last = -1;
    for (const inRecord of Uint16Array.from(some).sort()) {
      const { rank, place } = splitPlace(inRecord);
      if (rank !== last) {
        if (last >= 0) ends.push(end);
        entries.push(first + rank);
        last = rank;
      }
      places[end] = place;
      end += 1;
    }
    if (last >= 0) ends.push(end);
  }
  return { entries: Uint32Array.from(entries), ends: Uint32Array.from(ends), places };
}

/** Where the places of a row start. */
export function startOf({ ends }: Postings, row: number): number {
  return row === 0 ? 0 : (ends[row - 1] ?? 0);
}

/** Where they end. */
export function endOf({ ends }: Postings, row: number): number {
  return ends[row] ?? 0;
}

/** The row of each entry, by entry; -1 for those that do not hold the word. */
export function rowsByEntry({ entries }: Postings): Int32Array {
  let last = -1;
  for (const entry of entries) last = Math.max(last, entry);
  const rows = new Int32Array(last + 1).fill(-1);
  for (const [row, entry] of entries.entries()) rows[entry] = row;
  return rows;
}
