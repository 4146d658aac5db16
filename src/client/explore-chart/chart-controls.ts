import { aggregates, type ChartSpec } from '../../tabular/chart/chart.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';
import { axisColumns, chartKinds, measureColumns } from './chart-choices.ts';

/** The selects that make a chart. Only columns that can be drawn are offered. */
export class ChartControls {
  readonly #root: HTMLElement;
  readonly #columns: readonly ExplorerColumn[];
  readonly #count: string;

  /** @param count the choice of no measure: rows are counted. */
  constructor(root: HTMLElement, columns: readonly ExplorerColumn[], count: string) {
    this.#root = root;
    this.#columns = columns;
    this.#count = count;
    for (const option of this.#select('kind').options) {
      const kind = chartKinds.find((candidate) => candidate === option.value);
      option.disabled = kind === undefined || axisColumns(kind, columns).length === 0;
    }
    this.#fill('y', [['', count], ...measureColumns(columns).map((index) => this.#option(index))]);
  }

  /** Shows a chart that is possible. */
  show({ kind, x, y, aggregate }: ChartSpec): void {
    this.#select('kind').value = kind;
    this.#fill(
      'x',
      axisColumns(kind, this.#columns).map((index) => this.#option(index)),
    );
    this.#select('x').value = x.toString();
    this.#select('y').value = y === null ? '' : y.toString();
    if (aggregate !== 'count') this.#select('aggregate').value = aggregate;
    this.#field('y').hidden = kind === 'histogram';
    this.#field('aggregate').hidden = kind === 'histogram' || y === null;
  }

  /** What is chosen; it may be impossible, when the kind has just changed. */
  chosen(): ChartSpec {
    const y = this.#select('y').value;
    const aggregate = aggregates.find((candidate) => candidate === this.#select('aggregate').value);
    return {
      kind: chartKinds.find((candidate) => candidate === this.#select('kind').value) ?? 'bar',
      x: Number(this.#select('x').value),
      y: y === '' ? null : Number(y),
      aggregate: y === '' || this.#field('aggregate').hidden ? 'count' : (aggregate ?? 'count'),
    };
  }

  #option(index: number): readonly [value: string, label: string] {
    return [index.toString(), this.#columns[index]?.name ?? this.#count];
  }

  #fill(name: string, options: readonly (readonly [string, string])[]): void {
    this.#select(name).replaceChildren(...options.map(([value, label]) => new Option(label, value)));
  }

  #field(name: string): HTMLElement {
    return this.#select(name).closest<HTMLElement>('[data-field]') ?? this.#select(name);
  }

  #select(name: string): HTMLSelectElement {
    const select = this.#root.querySelector<HTMLSelectElement>(`select[data-choice=${name}]`);
    if (!select) throw new Error(`No select[data-choice=${name}] in <explore-chart>.`);
    return select;
  }
}
