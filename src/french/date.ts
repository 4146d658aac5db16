import { dateFormat } from './lazy-format.ts';

const timeZone = 'Europe/Paris';
const long = dateFormat({ dateStyle: 'long', timeZone });
const isoDay = dateFormat({ dateStyle: 'short', timeZone }, 'fr-CA');
const longUtc = dateFormat({ dateStyle: 'long', timeZone: 'UTC' });

/** An instant as a day in Paris, in words: `22 mai 2026`, `1er juin 2026`. */
export function formatDate(instant: string): string {
  return firstOfMonth(long.format(new Date(instant)));
}

/** A calendar day (`YYYY-MM-DD`, no time zone) in words. */
export function formatDay(day: string): string {
  return firstOfMonth(longUtc.format(new Date(`${day}T00:00:00Z`)));
}

/** An instant as the calendar day it is in Paris, `YYYY-MM-DD`: for `<time datetime>`. */
export function toParisDay(instant: string): string {
  return isoDay.format(new Date(instant));
}

const monthLong = dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthShort = dateFormat({ month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A month (`2024-05`) in words: `mai 2024`, or short: `janv. 2024`. */
export function formatMonth(month: string, length: 'long' | 'short' = 'long'): string {
  const format = length === 'long' ? monthLong : monthShort;
  return format.format(new Date(`${month}-01T00:00:00Z`)).replaceAll(' ', '\u00a0');
}

/** A period in words; whole years are given as years: `2001 – 2023`, `2019`, `depuis 2001`. */
export function formatPeriod({ start, end }: { start: string; end: string | null }): string {
  const wholeYears =
    start.endsWith('-01-01') && (end === null || end.endsWith('-12-31') || end.endsWith('-01-01'));
  const from = wholeYears ? start.slice(0, 4) : formatDay(start);
  if (end === null) return `depuis ${wholeYears ? from : `le ${from}`}`;
  const to = wholeYears ? end.slice(0, 4) : formatDay(end);
  if (from === to) return from;
  return wholeYears ? `${from}\u2009–\u2009${to}` : `du ${from} au ${to}`;
}

function firstOfMonth(text: string): string {
  return text.replace(/^1 /u, '1er ').replaceAll(' ', '\u00a0');
}
