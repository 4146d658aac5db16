import Papa from 'papaparse';
import { linesOf, type CsvSyntax } from './csv-syntax.ts';
import type { ProblemLog } from './problem-log.ts';
import { splitLine } from './split-line.ts';

/** A row on several lines and longer than this, in characters, is taken for a quote that nothing closes. */
export const longestRow = 4_000_000;
/** Characters read in vain after quotes that nothing closes, beyond which quotes are only looked for inside a line. */
const patience = 32_000_000;

/** The rows of a text, as far as they are whole. */
interface WholeRows {
  readonly rows: string[][];
  /** Characters that they take. */
  readonly length: number;
}

interface CarefulRows {
  /** Whether quotes are no longer trusted beyond a line: every text must then be read here. */
  readonly started: () => boolean;
  readonly read: (text: string, line: number, last: boolean) => WholeRows;
}

/** Reads row by row a text where a quote is out of place: slower, and what such a quote would swallow is put right. */
export function carefulRows(syntax: CsvSyntax, width: number, log: ProblemLog): CarefulRows {
  const { delimiter, newline } = syntax;
  let wasted = 0;

  /** The row that a doubtful quote makes, and how many characters it takes. */
  function repair(text: string, { row, length, quotes }: ReadRow, line: number): [string[], number] {
    const end = text.indexOf(newline);
    const onOneLine = end === -1 || end + 1 >= length;
    const split = splitLine(end === -1 ? text : text.slice(0, end), delimiter);
    const regular = quotes === 'astray' && row.length === width && split.length !== width;
    if (regular && !onOneLine && length <= longestRow) {
      log.add('stray-quote', { line });
      return [row, length];
    }
    log.add(quotes === 'astray' && onOneLine ? 'stray-quote' : 'unclosed-quote', { line });
    if (onOneLine) return [split.length === width || quotes === 'open' ? split : row, length];
    wasted += Math.min(length, longestRow) - end;
    return [split, end + 1];
  }

  function readLines(text: string, firstLine: number, last: boolean): WholeRows {
    const lines = text.split(newline);
    const remaining = lines.pop() ?? '';
    if (last && remaining !== '') lines.push(remaining);
    const rows = lines.map((line) => splitLine(line, delimiter));
    rows.forEach((row, index) => {
      if (row.some((cell) => cell.startsWith('"'))) log.add('unclosed-quote', { line: firstLine + index });
    });
    return { rows, length: last ? text.length : text.length - remaining.length };
  }

  function read(text: string, firstLine: number, last: boolean): WholeRows {
    const rows: string[][] = [];
    let line = firstLine;
    let at = 0;
    const keep = (row: string[], length: number): void => {
      rows.push(row);
      at += length;
      line += linesOf(row, newline);
    };
    while (at < text.length) {
      if (wasted > patience) {
        const remaining = readLines(text.slice(at), line, last);
        return { rows: rows.concat(remaining.rows), length: at + remaining.length };
      }
      const doubtful = readRows(text.slice(at), syntax, last, (candidate) => {
        const { row, length, quotes } = candidate;
        const onOneLine = text.indexOf(newline, at) >= at + length - 1;
        if (quotes === 'astray' && row.length === width && onOneLine) log.add('stray-quote', { line });
        else if (quotes !== 'right' || (length > longestRow && !onOneLine)) return false;
        keep(row, length);
        return true;
      });
      const rest = text.slice(at);
      const endless = rest.length > longestRow && rest.includes(newline);
      if (doubtful === null && !endless) break;
      keep(...repair(rest, doubtful ?? { row: [], length: rest.length, quotes: 'open' }, line));
    }
    return { rows, length: at };
  }

  return { started: () => wasted > patience, read };
}

interface ReadRow {
  readonly row: string[];
  readonly length: number;
  /** `astray`: one is neither the first nor the last of its cell, nor doubled; `open`: one is closed nowhere. */
  readonly quotes: 'right' | 'astray' | 'open';
}

/** Gives rows until one is refused, which is returned; `null` when none is, as far as the text goes. */
function readRows(
  text: string,
  { delimiter, newline }: CsvSyntax,
  last: boolean,
  accept: (row: ReadRow) => boolean,
): ReadRow | null {
  const refused: ReadRow[] = [];
  let start = 0;
  const parser: Papa.Parser = new Papa.Parser({
    delimiter,
    newline,
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      const length = meta.cursor - start;
      // What follows the last line break is no row.
      if (length === 0) return;
      start = meta.cursor;
      const open = errors.some(({ code }) => code === 'MissingQuotes');
      const row: ReadRow = {
        row: data[0] ?? [],
        length,
        quotes: open ? 'open' : errors.length > 0 ? 'astray' : 'right',
      };
      if (accept(row)) return;
      refused.push(row);
      parser.abort();
    },
  });
  parser.parse(text, 0, !last);
  return refused[0] ?? null;
}
