/** Words of a piece of the pile, two for each hash. */
const pieceWords = 8192;
/** Hashes told apart together: few enough for a small table. */
const groupHashes = 4096;
/** Slots of that table: a group may be larger than the mean. */
const groupSlots = groupHashes * 4;

/** What telling hashes apart takes, shared by all the piles: only one of them does at a time. */
const slots = new Int32Array(groupSlots);
let spread: Int32Array = new Int32Array(0);

/**
 * 64-bit hashes piled as they come, then told apart group by group: hashes of a group have the same first bits, and a table
 * of them fits in the processor's cache, where one table of all of them waits for memory at each look.
 */
export class HashPile {
  readonly #pieces: Int32Array[] = [];
  /** The last piece, and where its next hash goes. */
  #piece: Int32Array = new Int32Array(0);
  #at = 0;
  #settled = 0;

  /** Hashes in the pile: of different values, all of them, once it is settled. */
  get size(): number {
    return (this.#pieces.length * pieceWords - (this.#piece.length - this.#at)) / 2;
  }

  /** Bytes that the next hash takes; 0 when there is room. */
  get growth(): number {
    return this.#at < this.#piece.length ? 0 : pieceWords * 4;
  }

  get bytes(): number {
    return this.#pieces.length * pieceWords * 4;
  }

  add(low: number, high: number): void {
    if (this.#at === this.#piece.length) this.#addPiece();
    const at = this.#at;
    this.#piece[at] = low;
    this.#piece[at + 1] = high;
    this.#at = at + 2;
  }

  /** Leaves out the hashes that are there twice. @returns how many different ones there are. */
  settle(): number {
    if (this.#settled !== this.size) this.#tellApart();
    this.#settled = this.size;
    return this.#settled;
  }

  forEach(visit: (low: number, high: number) => void): void {
    for (const piece of this.#pieces) {
      const end = piece === this.#piece ? this.#at : piece.length;
      for (let at = 0; at < end; at += 2) visit(piece[at] ?? 0, piece[at + 1] ?? 0);
    }
  }

  #addPiece(): void {
    this.#piece = new Int32Array(pieceWords);
    this.#pieces.push(this.#piece);
    this.#at = 0;
  }

  #tellApart(): void {
    const starts = this.#spread(Math.max(0, Math.ceil(Math.log2(this.size / groupHashes))));
    let kept = 0;
    for (let group = 0; group < starts.length - 1; group++)
      kept = keepDifferent(starts[group] ?? 0, starts[group + 1] ?? 0, kept);
    this.#pieces.length = Math.ceil((kept * 2) / pieceWords);
    for (const [index, piece] of this.#pieces.entries())
      piece.set(spread.subarray(index * pieceWords, Math.min((index + 1) * pieceWords, kept * 2)));
    this.#piece = this.#pieces.at(-1) ?? new Int32Array(0);
    this.#at = kept * 2 - Math.max(0, this.#pieces.length - 1) * pieceWords;
  }

  /** Copies the hashes group after group, by their first bits. @returns where each begins, and where the last one ends. */
  #spread(bits: number): Int32Array {
    const words = this.#pieces.length * pieceWords;
    if (spread.length < words) spread = new Int32Array(words);
    // Shifted by 32, a number is not shifted.
    const shift = 31 - bits;
    const starts = new Int32Array(2 ** bits + 1);
    this.forEach((low) => {
      const group = ((low >>> 1) >>> shift) + 1;
      starts[group] = (starts[group] ?? 0) + 1;
    });
    for (let group = 1; group < starts.length; group++)
      starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
    const next = starts.slice();
    this.forEach((low, high) => {
      const group = (low >>> 1) >>> shift;
      const to = next[group] ?? 0;
      next[group] = to + 1;
      spread[to * 2] = low;
      spread[to * 2 + 1] = high;
    });
    return starts;
  }
}

/** Moves the different hashes of a group to the end of those kept, in what was spread. @returns where they end. */
function keepDifferent(start: number, end: number, kept: number): number {
  const words = spread;
  const isUsual = (end - start) * 2 <= groupSlots;
  const table = isUsual ? slots : new Int32Array(2 ** Math.ceil(Math.log2((end - start) * 2)));
  const mask = table.length - 1;
  table.fill(0);
  let next = kept;
  for (let from = start; from < end; from++) {
    const low = words[from * 2] ?? 0;
    const high = words[from * 2 + 1] ?? 0;
    let at = (low ^ high) & mask;
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
