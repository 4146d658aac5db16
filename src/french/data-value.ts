import { formatDay, formatMonth } from './date.ts';
import { writeDecimal } from './decimal.ts';

/** A number of a file: six digits that count, all those of a large integer. */
export function formatDecimal(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(3).replace('.', ',');
  return writeDecimal(value, Math.abs(value) >= 100_000 ? { decimals: 0 } : { significant: 6 });
}

/** A year, a month or a day of a file (ISO, an instant included), in words; as written when it is none of them. */
export function formatDataDay(iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(iso)?.[0];
  if (day !== undefined && !Number.isNaN(Date.parse(day))) return formatDay(day);
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(iso)) return formatMonth(iso);
  return iso;
}
