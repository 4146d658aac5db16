import { dateText, numberText } from '../sheet-cells.ts';
import type { NumberFormat } from './number-formats.ts';

const dayMilliseconds = 86_400_000;
/** Sheets hold a 29 February 1900, day 60: later days are one too many. */
const extraDay = 60;
const epoch1900 = Date.UTC(1899, 11, 31);
const epoch1904 = Date.UTC(1904, 0, 1);

/** A number of a sheet as its format shows it: a number, a date, a code with its zeros. */
export function shownNumber(written: string, format: NumberFormat, from1904: boolean): string {
  if (format === 'date') return dateCell(written, from1904);
  const number = numberCell(written);
  return format === 'number' || !/^\d+$/.test(number) ? number : number.padStart(format.digits, '0');
}

/** A number of a sheet, as it is written in its XML. */
export function numberCell(written: string): string {
  if (isPlain(written)) return written;
  const value = Number(written);
  return Number.isNaN(value) ? written : numberText(value);
}

/** A date of a sheet: days from the first of its calendar, as they are written in its XML. */
function dateCell(written: string, from1904: boolean): string {
  const serial = Number(written);
  if (Number.isNaN(serial)) return written;
  // Below a day, it is a time in either calendar.
  if (from1904 && serial >= 1) return dateText(new Date(epoch1904 + Math.round(serial * dayMilliseconds)));
  const days = serial === extraDay ? extraDay - 1 : serial > extraDay ? serial - 1 : serial;
  return dateText(new Date(epoch1900 + Math.round(days * dayMilliseconds)));
}

/** Whether reading a number and writing it again changes nothing: few digits, no exponent, no idle zero. */
function isPlain(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > 15) return false;
  let point = -1;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e && point === -1) point = at;
    else if (code < 0x30 || code > 0x39) return false;
  }
  if (point === -1) return length === 1 || !text.startsWith('0');
  if (point < 1 || point === length - 1 || text.endsWith('0')) return false;
  // Below a millionth, numbers are written with an exponent.
  return !text.startsWith('0') || (point === 1 && length <= 8);
}
