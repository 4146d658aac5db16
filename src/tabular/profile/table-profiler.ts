import type { GeographyAccumulator } from '../geography/geography-accumulator.ts';
import type { TableGeography } from '../geography/table-geography.ts';
import type { TableProfile } from '../table-profile.ts';
import type { ReadReport, Row, TableHeader, TableProblem, TableSink } from '../table.ts';
import { ColumnProfiler } from './column-profiler.ts';
import { HashSet64 } from './distinct-count.ts';
import { MemoryBudget } from './memory-budget.ts';
import { columnProblems } from './profile-problems.ts';
import { findKey } from './table-key.ts';

const shownRows = 20;
const shownCell = 500;
/** Blank lines remembered: past them, the lines told are too low. */
const mostBlanks = 100_000;
/** Rows whose repeats are counted; past it, they are not (`duplicateRows` is `null`). */
const comparedRows = 2_097_152;
/** What all the accumulators may hold together, in bytes. */
const memory = 96 * 1024 * 1024;

/** Rows shown to who looks for coordinates, and cells when there are many columns. */
const sampleRows = 2000;
const sampleCells = 200_000;

/** Decides on the first rows where the rows are; they are added too. `null` when nothing tells. */
type StartGeography = (header: readonly string[], sample: readonly Row[]) => GeographyAccumulator | null;

/** Profiles a table as it is read: give it to a reader as its sink, then ask for the result. */
export class TableProfiler implements TableSink {
  columns: ColumnProfiler[] = [];
  readonly #firstRows: Row[] = [];
  readonly #budget = new MemoryBudget(memory);
  #rowHashes: HashSet64 | null = new HashSet64();
  #rows = 0;
  #duplicates = 0;
  readonly #duplicateLines: number[] = [];
  /** Line of the next row, or its number where rows are no lines. */
  #line = 1;
  #hasLines = false;
  /** Rows before which a blank line was left out, in order, and how many of them were passed. */
  readonly #blanks: number[] = [];
  #passed = 0;

  readonly #startGeography: StartGeography;
  #sample: Row[] | null = [];
  #sampleRows = sampleRows;
  #geography: GeographyAccumulator | null = null;

  constructor(startGeography: StartGeography) {
    this.#startGeography = startGeography;
  }

  readonly header = (header: TableHeader): void => {
    this.columns = header.names.map((name) => new ColumnProfiler(name, this.#budget));
    this.#sampleRows = Math.min(sampleRows, Math.ceil(sampleCells / this.columns.length));
  };

  readonly firstLine = (line: number, text: boolean): void => {
    this.#line = line;
    this.#hasLines = text;
  };

  readonly blankLine = (before: number): void => {
    if (this.#blanks.length < mostBlanks) this.#blanks.push(before);
  };

  readonly rows = (rows: readonly Row[]): void => {
    for (const row of rows) this.#add(row);
    this.#locate(rows);
  };

  finish(report: ReadReport): TableProfile {
    const columns = this.columns.map((column) => column.finish());
    const { problems, ...read } = report;
    return {
      read,
      rows: report.complete ? report.rows : null,
      columns,
      duplicateRows: this.#rowHashes === null ? null : this.#duplicates,
      key: report.complete ? findKey(columns, this.#rows) : null,
      problems: [...problems, ...this.#problems()],
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

  #add(row: Row): void {
    let low = 0;
    let high = 0;
    let ends = 0;
    for (; this.#blanks[this.#passed] === this.#rows; this.#passed++) this.#line++;
    for (let at = 0; at < this.columns.length; at++) {
      const cell = row[at] ?? '';
      const column = this.columns[at];
      if (column === undefined) break;
      ends += column.add(cell, this.#line);
      low = Math.imul(low ^ column.low ^ cell.length, 0x01000193);
      low ^= low >>> 15;
      high = Math.imul(high ^ column.high, 0x5bd1e995) ^ (high >>> 13);
    }
    this.#compare(low, high);
    if (this.#firstRows.length < shownRows) this.#firstRows.push(row.map((cell) => cell.slice(0, shownCell)));
    this.#rows++;
    this.#line += this.#hasLines ? 1 + ends : 1;
  }

  #compare(low: number, high: number): void {
    if (this.#rowHashes === null) return;
    const { growth, size } = this.#rowHashes;
    if (size >= comparedRows || (growth > 0 && !this.#budget.take(growth))) {
      this.#budget.give(this.#rowHashes.bytes);
      this.#rowHashes = null;
    } else if (!this.#rowHashes.add(low, high)) {
      this.#duplicates++;
      if (this.#duplicateLines.length < 5) this.#duplicateLines.push(this.#line);
    }
  }

  #problems(): TableProblem[] {
    const problems = this.columns.flatMap((column, index) => columnProblems(column, index));
    if (this.#duplicates > 0) {
      const lines = this.#duplicateLines;
      problems.unshift({ code: 'duplicate-row', count: this.#duplicates, lines, column: null, detail: null });
    }
    return problems;
  }
}
