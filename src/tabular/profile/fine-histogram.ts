import type { HistogramBin } from '../table-profile.ts';

/** Fine bins held: enough for any of the twenty drawn to be a whole number of them. */
const fineBins = 8192;
/** Bars drawn at most. */
const mostBars = 20;

/**
 * Counts in bins whose width is a power of ten, made ten times wider whenever the values need it: any histogram with
 * round bounds is then exact, in one pass and without knowing the range.
 */
export class FineHistogram {
  #counts = new Float64Array(64);
  /** Width of a bin: `10 ** exponent`. */
  #exponent = 0;
  /** What turns a value into a number of bins: `10 ** -exponent` or its inverse, the one that is exact. */
  #power = 1;
  /** Number of the first bin: `base * 10 ** exponent` is where it begins. */
  #base = 0;
  #last = -1;

  add(value: number, times: number): void {
    if (this.#last < this.#base) this.#start(value);
    let bin = this.#binOf(value);
    if (bin < this.#base || bin >= this.#base + this.#counts.length) {
      this.#makeRoom(bin);
      bin = this.#binOf(value);
    }
    if (bin > this.#last) this.#last = bin;
    this.#counts[bin - this.#base] = (this.#counts[bin - this.#base] ?? 0) + times;
  }

  /** At most twenty bars with round bounds. @param whole whether the values are whole: each has its bar when they are few. */
  bars(min: number, max: number, whole: boolean): HistogramBin[] {
    if (min === max) return [{ from: min, to: whole ? min + 1 : max, count: this.#total() }];
    if (whole && max - min < mostBars) return this.#barsOf(min, max - min + 1, 1, 0);
    let exponent = Math.max(Math.floor(Math.log10((max - min) / mostBars)), this.#exponent, whole ? 0 : -300);
    for (;;) {
      for (const step of [1, 2, 5]) {
        const width = step * 10 ** exponent;
        const first = Math.floor(round(min / width));
        const bars = Math.ceil(round(max / width)) - first;
        if (bars <= mostBars) return this.#barsOf(first, Math.max(bars, 1), step, exponent);
      }
      exponent++;
    }
  }

  /** @param first number of the first bar: it begins at `first * step * 10 ** exponent`. */
  #barsOf(first: number, bars: number, step: number, exponent: number): HistogramBin[] {
    const counts = new Float64Array(bars);
    const perBar = step * 10 ** (exponent - this.#exponent);
    for (let bin = this.#base; bin <= this.#last; bin++) {
      const bar = Math.floor(round(bin / perBar)) - first;
      const drawn = Math.min(Math.max(bar, 0), bars - 1);
      counts[drawn] = (counts[drawn] ?? 0) + (this.#counts[bin - this.#base] ?? 0);
    }
    const bound = (bar: number) => times10((first + bar) * step, exponent);
    return Array.from(counts, (count, bar) => ({ from: bound(bar), to: bound(bar + 1), count }));
  }

  #total(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  #start(value: number): void {
    const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
    this.#setExponent(Math.max(magnitude - 5, -300));
    this.#base = this.#binOf(value);
    this.#last = this.#base;
  }

  #binOf(value: number): number {
    const bins = this.#exponent > 0 ? value / this.#power : value * this.#power;
    return Math.floor(bins * (1 + Number.EPSILON) + 1e-9);
  }

  #setExponent(exponent: number): void {
    this.#exponent = exponent;
    this.#power = 10 ** Math.abs(exponent);
  }

  /** Widens the window, then the bins, until a bin fits. */
  #makeRoom(wanted: number): void {
    let first = Math.min(this.#base, wanted);
    let last = Math.max(this.#last, wanted);
    let widened = 0;
    while (last - first + 1 > fineBins) {
      first = Math.floor(first / 10);
      last = Math.floor(last / 10);
      widened++;
    }
    const length = Math.min(
      fineBins,
      Math.max(this.#counts.length, 2 ** Math.ceil(Math.log2(last - first + 1))),
    );
    // Room is left on the side that grows.
    const base =
      wanted < this.#base && widened === 0 ? Math.max(last - length + 1, first - (length >> 1)) : first;
    const counts = new Float64Array(length);
    const factor = 10 ** widened;
    for (let old = this.#base; old <= this.#last; old++) {
      const bin = Math.floor(old / factor) - base;
      counts[bin] = (counts[bin] ?? 0) + (this.#counts[old - this.#base] ?? 0);
    }
    this.#last = Math.floor(this.#last / factor);
    this.#counts = counts;
    this.#base = base;
    this.#setExponent(this.#exponent + widened);
  }
}

/** `value * 10 ** exponent`, by the power that is exact. */
function times10(value: number, exponent: number): number {
  return exponent < 0 ? value / 10 ** -exponent : value * 10 ** exponent;
}

/** Without the noise of binary fractions: 2.9999999999999996 is 3. */
const round = (value: number) => Number(value.toPrecision(14));
