import type { ChartData, ChartSpec } from './chart.ts';
import { partPeriods } from './periods-apart.ts';
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
  finish(): Pick<ChartData, 'marks' | 'apart'> {
    const { kept, apart } = partPeriods([...this.#months].sort(([a], [b]) => a - b));
    const step = this.#step(kept.map(([month]) => month));
    const periods = new Map<number, ReducedRows>();
    for (const [month, { rows, sum }] of kept) {
      const start = Math.floor(month / step) * step;
      const period = periods.get(start) ?? { rows: 0, sum: 0 };
      periods.set(start, { rows: period.rows + rows, sum: period.sum + sum });
    }
    const marks = [...periods].map(([start, period]) => ({
      label: periodLabel(start, step),
      value: reduced(period, this.#spec.aggregate),
      rows: period.rows,
      from: start / 12,
      to: (start + step) / 12,
    }));
    return { marks, apart };
  }

  /** @param months in order. */
  #step(months: readonly number[]): Step {
    if (months.length === 0) return 12;
    const span = (months.at(-1) ?? 0) - (months[0] ?? 0) + 1;
    if (span <= monthlySpan && !this.#yearsOnly) return 1;
    return span > decadeSpan * 12 && this.#spec.kind === 'bar' ? 120 : 12;
  }
}

function periodLabel(start: number, step: Step): string {
  const year = Math.floor(start / 12).toString();
  return step === 1 ? `${year}-${((start % 12) + 1).toString().padStart(2, '0')}` : year;
}
