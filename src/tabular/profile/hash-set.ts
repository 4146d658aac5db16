/** A set of 64-bit hashes, open addressing, as large from the start as it will need. */
export class HashSet {
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** @param most hashes that will be added. */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(most, 1) * 2));
    this.#slots = new Int32Array(slots * 2);
    this.#mask = slots - 1;
  }

  /** Whether the hash was not there yet. */
  add(low: number, high: number): boolean {
    const slots = this.#slots;
    // Two zeros mean an empty slot.
    const key = low === 0 && high === 0 ? 1 : low;
    let at = key & this.#mask;
    for (;;) {
      const slotLow = slots[at * 2] ?? 0;
      const slotHigh = slots[at * 2 + 1] ?? 0;
      if (slotLow === key && slotHigh === high) return false;
      if (slotLow === 0 && slotHigh === 0) break;
      at = (at + 1) & this.#mask;
    }
    slots[at * 2] = key;
    slots[at * 2 + 1] = high;
    return true;
  }
}
