import { readDate } from '../values/date.ts';
import type { ColumnProfile } from '../table-profile.ts';

/** A month of a calendar; the first one when the cell is no more precise than a year. */
export interface Period {
  readonly year: number;
  /** From 0. */
  readonly month: number;
}

/** Dates beyond these years are marks of absence (9999) or faults. */
const firstYear = 1000;
const lastYear = 2200;

/** The month of a date in a cell, `null` when there is none. */
export function readPeriod(cell: string, style: ColumnProfile['dateStyle']): Period | null {
  const iso = style === null ? null : readDate(cell, style);
  const match = iso === null ? null : /^(\d{4})(?:-(\d{2}))?/u.exec(iso);
  if (!match) return null;
  const year = Number(match[1]);
  return year < firstYear || year > lastYear ? null : { year, month: Number(match[2] ?? '1') - 1 };
}
