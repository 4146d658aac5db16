import { valueKind } from '../column-type.ts';
import type { TypedColumn } from '../query/typed-column.ts';
import type { Row } from '../table.ts';
import { readNumber } from '../values/number.ts';
import { safeCell } from './safe-cell.ts';

/** How a CSV file is written. */
export interface CsvStyle {
  readonly delimiter: ',' | ';';
  /** `,`: decimal points of columns of numbers become commas; `null`: cells stay as they are. */
  readonly decimal: ',' | null;
  /** Told to Excel by a mark before the text. */
  readonly byteOrderMark: boolean;
}

/** What Excel in French opens by a double click. */
export const excelStyle: CsvStyle = { delimiter: ';', decimal: ',', byteOrderMark: true };
/** RFC 4180. */
export const standardStyle: CsvStyle = { delimiter: ',', decimal: null, byteOrderMark: false };

/** Writes rows as CSV, one piece of text per call; formulas are defused. */
export function csvWriter(
  columns: readonly TypedColumn[],
  style: CsvStyle,
): { readonly header: () => string; readonly rows: (rows: readonly Row[]) => string } {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quotedCell(safeCell(cell), style.delimiter)).join(style.delimiter)}\r\n`;
  const written = (cell: string, column: TypedColumn | undefined): string =>
    style.decimal === ',' && column ? withComma(cell, column) : cell;
  return {
    header: () => (style.byteOrderMark ? '\u{FEFF}' : '') + line(columns.map(({ name }) => name)),
    rows: (rows) => rows.map((row) => line(row.map((cell, index) => written(cell, columns[index])))).join(''),
  };
}

function withComma(cell: string, { type, decimal }: TypedColumn): string {
  if (decimal === ',' || valueKind(type) !== 'number' || readNumber(cell, decimal) === null) return cell;
  return cell.replaceAll(',', '').replace('.', ',');
}

/** A cell as CSV writes it: between quotes when it must be. */
export function quotedCell(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
