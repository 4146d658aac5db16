/** Values held: as many as the quantiles are exact for. */
const capacity = 50_000;

/** Numbers from 0 to 1 that look drawn, the same at each run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * All the values of a column up to 50,000, then a sample of that size in which each value has the same chance (Li's
 * « algorithm L », 1994), drawn from a fixed seed.
 */
export class Reservoir {
  #values = new Float64Array(64);
  #size = 0;
  /** Values to let pass before the next one is taken, once full. */
  #skip = 0;
  #weight = 1;
  readonly #random = seededRandom(1);

  /** @param times how many rows have the value. */
  add(value: number, times: number): void {
    let left = times;
    while (left > 0 && this.#size < capacity) {
      if (this.#size === this.#values.length) this.#grow();
      this.#values[this.#size++] = value;
      left--;
      if (this.#size === capacity) this.#draw();
    }
    while (left > this.#skip) {
      left -= this.#skip + 1;
      this.#values[Math.floor(this.#random() * capacity)] = value;
      this.#draw();
    }
    this.#skip -= left;
  }

  /** Values of the sample at each share of it, from 0 to 1, between the two nearest ones. */
  quantiles(shares: readonly number[]): number[] {
    const sorted = this.#values.slice(0, this.#size).sort();
    return shares.map((share) => {
      const at = share * (sorted.length - 1);
      const below = sorted[Math.floor(at)] ?? 0;
      const above = sorted[Math.ceil(at)] ?? 0;
      return below + (above - below) * (at - Math.floor(at));
    });
  }

  #grow(): void {
    const values = new Float64Array(Math.min(this.#values.length * 4, capacity));
    values.set(this.#values);
    this.#values = values;
  }

  #draw(): void {
    this.#weight *= Math.exp(Math.log(this.#random() || Number.MIN_VALUE) / capacity);
    this.#skip = Math.floor(Math.log(this.#random() || Number.MIN_VALUE) / Math.log(1 - this.#weight));
  }
}
