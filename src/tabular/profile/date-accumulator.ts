import type { DateSummary, HistogramBin } from '../table-profile.ts';
import { dayOf } from '../values/calendar.ts';
import { isoDay, isoInstant, isoMonth } from '../values/date.ts';

/** How precisely the dates of a column are written. */
export type DatePrecision = 'year' | 'month' | 'day' | 'time' | 'utc-time';

/** Months of a period that is drawn month by month. */
const monthlyBelow = 36;
/** Years drawn one by one at most; a longer period goes by decades, by centuries, by thousands of years. */
const mostBars = 120;

/** Period of the dates of a column, in one pass. */
export class DateAccumulator {
  #min = Infinity;
  #max = -Infinity;
  readonly #months = new Map<number, number>();
  #lastDay = Number.NaN;
  #lastMonth = 0;

  /** @param days since 1970, with a fraction for the time. @param times how many rows have the date. */
  add(days: number, times: number): void {
    if (days < this.#min) this.#min = days;
    if (days > this.#max) this.#max = days;
    if (days !== this.#lastDay) {
      this.#lastDay = days;
      this.#lastMonth = monthNumber(days);
    }
    this.#months.set(this.#lastMonth, (this.#months.get(this.#lastMonth) ?? 0) + times);
  }

  finish(precision: DatePrecision): DateSummary | null {
    if (this.#months.size === 0) return null;
    return {
      min: written(this.#min, precision),
      max: written(this.#max, precision),
      histogram: this.#bars(precision),
    };
  }

  #bars(precision: DatePrecision): HistogramBin[] {
    const first = monthNumber(this.#min);
    const last = monthNumber(this.#max);
    const monthly = precision !== 'year' && last - first < monthlyBelow;
    const width = monthly ? 1 : barYears(first, last) * 12;
    const from = Math.floor(first / width);
    const counts = new Float64Array(Math.floor(last / width) - from + 1);
    for (const [month, count] of this.#months) {
      const bar = Math.floor(month / width) - from;
      counts[bar] = (counts[bar] ?? 0) + count;
    }
    const bound = (bar: number) => Number((((from + bar) * width) / 12).toPrecision(12));
    return Array.from(counts, (count, bar) => ({ from: bound(bar), to: bound(bar + 1), count }));
  }
}

function monthNumber(days: number): number {
  const { year, month } = dayOf(days);
  return year * 12 + month - 1;
}

function barYears(first: number, last: number): number {
  const years = Math.floor(last / 12) - Math.floor(first / 12) + 1;
  return [1, 10, 100].find((width) => years / width <= mostBars) ?? 1000;
}

function written(days: number, precision: DatePrecision): string {
  switch (precision) {
    case 'year':
      return isoDay(days).slice(0, 4);
    case 'month':
      return isoMonth(days);
    case 'day':
      return isoDay(days);
    case 'time':
      return isoInstant(days, false);
    case 'utc-time':
      return isoInstant(days, true);
  }
}
