interface Batch {
  /** First row, and its line. */
  readonly row: number;
  readonly line: number;
  /** Ends of lines inside the cells of each row; `null` when no cell has any. */
  readonly ends: Int32Array | null;
}

/** On which line of the file each row begins, when some cells are written on several lines. Rows are counted from 1. */
export class RowLines {
  readonly #batches: Batch[] = [];
  #row = 1;
  #line = 1;
  #isText = false;
  /** Rows of the next batch before which a blank line was left out. */
  #blanks: number[] = [];

  /**
   * Before any row.
   *
   * @param line of the first row.
   * @param isText whether a line break in a cell is one of the file.
   */
  start(line: number, isText: boolean): void {
    this.#line = line;
    this.#isText = isText;
  }

  /** A blank line is left out before a row, which comes next. */
  skip(row: number): void {
    this.#blanks.push(row);
  }

  /**
   * The rows that come next.
   *
   * @param ends of lines inside the cells of each; written over.
   */
  add(ends: Int32Array): void {
    if (!this.#isText) ends.fill(0);
    const moved = this.#passBlanks(ends);
    const inside = ends.reduce((sum, count) => sum + count, 0);
    const last = this.#batches.at(-1);
    // Rows of one line each go on with those before them.
    if (inside > 0 || moved || last === undefined || last.ends !== null)
      this.#batches.push({ row: this.#row, line: this.#line, ends: inside > 0 ? ends.slice() : null });
    this.#row += ends.length;
    this.#line += ends.length + inside;
  }

  /** Whether some row is written on several lines. */
  get broken(): boolean {
    return this.#batches.some(({ ends }) => ends !== null);
  }

  lineOf(row: number): number {
    const batch = this.#batches.findLast(({ row: first }) => first <= row);
    if (batch === undefined) return row;
    const above = batch.ends?.subarray(0, row - batch.row).reduce((sum, count) => sum + count, 0) ?? 0;
    return batch.line + (row - batch.row) + above;
  }

  /** A blank line is as good as one more in the row before. @returns whether the first of these rows is moved. */
  #passBlanks(ends: Int32Array): boolean {
    const line = this.#line;
    const next = this.#row + ends.length;
    for (const row of this.#blanks) {
      if (row >= next) break;
      const before = row - this.#row - 1;
      if (before < 0) this.#line++;
      else ends[before] = (ends[before] ?? 0) + 1;
    }
    this.#blanks = this.#blanks.filter((row) => row >= next);
    return this.#line > line;
  }
}
