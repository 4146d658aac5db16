import type { MemoryBudget } from './memory-budget.ts';

/** Values kept at once; past it, the rarest leave. */
const mostEntries = 16_384;
const firstEntries = 16;
/** Text kept of each value. */
const keptLength = 200;
/** What one entry weighs, its text apart, and the room for it in the index. */
const entryBytes = 8 + 4 + 2 + 8 + 4 + 8;

/**
 * The values of a column, each with its count, found by hash. Counts are exact until the table is full; then it works
 * as a « frequent items » sketch (Misra-Gries, purged by the median as in Apache DataSketches): a value seen more often
 * than `error` times is there, and its count is low by at most `error`.
 */
export class ValueTable {
  size = 0;
  /** What purges took from each count, at most. */
  error = 0;
  counts = new Uint32Array(firstEntries);
  /** Kind of each value, as its column numbers them. */
  kinds = new Uint16Array(firstEntries);
  /** Number or day of each value, NaN for the rest. */
  values = new Float64Array(firstEntries);
  /** Line where each was first met. */
  lines = new Uint32Array(firstEntries);
  texts: string[] = [];
  #lows = new Int32Array(firstEntries);
  #highs = new Int32Array(firstEntries);
  /** Entry number + 1 of each slot; 0 when it is free. */
  #index = new Uint16Array(firstEntries * 2);
  readonly #budget: MemoryBudget;

  constructor(budget: MemoryBudget) {
    this.#budget = budget;
  }

  /** Entry of a value, -1 when it is not there. */
  find(low: number, high: number): number {
    const index = this.#index;
    const mask = index.length - 1;
    let at = low & mask;
    for (;;) {
      const entry = (index[at] ?? 0) - 1;
      if (entry < 0 || (this.#lows[entry] === low && this.#highs[entry] === high)) return entry;
      at = (at + 1) & mask;
    }
  }

  /** Whether one more value would push others out. */
  get full(): boolean {
    if (this.size < this.counts.length) return false;
    return this.size >= mostEntries || !this.#budget.take(this.size * (entryBytes + 60));
  }

  /** Adds a value that is not there, with no count yet, and gives its entry. Call {@link purge} first when it is full. */
  insert(low: number, high: number, text: string): number {
    if (this.size === this.counts.length) this.#resize(this.size * 2);
    const entry = this.size++;
    this.#lows[entry] = low;
    this.#highs[entry] = high;
    this.counts[entry] = 0;
    this.texts[entry] = copyOf(text);
    this.#place(entry);
    return entry;
  }

  hashesOf(entry: number): [low: number, high: number] {
    return [this.#lows[entry] ?? 0, this.#highs[entry] ?? 0];
  }

  /** Takes the median count from all, and leaves out those that have no more. */
  purge(): void {
    const counts = this.counts.slice(0, this.size).sort();
    const cut = counts[this.size >> 1] ?? 1;
    this.error += cut;
    let kept = 0;
    for (let entry = 0; entry < this.size; entry++) {
      const count = this.counts[entry] ?? 0;
      if (count <= cut) continue;
      this.#move(entry, kept);
      this.counts[kept] = count - cut;
      kept++;
    }
    this.texts.length = kept;
    this.size = kept;
    this.#rebuild(this.#index.length);
  }

  #move(from: number, to: number): void {
    this.kinds[to] = this.kinds[from] ?? 0;
    this.values[to] = this.values[from] ?? 0;
    this.lines[to] = this.lines[from] ?? 0;
    this.texts[to] = this.texts[from] ?? '';
    this.#lows[to] = this.#lows[from] ?? 0;
    this.#highs[to] = this.#highs[from] ?? 0;
  }

  #place(entry: number): void {
    const mask = this.#index.length - 1;
    let at = (this.#lows[entry] ?? 0) & mask;
    while (this.#index[at] !== 0) at = (at + 1) & mask;
    this.#index[at] = entry + 1;
  }

  #resize(length: number): void {
    this.counts = grown(this.counts, new Uint32Array(length));
    this.kinds = grown(this.kinds, new Uint16Array(length));
    this.values = grown(this.values, new Float64Array(length));
    this.lines = grown(this.lines, new Uint32Array(length));
    this.#lows = grown(this.#lows, new Int32Array(length));
    this.#highs = grown(this.#highs, new Int32Array(length));
    this.#rebuild(length * 2);
  }

  #rebuild(length: number): void {
    this.#index = new Uint16Array(length);
    for (let entry = 0; entry < this.size; entry++) this.#place(entry);
  }
}

function grown<T extends Int32Array | Uint32Array | Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The beginning of a text, in memory of its own: a part of a string keeps the whole chunk it was read from. */
export function copyOf(text: string): string {
  const kept = text.length > keptLength ? text.slice(0, keptLength) : text;
  return kept.length < 13 ? kept : ` ${kept}`.slice(1);
}
