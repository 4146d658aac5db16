/** Hashes held before the first pile is made larger, and told apart together: few enough for a small table. */
const firstHashes = 1024;
const groupHashes = 4096;
/** Slots of the table that tells a group apart: a group may be larger than the mean. */
const groupSlots = groupHashes * 4;

/** What telling hashes apart takes, shared by all the piles: only one of them does at a time. */
const slots = new Int32Array(groupSlots);
let spread = new Int32Array(0);

/**
 * 64-bit hashes piled as they come, then told apart group by group: hashes of a group have the same high bits, and a table
 * of them fits in the processor's cache, where one table of all of them waits for memory at each look.
 */
export class HashPile {
  /** Hashes in the pile: of different values, all of them, once it is settled. */
  size = 0;
  #words = new Int32Array(firstHashes * 2);
  #settled = 0;

  /** Bytes that the next growth adds; 0 when there is room. */
  get growth(): number {
    return this.size * 2 < this.#words.length ? 0 : this.#words.byteLength;
  }

  get bytes(): number {
    return this.#words.byteLength;
  }

  add(low: number, high: number): void {
    if (this.growth > 0) this.#grow();
    const at = this.size * 2;
    this.#words[at] = low;
    this.#words[at + 1] = high;
    this.size++;
  }

  /** Leaves out the hashes that are there twice. @returns how many different ones there are. */
  settle(): number {
    if (this.#settled !== this.size) this.#tellApart();
    this.#settled = this.size;
    return this.size;
  }

  forEach(visit: (low: number, high: number) => void): void {
    const words = this.#words;
    for (let at = 0; at < this.size * 2; at += 2) visit(words[at] ?? 0, words[at + 1] ?? 0);
  }

  #tellApart(): void {
    const bits = Math.max(0, Math.ceil(Math.log2(this.size / groupHashes)));
    const starts = this.#spread(bits);
    let kept = 0;
    for (let group = 0; group < starts.length - 1; group++)
      kept = this.#keepDifferent(starts[group] ?? 0, starts[group + 1] ?? 0, kept);
    this.size = kept;
  }

  /** Copies the hashes group after group, by their first bits. @returns where each begins, and where the last one ends. */
  #spread(bits: number): Int32Array {
    const words = this.#words;
    const end = this.size * 2;
    if (spread.length < end) spread = new Int32Array(words.length);
    // Shifted by 32, a number is not shifted.
    const shift = 31 - bits;
    const starts = new Int32Array(2 ** bits + 1);
    for (let at = 0; at < end; at += 2) {
      const group = (((words[at] ?? 0) >>> 1) >>> shift) + 1;
      starts[group] = (starts[group] ?? 0) + 1;
    }
    for (let group = 1; group < starts.length; group++)
      starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
    const next = starts.slice();
    for (let at = 0; at < end; at += 2) {
      const group = ((words[at] ?? 0) >>> 1) >>> shift;
      const to = next[group] ?? 0;
      next[group] = to + 1;
      spread[to * 2] = words[at] ?? 0;
      spread[to * 2 + 1] = words[at + 1] ?? 0;
    }
    return starts;
  }

  /** Puts the different hashes of a group at the end of those kept. @returns where they end. */
  #keepDifferent(start: number, end: number, kept: number): number {
    const words = this.#words;
    // A group of one value many times is as large as the file: its table need not be, but may.
    const table =
      (end - start) * 2 <= groupSlots ? slots : new Int32Array(2 ** Math.ceil(Math.log2((end - start) * 2)));
    const mask = table.length - 1;
    table.fill(0);
    let next = kept;
    for (let from = start; from < end; from++) {
      const low = spread[from * 2] ?? 0;
      const high = spread[from * 2 + 1] ?? 0;
      let at = low & mask;
      let held = table[at] ?? 0;
      while (held !== 0 && (words[held * 2 - 2] !== low || words[held * 2 - 1] !== high)) {
        at = (at + 1) & mask;
        held = table[at] ?? 0;
      }
      if (held !== 0) continue;
      words[next * 2] = low;
      words[next * 2 + 1] = high;
      table[at] = ++next;
    }
    return next;
  }

  #grow(): void {
    const words = new Int32Array(this.#words.length * 2);
    words.set(this.#words);
    this.#words = words;
  }
}
