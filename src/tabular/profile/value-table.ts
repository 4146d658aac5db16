import { exactValues } from '../table-profile.ts';
import type { MemoryBudget } from './memory-budget.ts';

const firstEntries = 16;
/** Text kept of each value. */
export const keptLength = 200;
/** What one entry weighs, its text apart, and the room for it in the index. */
const entryBytes = 16 + 8 + 4 + 8;
const fieldCount = 4;
/** Bits of a slot that hold an entry number. */
const entryBits = 0x7fff;

/**
 * The values of a column, each with its count, found by hash. Counts are exact until the table is full, of
 * {@link exactValues}; past it the rarest leave, and it works as a « frequent items » sketch (Misra-Gries, purged by the median as in Apache DataSketches): a value seen more often
 * than `error` times is there, and its count is low by at most `error`.
 */
export class ValueTable {
  size = 0;
  /** What purges took from each count, at most. */
  error = 0;
  /** Number or day of each value, NaN for the rest. */
  values = new Float64Array(firstEntries);
  /** Row where each was first met, from 1; 0 when nobody asked. */
  rows = new Uint32Array(firstEntries);
  texts: string[] = [];
  #capacity = firstEntries;
  /** Of each entry, side by side: two hashes, count, kind. */
  #fields = new Int32Array(firstEntries * fieldCount);
  /** Of each slot: entry number + 1 in the low bits (0 when it is free), the others from its second hash. */
  #index = new Int32Array(firstEntries * 2);
  readonly #budget: MemoryBudget;

  constructor(budget: MemoryBudget) {
    this.#budget = budget;
  }

  /** Entry of a value, -1 when it is not there. */
  find(low: number, high: number): number {
    const index = this.#index;
    const fields = this.#fields;
    const mask = index.length - 1;
    const tag = high & ~entryBits;
    let at = low & mask;
    for (;;) {
      const slot = index[at] ?? 0;
      const entry = (slot & entryBits) - 1;
      if (entry < 0) return -1;
      if ((slot & ~entryBits) === tag) {
        const field = entry * fieldCount;
        if (fields[field] === low && fields[field + 1] === high) return entry;
      }
      at = (at + 1) & mask;
    }
  }

  count(entry: number): number {
    return this.#fields[entry * fieldCount + 2] ?? 0;
  }

  /** So many rows more have the value. @returns its kind. */
  increment(entry: number, rows: number): number {
    const field = entry * fieldCount + 2;
    this.#fields[field] = (this.#fields[field] ?? 0) + rows;
    return this.#fields[field + 1] ?? 0;
  }

  /** Kind of a value, as its column numbers them. */
  kind(entry: number): number {
    return this.#fields[entry * fieldCount + 3] ?? 0;
  }

  /** Makes room for one more value; `false` when it would push others out. */
  reserve(): boolean {
    if (this.size < this.#capacity) return true;
    if (this.size >= exactValues || !this.#budget.take(this.size * (entryBytes + 60))) return false;
    this.#resize(this.size * 2);
    return true;
  }

  /** Adds a value that is not there, with no count yet, and gives its entry. Call {@link reserve} first, {@link purge} when it fails. */
  insert(low: number, high: number, kind: number, text: string): number {
    const entry = this.size++;
    const field = entry * fieldCount;
    this.#fields[field] = low;
    this.#fields[field + 1] = high;
    this.#fields[field + 2] = 0;
    this.#fields[field + 3] = kind;
    this.texts[entry] = copyOf(text);
    this.#place(entry);
    return entry;
  }

  hashesOf(entry: number): [low: number, high: number] {
    return [this.#fields[entry * fieldCount] ?? 0, this.#fields[entry * fieldCount + 1] ?? 0];
  }

  /** Takes the median count from all, and leaves out those that have no more. */
  purge(): void {
    const counts = new Int32Array(this.size);
    for (let entry = 0; entry < this.size; entry++) counts[entry] = this.count(entry);
    const cut = counts.sort()[this.size >> 1] ?? 1;
    this.error += cut;
    let kept = 0;
    for (let entry = 0; entry < this.size; entry++) {
      const count = this.count(entry);
      if (count <= cut) continue;
      this.#move(entry, kept);
      this.#fields[kept * fieldCount + 2] = count - cut;
      kept++;
    }
    this.texts.length = kept;
    this.size = kept;
    this.#rebuild(this.#index.length);
  }

  #move(from: number, to: number): void {
    this.#fields.copyWithin(to * fieldCount, from * fieldCount, (from + 1) * fieldCount);
    this.values[to] = this.values[from] ?? 0;
    this.rows[to] = this.rows[from] ?? 0;
    this.texts[to] = this.texts[from] ?? '';
  }

  #place(entry: number): void {
    const low = this.#fields[entry * fieldCount] ?? 0;
    const high = this.#fields[entry * fieldCount + 1] ?? 0;
    const mask = this.#index.length - 1;
    let at = low & mask;
    while (this.#index[at] !== 0) at = (at + 1) & mask;
    this.#index[at] = (high & ~entryBits) | (entry + 1);
  }

  #resize(length: number): void {
    this.#capacity = length;
    this.#fields = grown(this.#fields, new Int32Array(length * fieldCount));
    this.values = grown(this.values, new Float64Array(length));
    this.rows = grown(this.rows, new Uint32Array(length));
    this.#rebuild(length * 2);
  }

  #rebuild(length: number): void {
    this.#index = new Int32Array(length);
    for (let entry = 0; entry < this.size; entry++) this.#place(entry);
  }
}

function grown<T extends Int32Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The beginning of a text, in memory of its own: a part of a string keeps the whole chunk it was read from. */
export function copyOf(text: string): string {
  const kept = text.length > keptLength ? text.slice(0, keptLength) : text;
  return kept.length < 13 ? kept : ` ${kept}`.slice(1);
}
