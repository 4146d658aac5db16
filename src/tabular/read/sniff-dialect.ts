import Papa from 'papaparse';
import { delimiters, type Delimiter, type Dialect, type Row } from '../table.ts';
import { csvRows } from './csv-rows.ts';
import type { CsvSyntax } from './csv-syntax.ts';
import { findHeader, isBlank, isData } from './header-row.ts';
import { problemLog } from './problem-log.ts';

/** Rows whose widths are compared. */
const sampleRows = 300;

/** How a text is written, and where its header is. */
export interface SniffedDialect extends Dialect {
  readonly newline: CsvSyntax['newline'];
  /** Columns that the rows below the header have. */
  readonly width: number;
  /** Line of the first row of data, when there is no header ({@link Dialect.headerLine} is then 0). */
  readonly firstLine: number;
}

/**
 * Tells the dialect from the start of a text.
 *
 * @param head first characters of the text, without a mark of byte order.
 * @param whole whether the text ends there.
 * @param hint wins when two delimiters do as well.
 */
export function sniffDialect(head: string, whole: boolean, hint?: Dialect | null): SniffedDialect {
  const newline = /\n/.test(head) || !/\r./.test(head) ? '\n' : '\r';
  const told = declaredDelimiter(head);
  const best = told ?? bestDelimiter(head, newline, whole, hint?.delimiter);
  const width = widthsOf(sample(head, { delimiter: best, newline }, whole)).common;
  const { rows, line } = csvRows({ delimiter: best, newline }, width, problemLog()).read(head, whole);
  if (rows.length === 0) return { delimiter: best, newline, width: 1, headerLine: 1, firstLine: 1 };
  const index = told === null ? findHeader(rows, width) : firstFilled(rows, 1);
  const header = rows[index] ?? [];
  const headerLine = line(index);
  const below = rows.slice(index + 1);
  const missing = isData(header, below);
  return {
    delimiter: best,
    newline,
    width: tableWidth(header, below, missing),
    headerLine: missing ? 0 : headerLine,
    firstLine: headerLine,
  };
}

/** The first row from `from` on that is not blank; the row at `from` when there is none. */
function firstFilled(rows: readonly Row[], from: number): number {
  const index = rows.findIndex((row, at) => at >= from && !isBlank(row));
  return index === -1 ? from : index;
}

/** `sep=;`, which Excel writes and reads on the first line. */
function declaredDelimiter(head: string): Delimiter | null {
  const sign = /^"?sep=(.)"?[\r\n]/i.exec(head)?.[1];
  return delimiters.find((delimiter) => delimiter === sign) ?? null;
}

function sample(
  head: string,
  { delimiter, newline }: CsvSyntax,
  whole: boolean,
): { rows: Row[]; errors: number } {
  const read = (last: boolean): { rows: Row[]; errors: number } => {
    const parsed = new Papa.Parser({ delimiter, newline, preview: sampleRows }).parse(
      head,
      0,
      !last,
    ) as Papa.ParseResult<string[]>;
    return { rows: parsed.data.filter((row) => !isBlank(row)), errors: parsed.errors.length };
  };
  const result = read(whole);
  return result.rows.length === 0 ? read(true) : result;
}

interface Widths {
  /** Cells of most rows. */
  readonly common: number;
  /** Share of the rows that have as many. */
  readonly share: number;
}

function widthsOf({ rows }: { readonly rows: readonly Row[] }): Widths {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [common, count] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { common, share: rows.length === 0 ? 0 : count / rows.length };
}

/** Between delimiters that do as well, the one that is least used in numbers and texts. */
const preference: readonly Delimiter[] = ['\t', ';', '|', ','];

interface Candidate {
  readonly delimiter: Delimiter;
  /** Many cells, as many in each row, few quotes out of place. */
  readonly score: number;
  /** Whether all the rows have as many cells, and no quote is out of place. */
  readonly regular: boolean;
  /** Whether the first row has as many cells as the others. */
  readonly headed: boolean;
  /** Whether it is as punctuation that it stands in the text. */
  readonly punctuation: boolean;
}

/** The delimiter that cuts the rows in the most cells, the most regularly, with the fewest quotes out of place. */
function bestDelimiter(
  head: string,
  newline: CsvSyntax['newline'],
  whole: boolean,
  hint?: Delimiter,
): Delimiter {
  const judge = (delimiter: Delimiter): Candidate => {
    const { rows, errors } = sample(head, { delimiter, newline }, whole);
    const { common, share } = widthsOf({ rows });
    const clean = 1 / (1 + (4 * errors) / Math.max(1, rows.length));
    return {
      delimiter,
      score: share ** 2 * Math.log2(common) * clean * (delimiter === hint ? 1.1 : 1),
      regular: share === 1 && errors === 0,
      headed: rows[0]?.length === common && common > 1 && share > 0.8,
      punctuation: isPunctuation(head, delimiter),
    };
  };
  if (hint !== undefined) {
    const { regular, headed, punctuation } = judge(hint);
    if (regular && headed && !punctuation) return hint;
  }
  const candidates = preference.map(judge);
  // Lists and addresses are cut as regularly as rows, but not their header.
  const sure = candidates.some(({ headed, punctuation }) => headed && !punctuation);
  const weigh = ({ score, headed }: Candidate): number => (sure && !headed ? score / 5 : score);
  const best = candidates.reduce((kept, other) => (weigh(other) > weigh(kept) ? other : kept));
  return best.score > 0 ? best.delimiter : unusedDelimiter(head);
}

/** Whether most occurrences are before a space, or in a number. */
function isPunctuation(text: string, delimiter: Delimiter): boolean {
  const all = text.split(delimiter);
  const inText = all.slice(1).filter((after, index) => {
    const inNumber = delimiter === ',' && /\d$/.test(all[index] ?? '') && /^\d/.test(after);
    return after.startsWith(' ') || inNumber;
  });
  return inText.length * 2 > all.length - 1;
}

/** For a single column: a delimiter that its cells do not have. */
function unusedDelimiter(head: string): Delimiter {
  const count = (delimiter: Delimiter): number => head.split(delimiter).length;
  return delimiters.reduce((kept, other) => (count(other) < count(kept) ? other : kept));
}

/** Columns of the table: those with a name, and those that most rows fill without one. */
function tableWidth(header: Row, below: readonly Row[], missing: boolean): number {
  const rows = below.filter((row) => !isBlank(row)).slice(0, sampleRows);
  const { common } = widthsOf({ rows: missing || rows.length === 0 ? [header, ...rows] : rows });
  const named = header.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (common <= header.length) return Math.max(named, common);
  const filled = (column: number): number => rows.filter((row) => (row[column] ?? '').trim() !== '').length;
  let width = common;
  while (width > header.length && filled(width - 1) * 2 < rows.length) width -= 1;
  return width;
}
