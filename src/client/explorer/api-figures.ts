import {
  distinctOf,
  filledOf,
  topOf,
  wholeNumber,
  type TabularApiColumn,
} from '../../tabular/profile/tabular-api-column.ts';
import { field, type ApiColumn } from './api-columns.ts';
import type { ColumnFigures } from './column-figures.ts';

/**
 * What data.gouv.fr measured of a column, over the whole table.
 *
 * @param answer of `…/profile/`: any part may be missing (contract §12.2).
 * @param total rows of the table.
 * @returns `null` when nothing of it can be believed.
 */
export function apiFigures(answer: unknown, column: ApiColumn, total: number | null): ColumnFigures | null {
  const measured = field(field(field(answer, 'profile'), 'profile'), column.name);
  const counts: TabularApiColumn = {
    tops: topsOf(field(measured, 'tops')),
    nb_distinct: wholeNumber(field(measured, 'nb_distinct')),
    nb_missing_values: wholeNumber(field(measured, 'nb_missing_values')),
  };
  const filled = filledOf(counts, total, 0);
  const top = topOf(counts);
  // « 0 distinct values » of a large file is what the API says when it gave up counting.
  if (filled === 0 || (counts.nb_distinct ?? 0) === 0) return null;
  return {
    type: column.type,
    rows: total,
    wholeTable: true,
    filled,
    distinct: distinctOf(counts, { filled, total, top, seen: 0 }),
    number: column.kind === 'number' ? numbersOf(measured) : null,
    date: null,
    histogram: [],
    top,
  };
}

function topsOf(value: unknown): NonNullable<TabularApiColumn['tops']> {
  if (!Array.isArray(value)) return [];
  return value.map((top: unknown) => ({ count: field(top, 'count'), value: field(top, 'value') }));
}

function numbersOf(measured: unknown): ColumnFigures['number'] {
  const [min, max, mean] = ['min', 'max', 'mean'].map((name) => field(measured, name));
  if (typeof min !== 'number' || typeof max !== 'number' || typeof mean !== 'number') return null;
  return { min, max, mean, median: null, sum: null };
}
