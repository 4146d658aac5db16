import { HashSet } from './hash-set.ts';
import type { MemoryBudget } from './memory-budget.ts';

/** Rows compared at most; past it, none is. */
const mostRows = 2_097_152;
const chunkRows = 16_384;
const shownRows = 5;

/** Rows that are the same as one before them. */
export interface Duplicates {
  readonly count: number;
  /** The first of them, from 1. */
  readonly rows: readonly number[];
}

/** Holds the hashes of the rows, and compares them once all are there: most tables have a column that tells them apart. */
export class DuplicateRows {
  /** Two words per row; `null` once there are too many. */
  #chunks: Int32Array[] | null = [];
  #rows = 0;
  readonly #budget: MemoryBudget;

  constructor(budget: MemoryBudget) {
    this.#budget = budget;
  }

  /** The hashes of the next rows. */
  add(lows: Int32Array, highs: Int32Array, length: number): void {
    for (let index = 0; index < length; index++) {
      const at = (this.#rows % chunkRows) * 2;
      if (at === 0) this.#makeRoom();
      const chunk = this.#chunks?.at(-1);
      if (chunk === undefined) return;
      chunk[at] = lows[index] ?? 0;
      chunk[at + 1] = highs[index] ?? 0;
      this.#rows++;
    }
  }

  /**
   * `null` when there were too many rows to compare.
   *
   * @param allDiffer whether a column is known to hold a different value on each row.
   */
  find(allDiffer: boolean): Duplicates | null {
    if (this.#chunks === null) return null;
    if (allDiffer) return { count: 0, rows: [] };
    const seen = new HashSet(this.#rows);
    const rows: number[] = [];
    let count = 0;
    for (let row = 0; row < this.#rows; row++) {
      const chunk = this.#chunks[Math.floor(row / chunkRows)];
      const at = (row % chunkRows) * 2;
      if (seen.add(chunk?.[at] ?? 0, chunk?.[at + 1] ?? 0)) continue;
      count++;
      if (rows.length < shownRows) rows.push(row + 1);
    }
    return { count, rows };
  }

  #makeRoom(): void {
    if (this.#chunks === null) return;
    // As much again for the set that compares them, which is at most half full.
    const isRoom = this.#rows < mostRows && this.#budget.take(chunkRows * 8 * 5);
    if (isRoom) {
      this.#chunks.push(new Int32Array(chunkRows * 2));
      return;
    }
    this.#budget.give(this.#chunks.length * chunkRows * 8 * 5);
    this.#chunks = null;
  }
}
