import type { Row } from '../table.ts';

/** Lines that may stand above a header. */
const deepest = 30;
/** A code is not longer. */
const longestShape = 40;

export function isBlank(row: Row): boolean {
  return row.every((cell) => cell.trim() === '');
}

function filledCells(row: Row): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/**
 * Index of the row that holds the header: the first that is not blank and not a title, a comment or a source, which fill
 * few cells of a wide table.
 *
 * @param width columns that most rows have.
 */
export function findHeader(rows: readonly Row[], width: number): number {
  const first = Math.max(
    0,
    rows.findIndex((row) => !isBlank(row)),
  );
  const head = rows.slice(0, deepest);
  const widest = Math.min(width, Math.max(0, ...head.map(filledCells)));
  const found = head.findIndex((row, index) => !isBlank(row) && !isTitle(row, widest, head[index + 1]));
  return found === -1 ? first : found;
}

function isTitle(row: Row, width: number, next: Row | undefined): boolean {
  if (width < 2) return next !== undefined && (row[0] ?? '').startsWith('#');
  // A table of two columns whose first has no name.
  if (width === 2 && (row[0] ?? '').trim() === '') return false;
  return filledCells(row) < Math.max(2, width / 2);
}

/** Kinds of cells that a name is not; `null` for words and years, which may be names. */
function kindOf(cell: string): string | null {
  const text = cell.trim();
  if (/^(?:1[5-9]|20|21)\d\d$/.test(text)) return null;
  if (/^[-+]?\d[\d \u00A0\u202F]*(?:[.,]\d+)?(?:e[-+]?\d+)?\s?[%€]?$/i.test(text)) return 'number';
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text)) return 'date';
  if (/^https?:\/\//i.test(text)) return 'url';
  if (/^\S+@\S+\.\S+$/.test(text)) return 'email';
  if (text.length > longestShape || !/\d/.test(text)) return null;
  const shape = text.replaceAll(/\d/g, '9').replaceAll(/\p{L}/gu, 'A');
  return (shape.match(/9/g)?.length ?? 0) >= 3 ? shape : null;
}

/** Whether the row that should be a header is data, like those below it. */
export function isData(header: Row, below: readonly Row[]): boolean {
  const rows = below.filter((row) => !isBlank(row)).slice(0, 100);
  if (rows.length === 0 || isCount(header)) return false;
  let hasData = false;
  for (const [column, cell] of header.entries()) {
    const voted = vote(
      cell,
      rows.map((row) => row[column] ?? ''),
    );
    // One name is enough, and most headers have one in their first columns.
    if (voted === 'name') return false;
    if (voted === 'data') hasData = true;
  }
  return hasData;
}

function vote(cell: string, values: readonly string[]): 'data' | 'name' | null {
  const filled = values.filter((value) => value.trim() !== '');
  if (filled.length === 0 || cell.trim() === '') return null;
  const own = kindOf(cell);
  const kinds = filled.map(kindOf);
  if (own !== null && share(kinds, own) >= 0.8) return 'data';
  const [most = null] = kinds;
  if (own === null && most !== null && share(kinds, most) >= 0.8) return 'name';
  if (hasLetter(cell) && filled.filter(hasLetter).length * 5 <= filled.length) return 'name';
  // A name is not a value of its column.
  return filled.filter((value) => value.trim() === cell.trim()).length >= 3 ? 'data' : null;
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

function share(kinds: readonly (string | null)[], kind: string): number {
  return kinds.filter((other) => other === kind).length / kinds.length;
}

/** Whether names are numbers that follow each other: quarters, months. */
function isCount(header: Row): boolean {
  const numbers = header
    .map((cell) => cell.trim())
    .filter((cell) => /^\d{1,4}$/.test(cell))
    .map(Number);
  return (
    numbers.length >= 2 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}
