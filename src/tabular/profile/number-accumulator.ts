import type { NumberSummary } from '../table-profile.ts';
import { FineHistogram } from './fine-histogram.ts';
import { Reservoir } from './reservoir.ts';

const quantileShares = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Without the noise of binary fractions. */
const tidy = (value: number) => Number(value.toPrecision(15));
/** A sum may leave the range of numbers: JSON has no infinity. */
const finite = (value: number) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));

/** Figures of the numbers of a column, in one pass. */
export class NumberAccumulator {
  #count = 0;
  #sum = 0;
  /** What rounding took from the sum (Neumaier). */
  #lost = 0;
  #min = Infinity;
  #max = -Infinity;
  readonly #histogram = new FineHistogram();
  readonly #sample = new Reservoir();

  /** @param times how many rows have the value. */
  add(value: number, times: number): void {
    this.#count += times;
    const term = value * times;
    const sum = this.#sum + term;
    this.#lost += Math.abs(this.#sum) >= Math.abs(term) ? this.#sum - sum + term : term - sum + this.#sum;
    this.#sum = sum;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
    this.#histogram.add(value, times);
    this.#sample.add(value, times);
  }

  /** @param whole whether all the values are whole numbers. */
  finish(whole: boolean): NumberSummary | null {
    if (this.#count === 0) return null;
    const total = this.#sum + this.#lost;
    const sum = finite(Number.isNaN(total) ? this.#sum : total);
    const [q5 = 0, q25 = 0, q50 = 0, q75 = 0, q95 = 0] = this.#sample.quantiles(quantileShares).map(tidy);
    return {
      min: this.#min,
      max: this.#max,
      mean: tidy(sum / this.#count),
      sum: tidy(sum),
      quantiles: [q5, q25, q50, q75, q95],
      histogram: this.#histogram.bars(this.#min, this.#max, whole),
    };
  }
}
