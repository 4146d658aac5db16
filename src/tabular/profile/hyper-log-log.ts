const precision = 14;
const registers = 1 << precision;
const alpha = 0.7213 / (1 + 1.079 / registers);

/**
 * An estimate of how many different values were added, from their 64-bit hashes, in 16 kB: standard error 0.8 %
 * (Flajolet and others, « HyperLogLog », 2007, with linear counting for small numbers).
 */
export class HyperLogLog {
  readonly #ranks = new Uint8Array(registers);

  add(low: number, high: number): void {
    const register = low >>> (32 - precision);
    // The bits that choose the register do not count twice: the rank comes from the other word.
    const rank = Math.clz32(high) + 1;
    if (rank > (this.#ranks[register] ?? 0)) this.#ranks[register] = rank;
  }

  count(): number {
    let sum = 0;
    let zeros = 0;
    for (const rank of this.#ranks) {
      sum += 2 ** -rank;
      if (rank === 0) zeros++;
    }
    const raw = (alpha * registers * registers) / sum;
    const small = raw <= 2.5 * registers && zeros > 0;
    return Math.round(small ? registers * Math.log(registers / zeros) : raw);
  }
}
