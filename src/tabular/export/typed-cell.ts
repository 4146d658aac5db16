import { valueKind } from '../column-type.ts';
import type { TypedColumn } from '../query/typed-column.ts';
import { readNumber } from '../values/number.ts';

/** Digits that a double holds without loss. */
const safeDigits = 15;

/** A cell as a spreadsheet or JSON has it: a number when the column holds numbers, `null` when empty, else its text. */
export function typedCell(cell: string, column: TypedColumn | undefined): string | number | null {
  if (cell.trim() === '') return null;
  if (column === undefined || valueKind(column.type) !== 'number') return cell;
  // « 12 % » and « 3 € » keep their unit.
  if (!/^[\s\u00A0\u202F]*[+-]?[\d\s\u00A0\u202F.,]+(?:e[+-]?\d+)?\s*$/iu.test(cell)) return cell;
  const value = readNumber(cell, column.decimal);
  return value === null || cell.replace(/\D/gu, '').length > safeDigits ? cell : value;
}
