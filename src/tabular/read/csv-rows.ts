import Papa from 'papaparse';
import { carefulRows, longestRow } from './careful-rows.ts';
import { countBreaks, linesOf, type CsvSyntax } from './csv-syntax.ts';
import type { ProblemLog } from './problem-log.ts';

/** Rows as the file writes them, the first `rows.length` of what was not given yet. */
export interface RawRows {
  readonly rows: string[][];
  /** Line of a row in the file, from 1. Asked in growing order. */
  readonly line: (index: number) => number;
  /** Characters that these rows take. */
  readonly length: number;
}

/** Text in, in any pieces, rows out. */
export interface CsvRows {
  /** @param last whether the text ends here: what remains is then a row. */
  readonly read: (text: string, last: boolean) => RawRows;
}

interface Parsed {
  readonly rows: string[][];
  /** Characters that the rows take. */
  readonly length: number;
  /** Whether a quote is out of place in one of these rows, or may be: a row is very long. */
  readonly doubtful: boolean;
}

/** Splits a text in rows with PapaParse, and puts right what a quote out of place would swallow. */
export function csvRows(syntax: CsvSyntax, width: number, log: ProblemLog): CsvRows {
  const careful = carefulRows(syntax, width, log);
  let pending = '';
  let nextTry = 0;
  let line = 1;

  return {
    read: (text, last) => {
      pending += text;
      // A row that goes on is not read again before it has doubled: reading it stays linear.
      if (pending.length < nextTry && !last) return { rows: [], length: 0, line: () => line };
      const parsed = parse(pending, syntax, last);
      const read = parsed.doubtful || careful.started() ? careful.read(pending, line, last) : parsed;
      const batch = {
        rows: read.rows,
        length: read.length,
        line: lineCounter(read.rows, line, syntax.newline),
      };
      line += countLines(pending, read, syntax.newline);
      pending = pending.slice(read.length);
      nextTry = read.rows.length === 0 ? pending.length * 2 : 0;
      return batch;
    },
  };
}

const nothing: Parsed = { rows: [], length: 0, doubtful: false };

function parse(text: string, { delimiter, newline }: CsvSyntax, last: boolean): Parsed {
  if (text === '') return nothing;
  // The low-level parser of PapaParse is typed `any`; its streamers read it the same way.
  const { data, errors, meta } = new Papa.Parser({ delimiter, newline }).parse(
    text,
    0,
    !last,
  ) as Papa.ParseResult<string[]>;
  // A final line break is not followed by a row.
  if (last && text.endsWith(newline) && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
  return {
    rows: data,
    length: last ? text.length : meta.cursor,
    doubtful: text.length > longestRow || errors.some(({ row }) => (row ?? 0) < data.length),
  };
}

/** Lines that the rows take: a row is a line, unless a quoted cell has line breaks. */
function countLines(text: string, { rows, length }: Omit<Parsed, 'doubtful'>, newline: string): number {
  return text.includes('"') ? countBreaks(text, newline, length) : rows.length;
}

function lineCounter(rows: readonly string[][], start: number, newline: string): (index: number) => number {
  let known = 0;
  let line = start;
  return (index) => {
    for (; known < index; known += 1) line += linesOf(rows[known] ?? [], newline);
    return line;
  };
}
