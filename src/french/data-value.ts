import { formatDay } from './date.ts';
import { dateFormat, numberFormat } from './lazy-format.ts';

const significant = numberFormat({ maximumSignificantDigits: 6 });
const whole = numberFormat({ maximumFractionDigits: 0 });
const months = dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A number of a file: six digits that count, all those of a large integer. */
export function formatDecimal(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(3).replace('.', ',');
  return (Math.abs(value) >= 100_000 ? whole : significant).format(value);
}

/** A year, a month or a day of a file (ISO, an instant included), in words; as written when it is none of them. */
export function formatDataDay(iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(iso)?.[0];
  if (day !== undefined && !Number.isNaN(Date.parse(day))) return formatDay(day);
  if (/^\d{4}-\d{2}$/u.test(iso)) return months.format(new Date(`${iso}-01T00:00:00Z`));
  return iso;
}
