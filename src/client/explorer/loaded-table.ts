import { nextTask } from '../next-task.ts';
import { movePositions } from './position-columns.ts';
import { tablePoints } from './table-points.ts';
import { chartAccumulator } from '../../tabular/chart/chart-accumulator.ts';
import type { ChartData, ChartSpec } from '../../tabular/chart/chart.ts';
import { columnProfiler } from '../../tabular/profile/column-profiler.ts';
import { TableStore } from '../../tabular/query/table-store.ts';
import type { TableQuery } from '../../tabular/query/table-query.ts';
import {
  crowdedPage,
  valuePage,
  type ValuePage,
  type ValueQuestion,
} from '../../tabular/query/value-page.ts';
import { exactValues, type ValueCount } from '../../tabular/table-profile.ts';
import type { Row } from '../../tabular/table.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';
import { toFigures, type ColumnFigures } from './column-figures.ts';
import type { TableState } from './table-source.ts';
import type { NumberedRow, Question, TableOrder } from './worker-protocol.ts';

/** Rows put together at once. */
const batch = 2000;
/** Rows measured between two looks at what is asked meanwhile. */
const measuredRows = 8192;
/** Values of a column told with its figures: as many as a profile has. */
const shownTop = 10;

/** The table that a worker keeps: its rows, its query, and what is computed from them. */
export class LoadedTable {
  readonly columns: readonly ExplorerColumn[];
  readonly #store: TableStore;
  readonly #positions: TableOrder['points'];
  #loading = true;
  #progress: number | null = null;
  #halted: TableState['halted'] = null;

  /** @param written a column as this file writes it, when it is not the one that was profiled. */
  constructor(
    names: readonly string[],
    order: TableOrder,
    written: (column: ExplorerColumn, index: number) => ExplorerColumn = (column) => column,
  ) {
    this.columns = names.map((name, index) => written(knownColumn(name, index, names, order.columns), index));
    this.#positions = order.points && movePositions(order.points, order.columns, names);
    this.#store = new TableStore(this.columns);
    this.#store.setQuery(order.query);
  }

  append(rows: readonly Row[]): void {
    this.#store.append(rows);
  }

  setQuery(query: TableQuery): void {
    this.#store.setQuery(query);
  }

  setProgress(share: number | null, halted: TableState['halted']): void {
    this.#progress = share;
    this.#halted = halted;
  }

  /** No row will come any more; `limit` when it was cut. */
  end(halted: TableState['halted']): void {
    this.#loading = false;
    this.#halted = halted ?? this.#halted;
  }

  state(): TableState {
    return {
      total: this.#store.length,
      matching: this.#store.found,
      loading: this.#loading,
      progress: this.#progress,
      halted: this.#halted,
    };
  }

  /** Matching rows, from `start` to `end` excluded. */
  rows(start: number, end: number): NumberedRow[] {
    return [...this.#store.matching().subarray(start, end)].map((number) => ({
      number,
      cells: this.#store.row(number),
    }));
  }

  /** The answer that `TableAnswers` of the protocol says, or a promise of it. */
  answer(question: Question): unknown {
    switch (question.name) {
      case 'rows':
        return this.rows(...question.parameters);
      case 'row':
        return this.#store.row(...question.parameters);
      case 'values':
        return this.#values(...question.parameters);
      case 'countByCode':
        return this.#countByCode(...question.parameters);
      case 'chart':
        return this.#chart(...question.parameters);
      case 'figures':
        return this.#figures(...question.parameters);
      case 'points':
        return tablePoints(this.#store, this.#positions);
    }
  }

  #chart(spec: ChartSpec): ChartData {
    const accumulator = chartAccumulator(spec, this.columns);
    const matching = this.#store.matching();
    for (let start = 0; start < matching.length; start += batch) {
      accumulator.add([...matching.subarray(start, start + batch)].map((row) => this.#store.row(row)));
    }
    return accumulator.finish();
  }

  /** By parts: a query that comes meanwhile is answered first. */
  async #figures(index: number): Promise<ColumnFigures> {
    const profiler = columnProfiler(this.columns[index]?.name ?? '');
    const cells = this.#store.columns[index]?.cells;
    // A copy: the next query writes over it.
    const matching = this.#store.matching().slice();
    for (let start = 0; start < matching.length; start += measuredRows) {
      await nextTask();
      for (const row of matching.subarray(start, start + measuredRows)) profiler.add(cells?.cell(row) ?? '');
    }
    const { top, ...profile } = profiler.finish();
    // All the values are there: counts of a profile, made in one pass, are only about right when they are many.
    const isExact = profile.distinct.count <= exactValues;
    return toFigures({ ...profile, top: isExact ? top : this.#topValues(index, matching) }, matching.length);
  }

  #topValues(index: number, rows: Uint32Array): ValueCount[] {
    const filled = this.#store.countRows(index, rows).filter(({ value }) => value !== '');
    return (filled[0]?.count ?? 0) > 1 ? filled.slice(0, shownTop) : [];
  }

  #values(index: number, question: ValueQuestion): ValuePage {
    const most = question.chosen.length > 0 ? undefined : question.most;
    const counts = this.#store.countValues(index, most);
    return typeof counts === 'number' ? crowdedPage(counts) : valuePage(counts, question);
  }

  #countByCode(index: number): [code: string, count: number][] {
    const cells = this.#store.columns[index]?.cells;
    if (!cells) return [];
    const counts = new Map<string, number>();
    for (const row of this.#store.matching()) {
      const code = cells.cell(row);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return [...counts];
  }
}

/** A column of the file as the page knows it, by its name; a column that the page does not know holds text. */
function knownColumn(
  name: string,
  index: number,
  names: readonly string[],
  known: readonly ExplorerColumn[],
): ExplorerColumn {
  const same = known.find((column) => column.name === name);
  if (same) return same;
  const sameTable = names.length === known.length && known[index];
  return sameTable && !names.includes(sameTable.name)
    ? { ...sameTable, name }
    : { name, type: 'text', decimal: null, dateStyle: null };
}
