import { valueKind } from '../column-type.ts';
import type { PlaceTable } from '../geography/place-table.ts';
import { chars } from '../profile/cell-scan.ts';
import type { ColumnProfiler } from '../profile/column-profiler.ts';
import { brokenRules, impersonal } from './cell-rules.ts';
import type { JudgedColumn } from './judged-column.ts';
import { shortNumber } from './quick-rules.ts';

/** Characters of a number that no rule of spaces, units or placeholders is about. */
const plainNumber = chars.digit | chars.dot | chars.comma | chars.sign;

/**
 * Whether no cell of a column breaks any rule, as its profile alone tells: its cells need not be read again. `false` when
 * they must be.
 *
 * @param longest cell of the column, in characters.
 */
export function isCleanColumn(
  profiler: ColumnProfiler,
  column: JudgedColumn,
  longest: number,
  places: PlaceTable,
): boolean {
  if (!profiler.tight) return false;
  const values = profiler.values?.every((value) => brokenRules(value, column, places).length === 0);
  return values ?? isPlainNumbers(profiler, column, longest);
}

/** Whether all the cells are numbers of the same writing, too many to be looked at one by one. */
function isPlainNumbers(
  { mask, kinds }: ColumnProfiler,
  { reading, code }: JudgedColumn,
  longest: number,
): boolean {
  const { type, decimal, fits } = reading;
  if (code !== null || valueKind(type) !== 'number' || (mask & ~plainNumber) !== 0) return false;
  return kinds.every(
    (kind) =>
      fits(kind) &&
      (impersonal.has(kind.shape) || longest < shortNumber) &&
      !(decimal === ',' && kind.shape.startsWith('comma')),
  );
}
