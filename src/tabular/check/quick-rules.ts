import { valueKind } from '../column-type.ts';
import { chars } from '../profile/cell-scan.ts';
import { marks, type CellShape } from '../profile/cell-verdict.ts';
import type { ColumnProfiler } from '../profile/column-profiler.ts';
import { isPlaceholder } from '../values/placeholder.ts';
import { impersonal } from './cell-rules.ts';
import type { RuleId } from './finding.ts';
import { loose, type JudgedColumn } from './judged-column.ts';

/** What tells the rules of most cells of a column sooner than `brokenRules`; `null` of a cell: it does not tell. */
export type QuickRules = (cell: string) => readonly RuleId[] | null;

/** The profile of a column, as far as it tells what its cells can break. */
type ProfiledColumn = Pick<ColumnProfiler, 'tight' | 'mask' | 'kinds'>;

const none: readonly RuleId[] = [];
const decimalComma: readonly RuleId[] = ['decimal-comma'];
const localDate: readonly RuleId[] = ['local-date'];

const commaShapes: ReadonlySet<CellShape> = new Set(['integer', 'comma', 'comma-or-group']);
const commaNumber = chars.digit | chars.comma | chars.sign;
const slashedDate = chars.digit | chars.slash;
/** Shorter numbers are no telephone, no account and no social security number. */
export const shortNumber = 10;
/** A telephone has nine digits at least, a bank account more characters than that. */
const fewDigits = 9;
const shortAccount = 27;
/** Texts up to there may be a date that a spreadsheet turned. */
const longestTurned = 14;
/** `Ã`, `â`, `Â`: every text of the wrong encoding has one of them. */
const mojibakeStart = /[ÃâÂ]/u;

/**
 * A quick test for the cells of a column, from what its profile says of all of them together; `null` when each has to be
 * judged.
 *
 * @param longest cell of the column, in characters.
 */
export function quickRules(
  profiled: ProfiledColumn,
  column: JudgedColumn,
  longest: number,
): QuickRules | null {
  if (!profiled.tight) return null;
  const { type } = column.reading;
  if (valueKind(type) === 'number') return isCommaNumbers(profiled, column, longest) ? commaRules : null;
  if (isSlashedDates(profiled, column)) return slashedDateRules;
  return isRegular(profiled, column) ? textRules(profiled, column) : null;
}

/** Dates written day first or month first, and nothing else. */
function isSlashedDates({ mask, kinds }: ProfiledColumn, { reading, code }: JudgedColumn): boolean {
  const { dateStyle, fits } = reading;
  const isSlashed = dateStyle === 'd/m/y' || dateStyle === 'm/d/y';
  return isSlashed && code === null && (mask & ~slashedDate) === 0 && kinds.every(fits);
}

function slashedDateRules(cell: string): readonly RuleId[] | null {
  // Day 0 of spreadsheets is at one end of 1899.
  return cell.endsWith('/1899') || cell.endsWith('/1900') ? null : localDate;
}

/** Numbers that a comma writes, and nothing else. */
function isCommaNumbers(
  { mask, kinds }: ProfiledColumn,
  { reading, code }: JudgedColumn,
  longest: number,
): boolean {
  return (
    code === null &&
    reading.decimal === ',' &&
    (mask & ~commaNumber) === 0 &&
    kinds.every(
      (kind) =>
        commaShapes.has(kind.shape) &&
        reading.fits(kind) &&
        (kind.shape !== 'integer' || longest < shortNumber),
    )
  );
}

function commaRules(cell: string): readonly RuleId[] {
  return cell.includes(',') ? decimalComma : none;
}

/** Whether the rules of a column are those of a text: no cell is out of its type, no date to be written otherwise. */
function isRegular({ kinds }: ProfiledColumn, { reading, code, identifies }: JudgedColumn): boolean {
  const { type, dateStyle, fits } = reading;
  if (code !== null && code !== 'commune' && code !== 'postal-code') return false;
  if (type === 'siren' || type === 'siret' || (dateStyle !== null && dateStyle !== 'iso')) return false;
  if (identifies && kinds.some((kind) => (kind.marks & marks.scientific) !== 0)) return false;
  return loose.has(type) || kinds.every(fits);
}

function textRules({ mask, kinds }: ProfiledColumn, { code }: JudgedColumn): QuickRules {
  const has = (some: number): boolean => (mask & some) !== 0;
  const isPersonal = has(chars.digit) && !kinds.every(({ shape }) => impersonal.has(shape));
  const isDateLike = has(chars.digit) && has(chars.sign | chars.slash);
  const isMisread = has(chars.accent);
  const isMarkup = has(chars.lessThan);
  const isAddress = has(chars.at);
  return (cell) => {
    const { length } = cell;
    const first = cell.charCodeAt(0);
    // A letter or a digit begins no formula, no error, no invisible space.
    if (!isPlain(first) || cell.charCodeAt(length - 1) === 0x200b || isPlaceholder(cell)) return null;
    if (code !== null && length !== 5) return null;
    if (isDateLike && (length <= longestTurned || isDigit(first))) return null;
    if (isPersonal && length >= shortNumber && (length >= shortAccount || digitsOf(cell) >= fewDigits))
      return null;
    if (isMisread && mojibakeStart.test(cell)) return null;
    if (isMarkup && cell.includes('<')) return null;
    return isAddress && cell.includes('@') ? null : none;
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ASCII letters and digits, and letters beyond. */
function isPlain(code: number): boolean {
  return isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 0xc0 && code < 0x250);
}

function digitsOf(cell: string): number {
  let count = 0;
  for (let at = 0; at < cell.length; at++) if (isDigit(cell.charCodeAt(at))) count++;
  return count;
}
