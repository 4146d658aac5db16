import { CellScan } from '../profile/cell-scan.ts';
import { DistinctCount } from '../profile/distinct-count.ts';
import { MemoryBudget } from '../profile/memory-budget.ts';
import type { ChartData, ChartMark, ChartSpec } from './chart.ts';
import { addRow, reduced, type ReducedRows } from './reduced-rows.ts';

const drawn = 15;
/** Categories told apart; those met later, and their rows, are counted with « others ». */
const remembered = 50_000;
/** What counting those may take, in bytes. */
const countBytes = 16_000_000;
const longestLabel = 200;

const scan = new CellScan();

/** Rows by category, in bounded memory. */
export class CategoryMarks {
  readonly #categories = new Map<string, ReducedRows>();
  readonly #spec: ChartSpec;
  readonly #forgotten: ReducedRows = { rows: 0, sum: 0 };
  readonly #forgottenLabels = new DistinctCount(new MemoryBudget(countBytes));

  constructor(spec: ChartSpec) {
    this.#spec = spec;
  }

  add(category: string, value: number): void {
    const label = category.slice(0, longestLabel);
    if (this.#categories.size < remembered || this.#categories.has(label))
      addRow(this.#categories, label, value);
    else {
      this.#forgotten.rows += 1;
      this.#forgotten.sum += value;
      scan.scan(label);
      this.#forgottenLabels.add(scan.low, scan.high);
    }
  }

  /**
   * The fifteen that weigh most, under zero too (those of most rows, for means), by value; and what the others are.
   */
  finish(): Pick<ChartData, 'marks' | 'others'> {
    const { aggregate } = this.#spec;
    const marks = [...this.#categories].map(([label, category]): ChartMark => ({
      label,
      value: reduced(category, aggregate),
      rows: category.rows,
      from: null,
      to: null,
    }));
    const weight = ({ value, rows }: ChartMark): number => (aggregate === 'mean' ? rows : Math.abs(value));
    marks.sort((a, b) => weight(b) - weight(a) || compareMarks(a, b));
    return { marks: marks.slice(0, drawn).sort(compareMarks), others: this.#others(marks.slice(drawn)) };
  }

  #others(marks: readonly ChartMark[]): ChartData['others'] {
    if (marks.length === 0) return null;
    const { aggregate } = this.#spec;
    const rows = marks.reduce((sum, mark) => sum + mark.rows, this.#forgotten.rows);
    const sum = marks.reduce((total, { value }) => total + value, this.#forgotten.sum);
    const value = aggregate === 'mean' ? null : reduced({ rows, sum }, aggregate);
    return { categories: marks.length + this.#forgottenLabels.count, rows, value };
  }
}

function compareMarks(a: ChartMark, b: ChartMark): number {
  return b.value - a.value || (a.label < b.label ? -1 : 1);
}
