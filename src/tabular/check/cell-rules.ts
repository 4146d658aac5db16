import { CellScan, chars } from '../profile/cell-scan.ts';
import { CellJudge, marks } from '../profile/cell-verdict.ts';
import type { ColumnReading } from '../profile/choose-type.ts';
import type { CellKind } from '../profile/evidence.ts';
import { valueKind } from '../column-type.ts';
import type { PlaceTable } from '../geography/place-table.ts';
import { isPlaceholder, isSpreadsheetError } from '../values/placeholder.ts';
import { companyFault, restoredCode } from './code-kind.ts';
import type { RuleId } from './finding.ts';
import { loose, type JudgedColumn } from './judged-column.ts';
import {
  emailKind,
  holdsBankAccount,
  holdsSocialSecurityNumber,
  isSocialSecurityForm,
  phoneKind,
} from './personal-data.ts';

const scan = new CellScan();
const judge = new CellJudge();

const months =
  '(?:janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|oct|nov|déc|dec|jan|feb|mar|apr|may|jun|jul|aug|sep)';
/** « 1-2 » once Excel has seen it: « 01-févr », « 3-mars-20 »; « janv-15 », which may also be a title. */
const turnedDay = new RegExp(`^\\d{1,2}-${months}\\.?(?:-\\d{2,4})?$`, 'iu');
const turnedMonth = new RegExp(`^${months}\\.?-\\d{2}$`, 'iu');
/** Day 0 of spreadsheets, and days that none has. */
const voidDates =
  /^(?:1899-12-3[01]|1900-01-0[01]|0000-00-00|(?:30\/12\/1899|00\/01\/1900|00\/00\/0000))(?:[T ].*)?$/u;
/** UTF-8 read as Windows-1252, once: « Ã© », « â€™ ». */
const mojibake = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ]|â€[\u0080-\u00bf™œ\u009d“”˜¦]|Â[\u00a0«»°]/u;
/** Spaces that `trim` leaves, beside those it takes away. */
const invisible = '\u200b';
const groups = /\d[ \u00a0\u202f\u2009]\d{3}(?!\d)|^\d{1,3}(?:\.\d{3}){2,}$/u;
const units = /[%€$£]|\beuros?\b/iu;
/** Longer texts are looked at up to there. */
const longest = 20_000;

/** The rules that one cell breaks, in its column; most cells break none. */
export function brokenRules(cell: string, column: JudgedColumn, places: PlaceTable): readonly RuleId[] {
  if (cell === '') return none;
  const trimmed = cell.trim();
  const broken: RuleId[] = [];
  if (trimmed.length < cell.length || cell.startsWith(invisible) || cell.endsWith(invisible))
    broken.push('cell-spaces');
  if (trimmed === '') return broken;
  scan.scan(trimmed);
  judge.judge(trimmed, scan.mask);
  if (isPlaceholder(trimmed) && !(column.twoLetters && trimmed.length === 2)) broken.push('placeholder');
  else if (isSpreadsheetError(trimmed)) broken.push('spreadsheet-error');
  else typeRules(trimmed, column, places, broken);
  if ((scan.mask & chars.accent) !== 0 && mojibake.test(trimmed)) broken.push('mojibake');
  if ((judge.marks & marks.formula) !== 0) broken.push('formula-like-cell');
  if ((judge.marks & marks.markup) !== 0) broken.push('markup-in-cell');
  personalRules(trimmed.length > longest ? trimmed.slice(0, longest) : trimmed, column, broken);
  return broken.length === 0 ? none : broken;
}

const none: readonly RuleId[] = [];
const kind = { shape: 'text', marks: 0, count: 1 } as { -readonly [Key in keyof CellKind]: CellKind[Key] };

/** What does not fit the rest of the column; only one of these is told of a cell. */
function typeRules(cell: string, column: JudgedColumn, places: PlaceTable, broken: RuleId[]): void {
  const { reading, code, company, identifies } = column;
  const { type } = reading;
  kind.shape = judge.shape;
  kind.marks = judge.marks;
  const fault = company === null ? null : companyFault(company, cell);
  const isDateLike = (scan.mask & chars.digit) !== 0 && (scan.mask & (chars.sign | chars.slash)) !== 0;
  if (isDateLike && cell.length >= 10 && voidDates.test(cell)) broken.push('void-date');
  else if (isDateLike && cell.length <= 14 && (scan.mask & chars.letter) !== 0 && isTurned(cell, column))
    broken.push('turned-date');
  else if (identifies && (judge.marks & marks.scientific) !== 0) broken.push('scientific-identifier');
  else if (code !== null && restoredCode(code, cell, places) !== null) broken.push('lost-zeros');
  else if (fault !== null) broken.push(fault === 'rounded' ? 'scientific-identifier' : 'checksum-failed');
  else if (!loose.has(type) && !reading.fits(kind)) broken.push(misfit(type));
  else if (reading.dateStyle === 'serial') broken.push('serial-date');
  else if (reading.dateStyle === 'd/m/y' || reading.dateStyle === 'm/d/y') broken.push('local-date');
  else numberRules(cell, reading, broken);
}

function isTurned(cell: string, { isProse }: JudgedColumn): boolean {
  return turnedDay.test(cell) || (!isProse && turnedMonth.test(cell));
}

/** A date that shows its number among other dates is a cell that lost its format. */
function misfit(type: string): RuleId {
  return (type === 'date' || type === 'datetime') && (judge.marks & marks.serial) !== 0
    ? 'serial-date'
    : 'mixed-types';
}

function numberRules(cell: string, { type, decimal }: ColumnReading, broken: RuleId[]): void {
  if (valueKind(type) !== 'number') return;
  if (decimal === ',' && judge.shape.startsWith('comma')) broken.push('decimal-comma');
  if (groups.test(cell)) broken.push('grouped-number');
  if (units.test(cell)) broken.push('unit-in-cell');
}

/** Shapes in which digits are positions, and what looks like an address is part of another one. */
export const impersonal: ReadonlySet<string> = new Set(['dot', 'comma', 'pair', 'geometry', 'url', 'uuid']);

function personalRules(cell: string, { code, isSocial }: JudgedColumn, broken: RuleId[]): void {
  const { mask } = scan;
  if (impersonal.has(judge.shape)) return;
  if ((mask & chars.at) !== 0) {
    const email = emailKind(cell);
    if (email !== null) broken.push(email === 'person' ? 'personal-email' : 'contact-email');
  }
  if ((mask & chars.digit) === 0 || cell.length < 10) return;
  if (isSocial && isSocialSecurityForm(cell)) {
    broken.push('social-security-number');
    return;
  }
  if (cell.length >= 15 && code !== 'siret') {
    if (holdsSocialSecurityNumber(cell)) broken.push('social-security-number');
    if ((mask & chars.letter) !== 0 && holdsBankAccount(cell)) broken.push('bank-account');
  }
  if (code === 'siren' || code === 'siret') return;
  // Ten digits alone may be any number.
  if (mask === chars.digit && code !== 'phone') return;
  const phone = phoneKind(cell);
  if (phone !== null) broken.push(phone === 'mobile' ? 'personal-phone' : 'contact-phone');
}
