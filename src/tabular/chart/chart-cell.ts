import type { ColumnProfile } from '../table-profile.ts';

/** A month of a calendar, or a year when the column is no more precise. */
export interface Period {
  readonly year: number;
  /** From 0. */
  readonly month: number;
}

/** Dates beyond these years are marks of absence (9999) or faults. */
const firstYear = 1000;
const lastYear = 2200;

/** The number in a cell, `null` when there is none. */
export function cellNumber(cell: string, decimal: ColumnProfile['decimal']): number | null {
  const plain = cell.replace(/[\s\u00a0\u202f€%]/gu, '');
  const text = decimal === ',' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return null;
  return Number(text);
}

/** The month of a date in a cell, `null` when there is none. */
export function cellPeriod(cell: string, style: ColumnProfile['dateStyle']): Period | null {
  const iso = isoDate(cell.trim(), style);
  const match = iso === null ? null : /^(\d{4})(?:-(\d{2}))?/u.exec(iso);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2] ?? '1') - 1;
  return year < firstYear || year > lastYear || month < 0 || month > 11 ? null : { year, month };
}

function isoDate(text: string, style: ColumnProfile['dateStyle']): string | null {
  if (style === 'year') return /^\d{4}(?:[.,]0+)?$/u.test(text) ? text.slice(0, 4) : null;
  if (style === 'iso') return text;
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u.exec(text) ?? [];
  if (year === '') return null;
  return `${year}-${(style === 'm/d/y' ? first : second).padStart(2, '0')}`;
}
