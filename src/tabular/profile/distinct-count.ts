import { HyperLogLog } from './hyper-log-log.ts';
import type { MemoryBudget } from './memory-budget.ts';

/** Distinct hashes held by a column whose values repeat; a column of identifiers is followed further. */
const repeatingLimit = 65_536;
const uniqueLimit = 1_048_576;
const firstSlots = 1024;
/** How many times larger the set is made: each growth places all its hashes again. */
const growthFactor = 4;

/** A set of 64-bit hashes, open addressing: exact while it may grow. */
export class HashSet64 {
  size = 0;
  #slots: Int32Array;
  #mask: number;

  /** @param expected values: it does not grow before there are more. */
  constructor(expected = firstSlots / 2) {
    const slots = Math.max(firstSlots, 2 ** Math.ceil(Math.log2(expected * 2)));
    this.#slots = new Int32Array(slots * 2);
    this.#mask = slots - 1;
  }

  /** Bytes that the next growth adds; 0 when there is room. */
  get growth(): number {
    return this.size * 2 <= this.#mask ? 0 : this.#slots.byteLength * (growthFactor - 1);
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
    const slots = new Int32Array(old.length * growthFactor);
    const mask = slots.length / 2 - 1;
    for (let from = 0; from < old.length; from += 2) {
      const low = old[from] ?? 0;
      const high = old[from + 1] ?? 0;
      if (low === 0 && high === 0) continue;
      // All are different: the first empty slot is the one.
      let at = low & mask;
      while (slots[at * 2] !== 0 || slots[at * 2 + 1] !== 0) at = (at + 1) & mask;
      slots[at * 2] = low;
      slots[at * 2 + 1] = high;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

/** Hashes added together: looked up one after the other, the processor waits for memory once for several of them. */
const batchSize = 256;

/** How many different values there are: exact up to a bound, then estimated (within 2 %). */
export class DistinctCount {
  readonly #budget: MemoryBudget;
  #set: HashSet64 | null = new HashSet64();
  #estimate: HyperLogLog | null = null;
  #repeated = false;
  /** Hashes that wait, two words each. */
  readonly #waiting = new Int32Array(batchSize * 2);
  #waits = 0;

  constructor(budget: MemoryBudget) {
    this.#budget = budget;
  }

  get exact(): boolean {
    this.#flush();
    return this.#set !== null;
  }

  get count(): number {
    this.#flush();
    return this.#set?.size ?? this.#estimate?.count() ?? 0;
  }

  /** The column is no identifier: a value is there twice, or it holds measures. It is then not followed as far. */
  noIdentifier(): void {
    this.#repeated = true;
  }

  add(low: number, high: number): void {
    const at = this.#waits;
    this.#waiting[at] = low;
    this.#waiting[at + 1] = high;
    this.#waits = at + 2;
    if (this.#waits === batchSize * 2) this.#flush();
  }

  #flush(): void {
    const end = this.#waits;
    const waiting = this.#waiting;
    this.#waits = 0;
    let at = 0;
    for (; at < end && this.#set !== null; at += 2)
      this.#addToSet(this.#set, waiting[at] ?? 0, waiting[at + 1] ?? 0);
    for (; at < end; at += 2) this.#estimate?.add(waiting[at] ?? 0, waiting[at + 1] ?? 0);
  }

  #addToSet(set: HashSet64, low: number, high: number): void {
    const { growth, size } = set;
    const limit = this.#repeated ? repeatingLimit : uniqueLimit;
    if (size < limit && (growth === 0 || this.#budget.take(growth))) {
      if (!set.add(low, high)) this.#repeated = true;
      return;
    }
    const estimate = new HyperLogLog();
    set.forEach((setLow, setHigh) => {
      estimate.add(setLow, setHigh);
    });
    estimate.add(low, high);
    this.#estimate = estimate;
    this.#budget.give(set.bytes);
    this.#set = null;
  }
}
