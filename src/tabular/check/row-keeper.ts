import type { Row, TableHeader, TableSink } from '../table.ts';

/** Characters kept: beyond, the rows are read again from the file. */
const mostKept = 40_000_000;
/** One row in so many is weighed: weighing them all would take a tenth of the time of reading them. */
const weighedStep = 16;
const mostBlanks = 100_000;
const mostLong = 100_000;

/** Rows of a table with their lines, as they are read and again afterwards. */
export class RowKeeper implements TableSink {
  names: TableHeader = { names: [], written: [] };
  /** Whether the rows are lines of the file; else they are numbered. */
  hasLines = false;
  readonly #sink: TableSink;
  /** Indices of the rows whose last cell holds what is beyond the table too. */
  readonly longRows = new Set<number>();
  readonly #blanks: number[] = [];
  #start = 1;
  #text = false;
  #batches: (readonly Row[])[] | null = [];
  #size = 0;

  /** @param sink is given all that is read too. */
  constructor(sink: TableSink) {
    this.#sink = sink;
  }

  readonly header = (header: TableHeader): void => {
    this.names = header;
    this.#sink.header(header);
  };

  readonly firstLine = (line: number, text: boolean): void => {
    this.hasLines = true;
    this.#start = line;
    this.#text = text;
    this.#sink.firstLine?.(line, text);
  };

  readonly blankLine = (before: number): void => {
    if (this.#blanks.length < mostBlanks) this.#blanks.push(before);
    this.#sink.blankLine?.(before);
  };

  readonly longRow = (index: number): void => {
    if (this.longRows.size < mostLong) this.longRows.add(index);
    this.#sink.longRow?.(index);
  };

  readonly rows = (rows: readonly Row[]): void => {
    this.#weigh(rows);
    this.#batches?.push(rows);
    this.#sink.rows(rows);
  };

  #weigh(rows: readonly Row[]): void {
    if (this.#batches === null) return;
    for (let at = 0; at < rows.length; at += weighedStep)
      for (const cell of rows[at] ?? []) this.#size += (cell.length + 2) * weighedStep;
    if (this.#size > mostKept) this.#batches = null;
  }

  /** All the rows, when they were few enough to be kept. */
  get batches(): readonly (readonly Row[])[] | null {
    return this.#batches;
  }

  /**
   * Numbers rows given in order: each call is for the next one.
   *
   * @param multiline whether some row is written on several lines.
   */
  numbering(multiline: boolean): (row: Row) => number {
    const counts = this.#text && multiline;
    let index = 0;
    let passed = 0;
    let line = this.#start;
    return (row) => {
      while (this.#blanks[passed] === index) {
        passed++;
        line++;
      }
      const own = line;
      index++;
      line += 1 + (counts ? lineBreaks(row) : 0);
      return own;
    };
  }
}

function lineBreaks(row: Row): number {
  let count = 0;
  for (const cell of row) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}
