import type { GeographyAccumulator } from '../geography/geography-accumulator.ts';
import { positionSampleRows } from '../geography/position-sample.ts';
import type { TableGeography } from '../geography/table-geography.ts';
import type { ColumnProfile, TableProfile } from '../table-profile.ts';
import type { ReadReport, Row, TableHeader, TableProblem, TableSink } from '../table.ts';
import { ColumnProfiler } from './column-profiler.ts';
import { DuplicateRows, type Duplicates } from './duplicate-rows.ts';
import { MemoryBudget } from './memory-budget.ts';
import { columnProblems } from './profile-problems.ts';
import { RowLines } from './row-lines.ts';
import { findKey } from './table-key.ts';

const shownRows = 20;
const shownCell = 500;
/** What all the accumulators may hold together, in bytes. */
const memory = 96 * 1024 * 1024;

/** Rows measured together, column by column: what a column holds then stays in the processor's cache. */
const blockRows = 1024;
const lows = new Int32Array(blockRows);
const highs = new Int32Array(blockRows);
const ends = new Int32Array(blockRows);

/** Decides on the first rows where the rows are; they are added too. `null` when nothing tells. */
type StartGeography = (header: readonly string[], sample: readonly Row[]) => GeographyAccumulator | null;

/** Profiles a table as it is read: give it to a reader as its sink, then ask for the result. */
export class TableProfiler implements TableSink {
  columns: ColumnProfiler[] = [];
  readonly #firstRows: Row[] = [];
  readonly #budget = new MemoryBudget(memory);
  readonly #duplicates = new DuplicateRows(this.#budget);
  #rows = 0;
  readonly #lines = new RowLines();
  /** Indices of the rows that are too long and not measured yet. */
  readonly #longRows = new Set<number>();

  readonly #startGeography: StartGeography;
  #sample: Row[] | null = [];
  /** Rows to be shown to who looks for coordinates. */
  #sampleRows = 0;
  #geography: GeographyAccumulator | null = null;

  constructor(startGeography: StartGeography) {
    this.#startGeography = startGeography;
  }

  readonly header = (header: TableHeader): void => {
    this.columns = header.names.map((name) => new ColumnProfiler(name, this.#budget));
    this.#sampleRows = positionSampleRows(this.columns.length);
  };

  readonly firstLine = (line: number, text: boolean): void => {
    this.#lines.start(line, text);
  };

  readonly blankLine = (before: number): void => {
    this.#lines.skip(before + 1);
  };

  readonly longRow = (index: number): void => {
    this.#longRows.add(index);
  };

  readonly rows = (rows: readonly Row[]): void => {
    for (let at = 0; at < rows.length; at += blockRows) this.#measure(rows.slice(at, at + blockRows));
    this.#locate(rows);
  };

  /** Whether some row is written on several lines of the file. */
  get multiline(): boolean {
    return this.#lines.broken;
  }

  finish(report: ReadReport): TableProfile {
    const columns = this.columns.map((column) => column.finish());
    const { problems, ...read } = report;
    const duplicates = this.#duplicates.find(columns.some((column) => tellsApart(column, this.#rows)));
    return {
      read,
      rows: report.complete ? report.rows : null,
      columns,
      duplicateRows: duplicates?.count ?? null,
      key: report.complete ? findKey(columns, this.#rows) : null,
      problems: [...problems, ...this.#problems(duplicates)],
      geography: this.#finishGeography(),
      firstRows: this.#firstRows,
    };
  }

  /** Holds the first rows back until there are enough of them, or no more. */
  #locate(rows: readonly Row[]): void {
    if (this.#sample === null) {
      this.#geography?.add(rows);
      return;
    }
    // Not spread: a chunk may have more rows than a call takes arguments.
    for (const row of rows) this.#sample.push(row);
    if (this.#sample.length >= this.#sampleRows) this.#beginGeography();
  }

  #beginGeography(): void {
    const held = this.#sample;
    if (held === null) return;
    this.#sample = null;
    const names = this.columns.map(({ name }) => name);
    this.#geography = this.#startGeography(names, held.slice(0, this.#sampleRows));
    this.#geography?.add(held);
  }

  #finishGeography(): TableGeography | null {
    this.#beginGeography();
    return this.#geography?.finish() ?? null;
  }

  #measure(block: readonly Row[]): void {
    const { length } = block;
    lows.fill(0);
    highs.fill(0);
    ends.fill(0);
    for (let at = 0; at < this.columns.length; at++) this.#measureColumn(block, at);
    this.#rows += length;
    this.#lines.add(ends.subarray(0, length));
    this.#duplicates.add(lows, highs, length);
    for (const row of block.slice(0, shownRows - this.#firstRows.length)) {
      this.#firstRows.push(row.map((cell) => cell.slice(0, shownCell)));
    }
  }

  #measureColumn(block: readonly Row[], at: number): void {
    const column = this.columns[at];
    if (column === undefined) return;
    const first = this.#rows;
    const mayBeLong = at === this.columns.length - 1 && this.#longRows.size > 0;
    for (let index = 0; index < block.length; index++) {
      const cell = block[index]?.[at] ?? '';
      const breaks = mayBeLong
        ? this.#addLast(column, cell, first + index)
        : column.add(cell, first + index + 1);
      if (breaks > 0) ends[index] = (ends[index] ?? 0) + breaks;
      let low = Math.imul((lows[index] ?? 0) ^ column.low ^ cell.length, 0x01000193);
      low ^= low >>> 15;
      lows[index] = low;
      const high = highs[index] ?? 0;
      highs[index] = Math.imul(high ^ column.high, 0x5bd1e995) ^ (high >>> 13);
    }
  }

  /** A cell of the last column, which may also hold what is beyond the table. Apart: the loop above is the hot one. */
  #addLast(column: ColumnProfiler, cell: string, row: number): number {
    return this.#longRows.delete(row) ? column.pass(cell) : column.add(cell, row + 1);
  }

  #problems(duplicates: Duplicates | null): TableProblem[] {
    const problems = this.columns.flatMap((column, index) => columnProblems(column, index));
    if (duplicates !== null && duplicates.count > 0) {
      const { count, rows: lines } = duplicates;
      problems.unshift({ code: 'duplicate-row', count, lines, column: null, detail: null });
    }
    const lineOf = (row: number): number => this.#lines.lineOf(row);
    return problems.map((problem) => ({ ...problem, lines: problem.lines.map(lineOf) }));
  }
}

/** Whether a column holds a different value on each row. */
function tellsApart({ filled, distinct: { count, exact } }: ColumnProfile, rows: number): boolean {
  return exact && filled === rows && count === rows;
}
