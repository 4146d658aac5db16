import type { Row } from '../table.ts';
import type { RawRows } from './csv-rows.ts';
import type { ProblemLog } from './problem-log.ts';

/** Longest cell kept, in characters: beyond any geometry of a commune or a département. */
export const longestCell = 1_000_000;

/** Found inside a file when files were put end to end, or inside the quotes of the first cell. */
const byteOrderMark = 0xfeff;

export interface FitContext {
  readonly width: number;
  readonly delimiter: string;
  readonly log: ProblemLog;
  /** A blank row is left out before the row given at this index. */
  readonly blank?: ((before: number) => void) | undefined;
  /** The row given at this index is too long. */
  readonly long?: ((index: number) => void) | undefined;
}

/** Gives rows the width of the table, and counts what did not have it. Rows of the right width are given as they are. */
export function fitRows(
  raw: RawRows,
  from: number,
  { width, delimiter, log, blank, long }: FitContext,
): Row[] {
  const fitted: Row[] = [];
  // A cell cannot be too long when all the rows together are not.
  const mayBeLong = raw.length > longestCell;
  for (let index = from; index < raw.rows.length; index += 1) {
    const row = raw.rows[index] ?? [];
    trimEnds(row, () => {
      log.add('bom-repeated', { line: lineOf('bom-repeated', raw, index, log) });
    });
    if (row[0] === '' && row.every((cell) => cell === '')) {
      log.add('blank-line', { line: lineOf('blank-line', raw, index, log) });
      blank?.(fitted.length);
      continue;
    }
    if (row.length !== width)
      fitWidth(row, width, delimiter, (code) => {
        log.add(code, { line: lineOf(code, raw, index, log) });
        if (code === 'long-row') long?.(fitted.length);
      });
    if (mayBeLong)
      cutCells(row, (column) => {
        log.add('long-cell', { line: lineOf('long-cell', raw, index, log), column });
      });
    fitted.push(row);
  }
  return fitted;
}

function lineOf(
  code: Parameters<ProblemLog['wantsLine']>[0],
  raw: RawRows,
  index: number,
  log: ProblemLog,
): number | undefined {
  return log.wantsLine(code) ? raw.line(index) : undefined;
}

/** Lines are cut at each `\n`: those that end with `\r\n` leave a `\r`. A mark of byte order is taken out, and told. */
export function trimEnds(row: string[], tellMark: () => void): void {
  const last = row.length - 1;
  const cell = row[last];
  if (cell?.endsWith('\r') === true) row[last] = cell.slice(0, -1);
  if (row[0]?.charCodeAt(0) === byteOrderMark) {
    tellMark();
    row[0] = row[0].slice(1);
  }
}

/** Nothing is lost: cells beyond the last column stay in it, as the file writes them. */
function fitWidth(
  row: string[],
  width: number,
  delimiter: string,
  tell: (code: 'short-row' | 'long-row' | 'trailing-cells') => void,
): void {
  if (row.length < width) {
    tell('short-row');
    while (row.length < width) row.push('');
    return;
  }
  const filled = row.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (filled <= width) {
    tell('trailing-cells');
    row.length = width;
    return;
  }
  tell('long-row');
  row.splice(width - 1, row.length, row.slice(width - 1, filled).join(delimiter));
}

function cutCells(row: string[], tell: (column: number) => void): void {
  row.forEach((cell, column) => {
    if (cell.length <= longestCell) return;
    tell(column);
    row[column] = cell.slice(0, longestCell);
  });
}
