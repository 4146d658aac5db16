import { cellTest } from './cell-test.ts';
import { searchWords } from './fold-text.ts';
import { foldedPattern } from './folded-pattern.ts';
import type { ColumnFilter, TableQuery } from './table-query.ts';
import type { TypedColumn } from './typed-column.ts';
import type { ValueColumn } from './value-column.ts';

/** A column of the table, with its cells. */
export interface StoredColumn {
  readonly about: TypedColumn;
  readonly cells: ValueColumn;
}

/** Whether a row, by its number, matches. */
export type RowTest = (row: number) => boolean;

/**
 * Whether rows match a query. Each distinct value is tested once, when a row that has it is first met, so that the
 * same test goes on while the table grows. Filters on columns that are not there are ignored.
 */
export function rowTest(columns: readonly StoredColumn[], query: TableQuery): RowTest {
  const tests = [
    ...query.filters.flatMap((filter) => filterTest(columns, filter)),
    ...searchWords(query.search).map((word) => wordTest(columns, word)),
  ];
  // Two by two: `every` would make a function for each row.
  const both = tests.reduce<RowTest | null>(
    (before, test) => (before === null ? test : (row) => before(row) && test(row)),
    null,
  );
  return both ?? (() => true);
}

function filterTest(columns: readonly StoredColumn[], filter: ColumnFilter): RowTest[] {
  const column = columns.find(({ about }) => about.name === filter.column);
  return column === undefined ? [] : [rememberedTest(column.cells, cellTest(filter, column.about))];
}

function wordTest(columns: readonly StoredColumn[], word: string): RowTest {
  const pattern = foldedPattern(word);
  const tests = columns.map(({ cells }) => rememberedTest(cells, (cell) => pattern.test(cell)));
  return (row) => {
    for (const test of tests) if (test(row)) return true;
    return false;
  };
}

const unknown = 0;
const refused = 1;
const accepted = 2;

/** Tests each distinct value of a column once. */
function rememberedTest(cells: ValueColumn, test: (cell: string) => boolean): RowTest {
  let verdicts = new Uint8Array(cells.values.length + 1);
  return (row) => {
    const code = cells.codes[row] ?? 0;
    if (code >= verdicts.length) {
      const larger = new Uint8Array(cells.values.length * 2);
      larger.set(verdicts);
      verdicts = larger;
    }
    let verdict = verdicts[code] ?? unknown;
    if (verdict === unknown) {
      verdict = test(cells.values[code] ?? '') ? accepted : refused;
      verdicts[code] = verdict;
    }
    return verdict === accepted;
  };
}
