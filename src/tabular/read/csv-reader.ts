import {
  TableError,
  type ReadHints,
  type ReadReport,
  type Row,
  type TableHeader,
  type TableSink,
} from '../table.ts';
import { csvRows, type RawRows } from './csv-rows.ts';
import { countBreaks } from './csv-syntax.ts';
import { textDecoding, type TextDecoding, type TextOddity } from './decode.ts';
import { fitRows, trimEnds } from './fit-rows.ts';
import { mostColumns, nameColumns } from './header-names.ts';
import { isBlank } from './header-row.ts';
import { problemLog, type ProblemLog } from './problem-log.ts';
import { sniffDialect, type SniffedDialect } from './sniff-dialect.ts';

/** Characters that tell the dialect. */
const headLength = 131_072;
/** Characters that confirm a dialect that is known, and the lines they must hold. */
const earlyLength = 12_288;
const earlyLines = 40;
/** Bytes decoded at once: large chunks are cut, so that rows come as they are read. */
const pieceSize = 262_144;

/** Rows given at once. */
const batchSize = 10_000;

/** Reads a delimited text as its bytes come. */
export interface CsvReader {
  readonly push: (chunk: Uint8Array) => void;
  /**
   * @param cut whether the bytes stop before the end of the file: the last row, likely cut, is left out.
   * @throws TableError `empty` when there is no row at all.
   */
  readonly end: (cut?: boolean) => ReadReport;
  /** Whether enough rows were read ({@link ReadHints.maxRows}): what is pushed next is not read. */
  readonly done: () => boolean;
}

/**
 * Makes a {@link CsvReader}; the sink receives the header once the first 128 kB have come, or the end, or the first lines
 * when it must be early.
 */
export function csvReader(hints: ReadHints, sink: TableSink): CsvReader {
  const log = problemLog();
  const decoding = textDecoding(hints.encoding);
  const isEarly = hints.early === true && hints.dialect != null;
  let head = '';
  /** What follows an early head: read with the next bytes, so that the first rows are had meanwhile. */
  let held = '';
  let body: CsvBody | null = null;

  function start(whole: boolean): CsvBody {
    if (whole && !/[^\s;,|"]/.test(head)) noTable();
    body = csvBody(sniffDialect(head, whole, hints.dialect), { hints, sink, log, decoding });
    body.read(head, false);
    head = '';
    return body;
  }

  function read(text: string): void {
    if (body !== null) {
      const all = held + text;
      held = '';
      body.read(all, false);
      return;
    }
    head += text;
    const enough =
      isEarly && countBreaks(head.slice(0, earlyLength), '\n') >= earlyLines ? earlyLength : headLength;
    if (head.length < enough) return;
    const more = head.slice(enough);
    head = head.slice(0, enough);
    start(false);
    if (enough === earlyLength) held = more;
    else read(more);
  }

  return {
    push: (chunk) => {
      for (let at = 0; at < chunk.length && !(body?.done() ?? false); at += pieceSize) {
        read(decoding.push(chunk.subarray(at, at + pieceSize)));
      }
    },
    done: () => body?.done() ?? false,
    end: (cut = false) => {
      read(decoding.end());
      const started = body ?? start(!cut);
      started.read(held, !cut);
      return started.finish(cut);
    },
  };
}

function noTable(): never {
  throw new TableError('empty', 'No row in this file.');
}

interface CsvBody {
  readonly read: (text: string, last: boolean) => void;
  readonly done: () => boolean;
  readonly finish: (cut: boolean) => ReadReport;
}

interface CsvContext {
  readonly hints: ReadHints;
  readonly sink: TableSink;
  readonly log: ProblemLog;
  readonly decoding: TextDecoding;
}

/** Reads what follows once the dialect is known. */
function csvBody(dialect: SniffedDialect, { hints, sink, log, decoding }: CsvContext): CsvBody {
  const width = Math.min(dialect.width, mostColumns);
  const source = csvRows(dialect, width, log);
  const maxRows = hints.maxRows ?? Number.POSITIVE_INFINITY;
  const oddities = oddityLines(decoding, log);
  let header: TableHeader | null = null;
  let rows = 0;
  let over = false;

  function give(fitted: readonly Row[]): void {
    const kept = rows + fitted.length > maxRows ? fitted.slice(0, maxRows - rows) : fitted;
    over = kept.length < fitted.length;
    rows += kept.length;
    for (let at = 0; at < kept.length; at += batchSize) {
      sink.rows(kept.length <= batchSize ? kept : kept.slice(at, at + batchSize));
    }
  }

  return {
    done: () => over,
    read: (text, last) => {
      if (over) return;
      oddities.see(text, dialect.newline);
      const raw = source.read(text, last);
      let from = 0;
      if (header === null) {
        const found = readHeader(raw, dialect, width, log);
        if (found === null) return;
        ({ header, from } = found);
        sink.header(header);
        sink.firstLine?.(raw.line(from), true);
      }
      const given = rows;
      give(
        fitRows(raw, from, {
          width,
          delimiter: dialect.delimiter,
          log,
          blank: (before) => sink.blankLine?.(given + before),
          long: (index) => sink.longRow?.(given + index),
        }),
      );
    },
    finish: (cut) => {
      if (header === null) noTable();
      oddities.finish();
      const { delimiter, headerLine } = dialect;
      return {
        format: 'csv',
        encoding: decoding.encoding(),
        gzip: false,
        dialect: { delimiter, headerLine },
        sheet: null,
        geometries: null,
        rows,
        complete: !cut && !over,
        problems: log.list(),
      };
    },
  };
}

/** Finds the header in the first rows, and tells what stands above it; `null` when it has not come yet. */
function readHeader(
  raw: RawRows,
  { headerLine, firstLine, width: wanted }: SniffedDialect,
  width: number,
  log: ProblemLog,
): { header: TableHeader; from: number } | null {
  for (const [index, row] of raw.rows.entries()) {
    const line = raw.line(index);
    trimEnds(row, () => {
      log.add('bom-repeated', { line });
    });
    if (line < firstLine) {
      if (isBlank(row)) log.add('blank-line', { line });
      else log.add('lines-above-header', { line, detail: row.join(' ').trim() });
      continue;
    }
    if (isBlank(row)) continue;
    if (wanted > width) log.add('too-many-columns', { line, count: wanted - width });
    if (headerLine === 0) {
      log.add('header-missing', { line });
      return { header: nameColumns([], width, undefined, log), from: index };
    }
    if (row.length > width) log.add('trailing-cells', { line });
    return { header: nameColumns(row.slice(0, width), width, line, log), from: index + 1 };
  }
  return null;
}

/** Tells on which lines the text has something that is no text. */
function oddityLines(
  decoding: TextDecoding,
  log: ProblemLog,
): { see: (text: string, newline: string) => void; finish: () => void } {
  let start = 0;
  let lines = 1;
  const kept: { readonly oddity: TextOddity; readonly lines: number[] }[] = [
    { oddity: decoding.nul, lines: [] },
    { oddity: decoding.undecodable, lines: [] },
  ];
  return {
    see: (text, newline) => {
      for (const { oddity, lines: found } of kept) {
        for (const offset of oddity.offsets.slice(found.length)) {
          if (offset > start + text.length) break;
          found.push(lines + countBreaks(text.slice(0, offset - start), newline));
        }
      }
      lines += countBreaks(text, newline);
      start += text.length;
    },
    finish: () => {
      const [nul, undecodable] = kept;
      const boms = decoding.extraBoms();
      if (boms > 0) log.add('bom-repeated', { count: boms, line: 1 });
      for (const line of nul?.lines ?? []) log.add('nul-bytes', { line, count: 0 });
      if (decoding.nul.count > 0) log.add('nul-bytes', { count: decoding.nul.count });
      for (const line of undecodable?.lines ?? []) log.add('undecodable-bytes', { line, count: 0 });
      if (decoding.undecodable.count > 0) log.add('undecodable-bytes', { count: decoding.undecodable.count });
    },
  };
}
