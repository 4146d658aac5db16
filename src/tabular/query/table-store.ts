import type { Row } from '../table.ts';
import type { ValueCount } from '../table-profile.ts';
import { orderRows } from './row-order.ts';
import { rowTest, type RowTest, type StoredColumn } from './row-test.ts';
import { emptyQuery, type TableQuery } from './table-query.ts';
import { isEmptyCell, type TypedColumn } from './typed-column.ts';
import { ValueColumn } from './value-column.ts';

/** A whole table in memory, that can be asked while it grows. */
export class TableStore {
  readonly columns: readonly StoredColumn[];
  #length = 0;
  #query: TableQuery = emptyQuery;
  #test: RowTest;
  /** Matching rows in the order of the file; the first `#found` are set. */
  #matching = new Uint32Array(1024);
  #found = 0;
  #ordered: Uint32Array | null = null;

  constructor(columns: readonly TypedColumn[]) {
    this.columns = columns.map((about) => ({ about, cells: new ValueColumn() }));
    this.#test = rowTest(this.columns, emptyQuery);
  }

  /** Rows of the table. */
  get length(): number {
    return this.#length;
  }

  /** Rows that match the query. */
  get found(): number {
    return this.#found;
  }

  append(rows: readonly Row[]): void {
    this.columns.forEach(({ cells }, index) => {
      cells.add(rows, index);
    });
    const start = this.#length;
    this.#length += rows.length;
    this.#match(start);
  }

  /** What is asked from now on. */
  setQuery(query: TableQuery): void {
    this.#query = query;
    this.#test = rowTest(this.columns, query);
    this.#found = 0;
    this.#match(0);
  }

  /** Numbers of the matching rows, in the order of the query. */
  matching(): Uint32Array {
    const { sort } = this.#query;
    const rows = this.#matching.subarray(0, this.#found);
    const column = this.columns.find(({ about }) => about.name === sort?.column);
    if (sort === null || column === undefined) return rows;
    this.#ordered ??= orderRows(rows, column, sort.descending);
    return this.#ordered;
  }

  /** Cells of a row; none when the table is shorter. */
  row(number: number): Row {
    if (number >= this.#length) return [];
    return this.columns.map(({ cells }) => cells.cell(number));
  }

  /**
   * Distinct values of a column with their counts, most frequent first, over the rows that match the rest of the
   * query: a filter on this very column does not hide the other values. Empty cells are the value `''`.
   *
   * @param most beyond so many, they are not told apart: about how many there are is the answer.
   */
  countValues(index: number, most = Infinity): ValueCount[] | number {
    const column = this.columns[index];
    if (!column) return [];
    const { cells, about } = column;
    const filters = this.#query.filters.filter((filter) => filter.column !== about.name);
    const test =
      filters.length === this.#query.filters.length
        ? this.#test
        : rowTest(this.columns, { ...this.#query, filters });
    const counts = new Uint32Array(cells.values.length);
    for (let row = 0; row < this.#length; row += 1) {
      const code = cells.codes[row] ?? 0;
      if (test(row)) counts[code] = (counts[code] ?? 0) + 1;
    }
    const met = counts.reduce((sum, count) => (count > 0 ? sum + 1 : sum), 0);
    // Spaces aside, some may be the same.
    if (met > most * 2) return met;
    const values = sumByValue(cells.values, counts);
    return values.length > most ? values.length : values;
  }

  /** Distinct values of a column with their counts, most frequent first, over some rows. */
  countRows(index: number, rows: Uint32Array): ValueCount[] {
    const column = this.columns[index];
    if (!column) return [];
    const { values, codes } = column.cells;
    const counts = new Uint32Array(values.length);
    for (const row of rows) {
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return sumByValue(values, counts);
  }

  #match(start: number): void {
    this.#ordered = null;
    if (this.#matching.length < this.#length) {
      const larger = new Uint32Array(Math.max(this.#length, this.#matching.length * 2));
      larger.set(this.#matching.subarray(0, this.#found));
      this.#matching = larger;
    }
    const test = this.#test;
    for (let row = start; row < this.#length; row += 1) {
      if (!test(row)) continue;
      this.#matching[this.#found] = row;
      this.#found += 1;
    }
  }
}

function sumByValue(values: readonly string[], counts: Uint32Array): ValueCount[] {
  const sums = new Map<string, number>();
  values.forEach((value, code) => {
    const count = counts[code] ?? 0;
    const key = isEmptyCell(value) ? '' : value.trim();
    if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count);
  });
  return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
