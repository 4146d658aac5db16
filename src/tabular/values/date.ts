import { dayNumber, dayOf, daysInMonth } from './calendar.ts';

/** How the dates of a column are written; `serial` is the day number of a spreadsheet. */
export type DateStyle = 'iso' | 'd/m/y' | 'm/d/y' | 'year' | 'serial';

/** How a cell writes a date. `either`: « 01/02/2024 », where day and month could be one another. */
export type DateForm = 'none' | 'year' | 'month' | 'iso' | 'compact' | 'd/m/y' | 'm/d/y' | 'either';

/** Years that a date may have. Before, it is a number; after, a mistake. */
const firstYear = 1000;
const lastYear = 2200;
/** Day of serial 0 in Excel and OpenDocument, after February 1900. */
const serialZero = dayNumber(1899, 12, 30);
/** 1927 to 2173: nobody counts older days in a spreadsheet, and smaller numbers are counts. */
const serials = { first: 10_000, last: 100_000 };

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Reads one date without allocating. The instance holds what was read last. */
export class DateScanner {
  form: DateForm = 'none';
  /** With `either`, in the order day, month. */
  year = 0;
  month = 1;
  day = 1;
  /** Milliseconds in the day; -1 when the cell holds no time. */
  time = -1;
  /** Offset to UTC in minutes; `null` when the cell holds none. */
  offset: number | null = null;
  #at = 0;

  /** Reads the whole of `text`, and gives its form. */
  scan(text: string): DateForm {
    this.form = 'none';
    this.month = 1;
    this.day = 1;
    this.time = -1;
    this.offset = null;
    const { length } = text;
    if (length < 4 || length > 35 || !isDigit(text.charCodeAt(0))) return 'none';
    this.#at = 0;
    const first = this.#integer(text, 8);
    const firstDigits = this.#at;
    if (this.#at === length) return this.#digitsOnly(first, firstDigits);
    const separator = text.charCodeAt(this.#at);
    if (separator !== 45 && separator !== 47 && separator !== 46) return 'none';
    this.#at++;
    const form =
      firstDigits === 4
        ? this.#yearFirst(text, first, separator)
        : firstDigits <= 2
          ? this.#yearLast(text, first, separator)
          : 'none';
    if (form !== 'none' && this.#rest(text, form)) this.form = form;
    return this.form;
  }

  /** The day, or the instant, as a number of days since 1970, UTC when an offset is given. */
  get days(): number {
    const day = dayNumber(this.year, this.month, this.day);
    if (this.time < 0) return day;
    return day + (this.time - (this.offset ?? 0) * 60_000) / 86_400_000;
  }

  #integer(text: string, most: number): number {
    let value = 0;
    const from = this.#at;
    while (this.#at < text.length && this.#at - from < most) {
      const code = text.charCodeAt(this.#at);
      if (!isDigit(code)) break;
      value = value * 10 + code - 48;
      this.#at++;
    }
    return this.#at === from ? -1 : value;
  }

  #digitsOnly(value: number, digits: number): DateForm {
    if (digits === 4 && this.#keep(value, 1, 1)) this.form = 'year';
    if (digits === 8) {
      const year = Math.floor(value / 10_000);
      if (year >= 1500 && this.#keep(year, Math.floor(value / 100) % 100, value % 100)) this.form = 'compact';
    }
    return this.form;
  }

  #yearFirst(text: string, year: number, separator: number): DateForm {
    const month = this.#integer(text, 2);
    if (this.#at === text.length) {
      return separator !== 46 && this.#at === 7 && this.#keep(year, month, 1) ? 'month' : 'none';
    }
    if (text.charCodeAt(this.#at) !== separator) return 'none';
    this.#at++;
    const day = this.#integer(text, 2);
    return this.#keep(year, month, day) ? 'iso' : 'none';
  }

  #yearLast(text: string, first: number, separator: number): DateForm {
    const second = this.#integer(text, 2);
    if (second < 1 || text.charCodeAt(this.#at) !== separator) return 'none';
    this.#at++;
    const from = this.#at;
    const written = this.#integer(text, 4);
    const digits = this.#at - from;
    // « 01/02/03 » could be anything; « 12/05/98 » is a day.
    const year = digits === 4 ? written : digits === 2 && separator === 47 ? century(written) : 0;
    if (first > 12) return this.#keep(year, second, first) ? 'd/m/y' : 'none';
    if (second > 12) return this.#keep(year, first, second) ? 'm/d/y' : 'none';
    return this.#keep(year, second, first) ? 'either' : 'none';
  }

  #keep(year: number, month: number, day: number): boolean {
    this.year = year;
    this.month = month;
    this.day = day;
    return year >= firstYear && year <= lastYear && day >= 1 && day <= daysInMonth(year, month);
  }

  /** Nothing, or a time: `T10:30`, ` 10:30:59.123`, then `Z` or `+02:00`. */
  #rest(text: string, form: DateForm): boolean {
    if (this.#at === text.length) return true;
    if (form === 'month') return false;
    const found =
      /^(?:T| {1,2}(?:à )?)(\d{1,2})[:hH](\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|[+-]\d{2}(?::?\d{2})?))?$/u.exec(
        text.slice(this.#at),
      );
    if (!found) return false;
    const [, hours, minutes, seconds = '0', fraction = '', zone] = found;
    const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
    if (hour > 24 || minute > 59 || second > 60) return false;
    this.time = ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
    if (zone !== undefined) this.offset = zone === 'Z' || zone === 'UTC' ? 0 : offsetOf(zone);
    return true;
  }
}

const century = (year: number) => (year < 50 ? 2000 + year : 1900 + year);

function offsetOf(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || '0');
  return zone.startsWith('-') ? -minutes : minutes;
}

const scanner = new DateScanner();

/** Whether the date of a scanner is one in a column written in this style; `either` is put in its order. */
function fitsStyle(scanned: DateScanner, style: DateStyle): boolean {
  const { form } = scanned;
  if (style === 'year') return form === 'year';
  if (style === 'iso') return form === 'iso' || form === 'compact' || form === 'month' || form === 'year';
  if (style === 'serial') return false;
  if (form === 'either') {
    if (style === 'm/d/y') [scanned.day, scanned.month] = [scanned.month, scanned.day];
    return true;
  }
  return form === style;
}

/** Whether a number can be the day of a spreadsheet. */
export function isSerial(value: number): boolean {
  return value >= serials.first && value <= serials.last;
}

/** Day since 1970 of the day number of a spreadsheet. */
export const serialDay = (serial: number) => serial + serialZero;

/**
 * The date of a cell, in ISO 8601, as precise as it is written: `2024`, `2024-05`, `2024-05-01`, `2024-05-01T10:30:00`
 * with `Z` when the cell tells its offset. `null` when it is no date in this style.
 *
 * @param style how the column writes its dates (`ColumnProfile.dateStyle`); `null` is read as `iso`.
 */
export function readDate(text: string, style: DateStyle | null): string | null {
  const trimmed = text.trim();
  if (style === 'serial') {
    const serial = Number(trimmed.replace(',', '.'));
    return trimmed !== '' && isSerial(serial) ? isoDay(Math.floor(serialDay(serial))) : null;
  }
  scanner.scan(trimmed);
  if (!fitsStyle(scanner, style ?? 'iso')) return null;
  if (scanner.form === 'year') return pad(scanner.year, 4);
  if (scanner.form === 'month') return isoMonth(scanner.days);
  if (scanner.time < 0) return isoDay(scanner.days);
  return isoInstant(scanner.days, scanner.offset !== null);
}

/** The date of a cell in decimal years, the twelfths being the months: 2024.5 on 1 July 2024. `null` as {@link readDate}. */
export function readYears(text: string, style: DateStyle | null): number | null {
  const trimmed = text.trim();
  if (style === 'serial') {
    const serial = Number(trimmed.replace(',', '.'));
    return trimmed !== '' && isSerial(serial) ? yearsOf(serialDay(serial)) : null;
  }
  scanner.scan(trimmed);
  return fitsStyle(scanner, style ?? 'iso') ? yearsOf(scanner.days) : null;
}

/** Decimal years of a number of days since 1970. */
function yearsOf(days: number): number {
  const { year, month, day } = dayOf(days);
  const fraction = day - 1 + (days - Math.floor(days));
  return year + (month - 1 + fraction / daysInMonth(year, month)) / 12;
}

const pad = (value: number, length: number) => value.toString().padStart(length, '0');

/** `2024-05-01`, of a number of days since 1970. */
export function isoDay(days: number): string {
  const { year, month, day } = dayOf(days);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `2024-05`, of a number of days since 1970. */
export const isoMonth = (days: number) => isoDay(days).slice(0, 7);

/** `2024-05-01T10:30:00`, of a number of days since 1970; with `Z` when it is known to be in UTC. */
export function isoInstant(days: number, utc: boolean): string {
  const seconds = Math.round((days - Math.floor(days)) * 86_400);
  const midnight = seconds === 86_400;
  const time = midnight ? 0 : seconds;
  const clock = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60].map((part) => pad(part, 2));
  return `${isoDay(midnight ? days + 1 : days)}T${clock.join(':')}${utc ? 'Z' : ''}`;
}
