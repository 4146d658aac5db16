import { HashPile } from './hash-pile.ts';
import { HyperLogLog } from './hyper-log-log.ts';
import type { MemoryBudget } from './memory-budget.ts';

/** Distinct hashes held by a column whose values repeat; a column of identifiers is followed further. */
const repeatingLimit = 65_536;
const uniqueLimit = 1_048_576;

/** How many different values there are: exact up to a bound, then estimated (within 2 %). */
export class DistinctCount {
  readonly #budget: MemoryBudget;
  #pile: HashPile | null = new HashPile();
  #estimate: HyperLogLog | null = null;
  #repeated = false;
  /** Hashes in the pile before it is settled again: twice what the last settling left, so that each is moved few times. */
  #settleAt = repeatingLimit * 2;

  constructor(budget: MemoryBudget) {
    this.#budget = budget;
  }

  get exact(): boolean {
    return this.#pile !== null;
  }

  get count(): number {
    return this.#pile?.settle() ?? this.#estimate?.count() ?? 0;
  }

  /** The column is no identifier: a value is there twice, or it holds measures. It is then not followed as far. */
  noIdentifier(): void {
    this.#repeated = true;
  }

  add(low: number, high: number): void {
    const pile = this.#pile;
    if (pile === null) {
      this.#estimate?.add(low, high);
      return;
    }
    if (pile.size === this.#settleAt) this.#settle(pile);
    if (pile.growth > 0 && !this.#budget.take(pile.growth)) this.#makeDo(pile);
    if (this.#pile === null) this.#estimate?.add(low, high);
    else pile.add(low, high);
  }

  /** No memory left: what comes back makes room, or an estimate does. */
  #makeDo(pile: HashPile): void {
    const { size, bytes } = pile;
    if (pile.settle() > size / 2 || size === 0) this.#giveUp(pile);
    else this.#budget.give(bytes - pile.bytes);
  }

  #settle(pile: HashPile): void {
    const { size, bytes } = pile;
    const distinct = pile.settle();
    this.#budget.give(bytes - pile.bytes);
    if (distinct < size) this.#repeated = true;
    if (distinct >= (this.#repeated ? repeatingLimit : uniqueLimit)) this.#giveUp(pile);
    else this.#settleAt = Math.max(repeatingLimit, distinct) * 2;
  }

  #giveUp(pile: HashPile): void {
    const estimate = new HyperLogLog();
    pile.forEach((low, high) => {
      estimate.add(low, high);
    });
    this.#estimate = estimate;
    this.#budget.give(pile.bytes);
    this.#pile = null;
  }
}
