import { TableError, type ReadHints, type ReadReport, type TableSink } from '../table.ts';
import { textDecoding } from './decode.ts';
import { jsonRow } from './json-cells.ts';
import { jsonRows, type PlacedRow } from './json-rows.ts';
import { parseKeepingIntegers } from './long-integer.ts';
import { problemLog } from './problem-log.ts';

/** Characters whose lines tell the columns: a key first seen later is counted, with its line. */
const headLength = 8_000_000;

/** Reads objects written one per line, as they come. */
export interface NdjsonReader {
  readonly push: (chunk: Uint8Array) => void;
  /** @param cut whether the bytes stop before the end of the file. */
  readonly end: (cut: boolean) => ReadReport;
  readonly done: () => boolean;
}

/** Makes a {@link NdjsonReader}; a line that is no JSON throws {@link TableError} `invalid-json`. */
export function ndjsonReader(hints: ReadHints, sink: TableSink): NdjsonReader {
  const log = problemLog();
  const decoding = textDecoding(hints.encoding);
  const table = jsonRows(hints, sink, log);
  let head: PlacedRow[] | null = [];
  let pending = '';
  let read = 0;
  let line = 0;

  function readLines(text: string, last: boolean): void {
    read += text.length;
    const lines = (pending + text).split('\n');
    pending = last ? '' : (lines.pop() ?? '');
    const rows = lines.map(readLine).filter((row) => row !== null);
    if (head === null) {
      table.give(rows);
      return;
    }
    for (const row of rows) head.push(row);
    if (read < headLength && !last) return;
    if (head.length === 0) throw new TableError('empty', 'No object in this file.');
    table.learn(head);
    table.give(head);
    head = null;
  }

  function readLine(text: string, index: number, { length }: readonly string[]): PlacedRow | null {
    line += 1;
    if (text.trim() === '') {
      // What follows the last line break is no line.
      if (index < length - 1) log.add('blank-line', { line });
      return null;
    }
    const row = jsonRow(parseLine(text, line));
    if (row === null) throw new TableError('not-a-table', `Line ${line} is no object.`);
    return { ...row, line };
  }

  return {
    push: (chunk) => {
      if (!table.done()) readLines(decoding.push(chunk), false);
    },
    done: () => table.done(),
    end: (cut) => {
      readLines(decoding.end(), false);
      // A line cut in the middle is none.
      if (cut) pending = '';
      readLines('', true);
      if (decoding.undecodable.count > 0) log.add('undecodable-bytes', { count: decoding.undecodable.count });
      return {
        format: 'ndjson',
        encoding: decoding.encoding(),
        gzip: false,
        dialect: null,
        sheet: null,
        ...table.report(),
        complete: !cut && !table.done(),
        problems: log.list(),
      };
    },
  };
}

function parseLine(text: string, line: number): unknown {
  try {
    return parseKeepingIntegers(text);
  } catch (cause) {
    throw new TableError('invalid-json', `Line ${line} is not JSON.`, { cause });
  }
}
