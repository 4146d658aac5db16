import type { ColumnProfile, ValueCount } from '../table-profile.ts';

/** What csv-detective measured of a column. */
export interface TabularApiColumn {
  readonly tops?: readonly { readonly count?: unknown; readonly value?: unknown }[] | undefined;
  readonly nb_distinct?: number | null | undefined;
  readonly nb_missing_values?: number | null | undefined;
}

/** Above, csv-detective counts on a part of the file only (contract §12.2). */
const reliableRows = 10_000;
const shownTop = 10;
const shownValue = 200;

/** Filled cells of the whole table; `seen` where the API does not tell. */
export function filledOf(measured: TabularApiColumn | undefined, total: number | null, seen: number): number {
  const missing = wholeNumber(measured?.nb_missing_values);
  return missing === null || total === null ? seen : Math.max(total - missing, seen);
}

interface Counted {
  readonly filled: number;
  readonly total: number | null;
  readonly top: readonly ValueCount[];
  readonly seen: number;
}

/** « 0 distinct values » is never true, nor is a count below what the rows show; on a large file it is an estimate. */
export function distinctOf(
  measured: TabularApiColumn | undefined,
  counted: Counted,
): ColumnProfile['distinct'] {
  const { filled, total, top, seen } = counted;
  const told = wholeNumber(measured?.nb_distinct) ?? 0;
  const least = Math.max(seen, top.length, filled > 0 ? 1 : 0);
  const believed = told >= least && told <= filled;
  return {
    count: believed ? told : least,
    exact: believed && told > 0 && total !== null && total <= reliableRows,
  };
}

/** Most frequent values; none when each value is seen once. */
export function topOf(measured: TabularApiColumn | undefined): ValueCount[] {
  const top: ValueCount[] = [];
  for (const { count, value } of measured?.tops ?? []) {
    const read = typeof count === 'number' ? { count, value } : swapped(count, value);
    if (read === null || !Number.isInteger(read.count) || read.count < 1) continue;
    top.push({ value: cellText(read.value).slice(0, shownValue), count: read.count });
  }
  top.sort((a, b) => b.count - a.count);
  return top.some(({ count }) => count > 1) ? top.slice(0, shownTop) : [];
}

/** Old profiles have the value under `count` and the count under `value`. */
function swapped(count: unknown, value: unknown): { count: number; value: unknown } | null {
  return typeof value === 'number' ? { count: value, value: count } : null;
}

/** A value of JSON as the text of a cell. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  // Numbers and booleans are written alike in JSON.
  return JSON.stringify(value);
}

/** A count, `null` for anything else. */
export function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}
