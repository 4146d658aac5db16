import { monthName } from './month.ts';

const noBreak = '\u00a0';
const timeZone = 'Europe/Paris';
const long = lazyFormat('fr-FR', 'long');
const isoDay = lazyFormat('fr-CA', 'short');

/** An instant as a day in Paris, in words: `22 mai 2026`, `1er juin 2026`. */
export function formatDate(instant: string): string {
  return firstOfMonth(long(new Date(instant)));
}

/** A calendar day (`YYYY-MM-DD`, no time zone) in words. @throws RangeError when there is no such day. */
export function formatDay(day: string): string {
  const date = toDate(`${day}T00:00:00Z`);
  const number = date.getUTCDate();
  return `${number === 1 ? '1er' : number.toString()}${noBreak}${monthAndYear(date, 'long')}`;
}

/** An instant as the calendar day it is in Paris, `YYYY-MM-DD`: for `<time datetime>`. */
export function toParisDay(instant: string): string {
  return isoDay(new Date(instant));
}

/** A month (`2024-05`) in words: `mai 2024`, or short: `janv. 2024`. @throws RangeError when there is no such month. */
export function formatMonth(month: string, length: 'long' | 'short' = 'long'): string {
  return monthAndYear(toDate(`${month}-01T00:00:00Z`), length);
}

function monthAndYear(date: Date, length: 'long' | 'short'): string {
  return `${monthName(date.getUTCMonth(), length)}${noBreak}${date.getUTCFullYear().toString()}`;
}

function toDate(instant: string): Date {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError(`No such date: ${instant}`);
  return date;
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
  return text.replace(/^1 /u, '1er ').replaceAll(' ', noBreak);
}

/** A format of days in Paris, made when it is first used: a browser takes tens of milliseconds to make one. */
function lazyFormat(locale: string, dateStyle: 'long' | 'short'): (date: Date) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (date) => (format ??= new Intl.DateTimeFormat(locale, { dateStyle, timeZone })).format(date);
}
