import type { Delimiter } from '../table.ts';

/** What a text is cut at. */
export interface CsvSyntax {
  readonly delimiter: Delimiter;
  /** Lines that end with `\r\n` are cut at `\n`. */
  readonly newline: '\n' | '\r';
}

/** Line breaks in the first `length` characters of a text. */
export function countBreaks(text: string, newline: string, length = text.length): number {
  let count = 0;
  let index = text.indexOf(newline);
  while (index !== -1 && index < length) {
    count += 1;
    index = text.indexOf(newline, index + 1);
  }
  return count;
}

/** Lines of a row in the file. */
export function linesOf(row: readonly string[], newline: string): number {
  return row.reduce((lines, cell) => lines + countBreaks(cell, newline), 1);
}
