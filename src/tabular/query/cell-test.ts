import { readDate } from '../values/date.ts';
import { readNumber } from '../values/number.ts';
import { foldedPattern } from './folded-pattern.ts';
import type { ColumnFilter } from './table-query.ts';
import { isEmptyCell, type TypedColumn } from './typed-column.ts';

/** Whether a cell of the column passes the filter. */
export function cellTest(filter: ColumnFilter, column: TypedColumn): (cell: string) => boolean {
  switch (filter.kind) {
    case 'contains': {
      const pattern = foldedPattern(filter.text.trim());
      return (cell) => pattern.test(cell);
    }
    case 'range':
      return rangeTest(filter.min ?? -Infinity, filter.max ?? Infinity, column);
    case 'dates':
      return datesTest(filter.from, filter.to, column);
    case 'values': {
      const values = new Set(filter.values);
      return values.has('')
        ? (cell) => isEmptyCell(cell) || values.has(cell.trim())
        : (cell) => values.has(cell.trim());
    }
    case 'empty':
      return (cell) => isEmptyCell(cell) === filter.empty;
  }
}

function rangeTest(min: number, max: number, { decimal }: TypedColumn): (cell: string) => boolean {
  return (cell) => {
    const value = readNumber(cell, decimal ?? '.');
    return value !== null && value >= min && value <= max;
  };
}

/** ISO texts are compared as far as the bound says: `2024-05` holds every day of May. */
function datesTest(
  from: string | null,
  to: string | null,
  { dateStyle }: TypedColumn,
): (cell: string) => boolean {
  return (cell) => {
    const date = readDate(cell, dateStyle ?? 'iso');
    if (date === null) return false;
    return (
      (from === null || date.slice(0, from.length) >= from) && (to === null || date.slice(0, to.length) <= to)
    );
  };
}
