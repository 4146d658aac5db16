import type { ChartMark, ChartSpec } from './chart.ts';
import type { Period } from './read-period.ts';
import { addRow, reduced, type ReducedRows } from './reduced-rows.ts';

/** A period under so many months is drawn by month. */
const monthlySpan = 36;
/** Bars over more years than this are drawn by decade: one per year would be too thin to read. */
const decadeSpan = 100;

type Step = 1 | 12 | 120;

/** Rows by period. Bounded: a calendar has few months. */
export class PeriodMarks {
  readonly #months = new Map<number, ReducedRows>();
  readonly #spec: ChartSpec;
  readonly #yearsOnly: boolean;

  /** @param yearsOnly the column has no months: a period is a year at least. */
  constructor(spec: ChartSpec, yearsOnly: boolean) {
    this.#spec = spec;
    this.#yearsOnly = yearsOnly;
  }

  add({ year, month }: Period, value: number): void {
    addRow(this.#months, year * 12 + (this.#yearsOnly ? 0 : month), value);
  }

  /** In the order of time; a period without a row has no mark. */
  finish(): ChartMark[] {
    const step = this.#step();
    const periods = new Map<number, ReducedRows>();
    for (const [month, { rows, sum }] of this.#months) {
      const start = Math.floor(month / step) * step;
      const period = periods.get(start) ?? { rows: 0, sum: 0 };
      periods.set(start, { rows: period.rows + rows, sum: period.sum + sum });
    }
    return [...periods]
      .sort(([a], [b]) => a - b)
      .map(([start, period]) => ({
        label: periodLabel(start, step),
        value: reduced(period, this.#spec.aggregate),
        rows: period.rows,
        from: start / 12,
        to: (start + step) / 12,
      }));
  }

  #step(): Step {
    const months = [...this.#months.keys()];
    if (months.length === 0) return 12;
    const span = Math.max(...months) - Math.min(...months) + 1;
    if (span <= monthlySpan && !this.#yearsOnly) return 1;
    return span > decadeSpan * 12 && this.#spec.kind === 'bar' ? 120 : 12;
  }
}

function periodLabel(start: number, step: Step): string {
  const year = Math.floor(start / 12).toString();
  return step === 1 ? `${year}-${((start % 12) + 1).toString().padStart(2, '0')}` : year;
}
