import { HyperLogLog } from './hyper-log-log.ts';
import type { MemoryBudget } from './memory-budget.ts';

/** Distinct hashes held by a column whose values repeat; a column of identifiers is followed further. */
const repeatingLimit = 65_536;
const uniqueLimit = 1_048_576;
const firstSlots = 1024;

/** A set of 64-bit hashes, open addressing: exact while it may grow. */
export class HashSet64 {
  size = 0;
  #slots: Int32Array;
  #mask: number;

  constructor() {
    this.#slots = new Int32Array(firstSlots * 2);
    this.#mask = firstSlots - 1;
  }

  /** Bytes that the next growth adds; 0 when there is room. */
  get growth(): number {
    return this.size * 2 <= this.#mask ? 0 : this.#slots.byteLength;
  }

  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** Whether the hash was not there yet. */
  add(low: number, high: number): boolean {
    if (this.growth > 0) this.#grow();
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
    this.size++;
    return true;
  }

  forEach(visit: (low: number, high: number) => void): void {
    for (let at = 0; at < this.#slots.length; at += 2) {
      const low = this.#slots[at] ?? 0;
      const high = this.#slots[at + 1] ?? 0;
      if (low !== 0 || high !== 0) visit(low, high);
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#mask = this.#slots.length / 2 - 1;
    this.size = 0;
    for (let at = 0; at < old.length; at += 2) {
      const low = old[at] ?? 0;
      const high = old[at + 1] ?? 0;
      if (low !== 0 || high !== 0) this.add(low, high);
    }
  }
}

/** How many different values there are: exact up to a bound, then estimated (within 2 %). */
export class DistinctCount {
  readonly #budget: MemoryBudget;
  #set: HashSet64 | null = new HashSet64();
  #estimate: HyperLogLog | null = null;
  #repeated = false;

  constructor(budget: MemoryBudget) {
    this.#budget = budget;
  }

  get exact(): boolean {
    return this.#set !== null;
  }

  get count(): number {
    return this.#set?.size ?? this.#estimate?.count() ?? 0;
  }

  /** A value is known to be there twice: it is no identifier. */
  repeat(): void {
    this.#repeated = true;
  }

  add(low: number, high: number): void {
    if (this.#set !== null) {
      const { growth, size } = this.#set;
      const limit = this.#repeated ? repeatingLimit : uniqueLimit;
      if (size < limit && (growth === 0 || this.#budget.take(growth))) {
        if (!this.#set.add(low, high)) this.#repeated = true;
        return;
      }
      this.#estimate = new HyperLogLog();
      this.#set.forEach((setLow, setHigh) => this.#estimate?.add(setLow, setHigh));
      this.#budget.give(this.#set.bytes);
      this.#set = null;
    }
    this.#estimate?.add(low, high);
  }
}
