import Papa from 'papaparse';
import type { Delimiter } from '../table.ts';
import type { ProblemLog } from './problem-log.ts';
import { splitLine } from './split-line.ts';

/** A row on several lines and longer than this, in characters, is taken for a quote that nothing closes. */
const longestRow = 4_000_000;
/** Characters read in vain after quotes that nothing closes, beyond which quotes are only looked for inside a line. */
const patience = 32_000_000;

export interface CsvSyntax {
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
}

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
function countLines(text: string, { rows, length }: Parsed, newline: string): number {
  return text.includes('"') ? countBreaks(text, newline, length) : rows.length;
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

function lineCounter(rows: readonly string[][], start: number, newline: string): (index: number) => number {
  let known = 0;
  let line = start;
  return (index) => {
    for (; known < index; known += 1) line += 1 + lineBreaks(rows[known] ?? [], newline);
    return line;
  };
}

function lineBreaks(cells: readonly string[], newline: string): number {
  return cells.reduce((count, cell) => count + countBreaks(cell, newline), 0);
}

interface CarefulRows {
  /** Whether quotes are no longer trusted beyond a line. */
  readonly started: () => boolean;
  readonly read: (text: string, line: number, last: boolean) => Parsed;
}

/** Reads row by row: slower, for texts where a quote is out of place. */
function carefulRows(syntax: CsvSyntax, width: number, log: ProblemLog): CarefulRows {
  let wasted = 0;

  /** The row that a doubtful quote makes, and how many characters it takes. */
  function repair(
    text: string,
    { row, length, closed }: Doubt & { readonly row: string[] },
    line: number,
  ): [string[], number] {
    const end = text.indexOf(syntax.newline);
    const firstLine = end === -1 ? text : text.slice(0, end);
    const onOneLine = end === -1 || end + 1 >= length;
    const split = splitLine(firstLine, syntax.delimiter);
    if (closed && row.length === width && (onOneLine || (split.length !== width && length <= longestRow))) {
      log.add('stray-quote', { line });
      return [row, length];
    }
    log.add(closed && onOneLine ? 'stray-quote' : 'unclosed-quote', { line });
    if (onOneLine) return [split.length === width || !closed ? split : row, length];
    wasted += Math.min(length, longestRow) - end;
    return [split, end + 1];
  }

  return {
    started: () => wasted > patience,
    read: (text, firstLine, last) => {
      const rows: string[][] = [];
      let at = 0;
      let line = firstLine;
      while (at < text.length) {
        const rest = text.slice(at);
        const before = rows.length;
        const doubtful =
          wasted > patience ? splitLines(rest, syntax, last, rows) : parseToDoubt(rest, syntax, last, rows);
        at += doubtful.start;
        for (const row of rows.slice(before)) line += 1 + lineBreaks(row, syntax.newline);
        if (doubtful.row === null && !goesOnForEver(rest, doubtful.start, syntax.newline)) break;
        const [row, length] = repair(text.slice(at), { ...doubtful, row: doubtful.row ?? [] }, line);
        rows.push(row);
        line += 1 + lineBreaks(row, syntax.newline);
        at += length;
      }
      return { rows, length: at, doubtful: false };
    },
  };
}

function goesOnForEver(text: string, start: number, newline: string): boolean {
  return text.length - start > longestRow && text.includes(newline, start);
}

interface Doubt {
  /** Where it starts: the end of the rows before it. */
  readonly start: number;
  /** The row with a quote out of place; `null` when none is, as far as the text goes. */
  readonly row: string[] | null;
  readonly length: number;
  /** Whether its quotes are closed somewhere. */
  readonly closed: boolean;
}

/** Adds the rows to `rows` up to the first with a quote out of place. */
function parseToDoubt(
  text: string,
  { delimiter, newline }: CsvSyntax,
  last: boolean,
  rows: string[][],
): Doubt {
  let start = 0;
  const doubts: Doubt[] = [];
  const parser: Papa.Parser = new Papa.Parser({
    delimiter,
    newline,
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      const row = data[0] ?? [];
      if (errors.length > 0 || endless(text, start, meta.cursor, newline)) {
        const closed = !errors.some(({ code }) => code === 'MissingQuotes');
        doubts.push({ start, row, length: meta.cursor - start, closed });
        parser.abort();
      } else {
        if (meta.cursor > start) rows.push(row);
        start = meta.cursor;
      }
    },
  });
  parser.parse(text, 0, !last);
  return doubts[0] ?? { start, row: null, length: text.length - start, closed: false };
}

/** Whether a row is so long, on several lines, that the quote which makes it so is more likely a mistake. */
function endless(text: string, start: number, end: number, newline: string): boolean {
  return end - start > longestRow && text.indexOf(newline, start) < end - 1;
}

/** Adds each line as a row. */
function splitLines(text: string, { delimiter, newline }: CsvSyntax, last: boolean, rows: string[][]): Doubt {
  const lines = text.split(newline);
  const remaining = lines.pop() ?? '';
  if (last && remaining !== '') lines.push(remaining);
  for (const line of lines) rows.push(splitLine(line, delimiter));
  return { start: last ? text.length : text.length - remaining.length, row: null, length: 0, closed: false };
}
