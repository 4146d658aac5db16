import type { ChartMark } from './chart.ts';

/** Distinct values kept exactly; beyond, they are rounded down to a power of ten. */
const remembered = 20_000;
const aimedBars = 16;

/** Rows by value of a number, in bounded memory; bars are chosen at the end, when the range is known. */
export class NumberMarks {
  #counts = new Map<number, number>();
  /** Width of what a key stands for, a power of ten; 0 while values are exact. */
  #grain = 0;

  add(value: number): void {
    const key = this.#grain === 0 ? value : Math.floor(value / this.#grain) * this.#grain;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (this.#counts.size > remembered) this.#coarsen();
  }

  /**
   * Bars of one round width from the least value on. Where a few rows are far above the rest, the last bar holds them
   * all and is as wide as they are far.
   *
   * @param wholeNumbers no bar is narrower than 1.
   */
  finish(wholeNumbers: boolean): ChartMark[] {
    const values = [...this.#counts].sort(([a], [b]) => a - b);
    const least = values[0]?.[0];
    const most = values.at(-1)?.[0];
    if (least === undefined || most === undefined) return [];
    const top = this.#bulkEnd(values, least, most);
    const step = Math.max(roundStep((top - least) / aimedBars), this.#grain, wholeNumbers ? 1 : 0);
    return toBars(values, step, top, wholeNumbers);
  }

  #coarsen(): void {
    const keys = [...this.#counts.keys()];
    const range = keys.reduce((a, b) => Math.max(a, b)) - keys.reduce((a, b) => Math.min(a, b));
    const needed = 10 ** Math.ceil(Math.log10(range / (remembered / 4)));
    this.#grain = Math.max(needed, this.#grain * 10);
    const coarse = new Map<number, number>();
    for (const [value, count] of this.#counts) {
      const key = Math.floor(value / this.#grain) * this.#grain;
      coarse.set(key, (coarse.get(key) ?? 0) + count);
    }
    this.#counts = coarse;
  }

  /** Where 98 % of the rows end, when the rest stretches far beyond; else the highest value. */
  #bulkEnd(values: readonly (readonly [number, number])[], least: number, most: number): number {
    const total = values.reduce((sum, [, count]) => sum + count, 0);
    let seen = 0;
    const bulk = values.find(([, count]) => (seen += count) >= total * 0.98)?.[0] ?? most;
    return bulk > least && most - least > 2.5 * (bulk - least) ? bulk : most;
  }
}

function toBars(
  values: readonly (readonly [number, number])[],
  step: number,
  top: number,
  wholeNumbers: boolean,
): ChartMark[] {
  const least = values[0]?.[0] ?? 0;
  const most = values.at(-1)?.[0] ?? 0;
  const first = Math.floor(least / step);
  const bars = Math.max(1, Math.floor(top / step) - first + 1);
  const counts = new Array<number>(bars + 1).fill(0);
  for (const [value, count] of values) {
    const bar = Math.min(bars, Math.max(0, Math.floor(value / step + 1e-9) - first));
    counts[bar] = (counts[bar] ?? 0) + count;
  }
  const bound = (index: number): number => Number(((first + index) * step).toPrecision(12));
  const beyond = counts.pop() ?? 0;
  const marks = counts.map((count, index) => toMark(count, bound(index), bound(index + 1)));
  if (beyond > 0) marks.push(toMark(beyond, bound(bars), wholeNumbers ? most + 1 : most));
  return marks;
}

function toMark(count: number, from: number, to: number): ChartMark {
  return { label: '', value: count, rows: count, from, to };
}

/** The round number (1, 2 or 5 and zeros) just above a width. */
export function roundStep(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width) + 1e-9);
  const factor = [1, 2, 5].find((candidate) => candidate * power >= width * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(12));
}
