import type { ChartData, ChartMark, ChartSpec } from './chart.ts';
import { addRow, reduced, type ReducedRows } from './reduced-rows.ts';

const drawn = 15;
/** Categories told apart; the rows of those met later are counted with « others ». */
const remembered = 50_000;
const longestLabel = 200;

/** Rows by category, in bounded memory. */
export class CategoryMarks {
  readonly #categories = new Map<string, ReducedRows>();
  readonly #spec: ChartSpec;
  #forgotten = 0;

  constructor(spec: ChartSpec) {
    this.#spec = spec;
  }

  add(category: string, value: number): void {
    const label = category.slice(0, longestLabel);
    if (this.#categories.size >= remembered && !this.#categories.has(label)) this.#forgotten += 1;
    else addRow(this.#categories, label, value);
  }

  /** The fifteen that weigh most (those of most rows, for means), by value; and what the others are. */
  finish(): Pick<ChartData, 'marks' | 'others'> {
    const { aggregate } = this.#spec;
    const marks = [...this.#categories].map(([label, category]): ChartMark => ({
      label,
      value: reduced(category, aggregate),
      rows: category.rows,
      from: null,
      to: null,
    }));
    marks.sort((a, b) => (aggregate === 'mean' ? b.rows - a.rows : 0) || compareMarks(a, b));
    const others = marks.slice(drawn);
    return {
      marks: marks.slice(0, drawn).sort(compareMarks),
      others:
        others.length === 0
          ? null
          : {
              categories: others.length,
              rows: others.reduce((sum, { rows }) => sum + rows, this.#forgotten),
            },
    };
  }
}

function compareMarks(a: ChartMark, b: ChartMark): number {
  return b.value - a.value || (a.label < b.label ? -1 : 1);
}
