import { zipSync } from 'fflate';
import { TableError, type ReadHints, type ReadReport, type TableSink } from '../table.ts';
import { fitRows } from './fit-rows.ts';
import { nameColumns } from './header-names.ts';
import { findHeader, isBlank, isData } from './header-row.ts';
import { problemLog, type ProblemLog } from './problem-log.ts';
import { sheetCell } from './sheet-cells.ts';
import { unpackZip } from './unpack-zip.ts';
import { readXlsx, type XlsxSheet } from './xlsx/read-xlsx.ts';
import { mostCells } from './xlsx/sheet-scan.ts';

/** Bytes of the parts of a workbook, once unpacked: an XLSX of some 30 MB. */
const mostUnpacked = 200_000_000;
/** Bytes of an OpenDocument sheet: the library that reads it takes up to fifteen times as much memory. */
const mostOpenDocument = 60_000_000;
const batchSize = 1000;

/**
 * Reads the sheet of a workbook that has the most cells. The reader of sheets is loaded when one comes.
 *
 * @param archive the whole file, a ZIP.
 * @throws TableError `unsupported` when the ZIP is no workbook, `encrypted`, `broken-archive`, `archive-too-large` or `empty`.
 */
export async function readSheetTable(
  archive: Uint8Array,
  hints: ReadHints,
  sink: TableSink,
): Promise<ReadReport> {
  const { format, parts } = await openWorkbook(archive);
  const { sheet, others } = fullest(format === 'xlsx' ? readXlsx(parts) : await readOpenDocument(parts));
  if (sheet === null) throw new TableError('empty', 'No cell in this workbook.');
  const log = problemLog();
  for (const row of sheet.merges) log.add('merged-cells', { line: row + 1 });
  if (others.length > 0) log.add('other-sheets', { count: others.length, detail: others[0] });
  const given = giveRows(sheet, hints, sink, log);
  return {
    format,
    encoding: null,
    gzip: false,
    dialect: null,
    sheet: { name: sheet.name, others },
    geometries: null,
    ...given,
    problems: log.list(),
  };
}

/** A sheet, from either kind of workbook. */
type SheetContent = XlsxSheet;

interface OpenedWorkbook {
  readonly format: 'xlsx' | 'ods';
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Only the parts that hold cells are unpacked: no picture, chart or macro. */
async function openWorkbook(archive: Uint8Array): Promise<OpenedWorkbook> {
  const names = new Set<string>();
  const parts = await unpackZip(
    archive,
    (name) => {
      names.add(name);
      return cellParts.test(name);
    },
    mostUnpacked,
  );
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  if (names.has('xl/workbook.xml')) return { format: 'xlsx', parts };
  if (text('mimetype').startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    if (text('META-INF/manifest.xml').includes('encryption-data')) {
      throw new TableError('encrypted', 'An OpenDocument sheet under a password.');
    }
    const bytes = parts.get('content.xml')?.length ?? 0;
    if (bytes > mostOpenDocument) throw new TableError('archive-too-large', `A sheet of ${bytes} bytes.`);
    return { format: 'ods', parts };
  }
  throw new TableError('unsupported', 'A ZIP that is no workbook.');
}

const cellParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml|mimetype|META-INF\/manifest\.xml|content\.xml|styles\.xml)$/i;

/** The sizes are known by now: the library receives an archive of stored parts, with nothing to inflate. */
async function readOpenDocument(parts: OpenedWorkbook['parts']): Promise<SheetContent[]> {
  const stored = zipSync(Object.fromEntries(parts), { level: 0 });
  const { readOds } = await import('hucre/ods');
  const workbook = await readOds(stored, { readStyles: false }).catch((cause: unknown) => {
    // Two cells in opposite corners span more than what fits in memory: the library says so by its limit.
    const code = /\blimit\b/.test(String(cause)) ? 'archive-too-large' : 'broken-archive';
    throw new TableError(code, String(cause), { cause });
  });
  return workbook.sheets.map(({ name, rows, merges = [], hidden, veryHidden }) => {
    const texts = rows.map((row) => row.map(sheetCell));
    return {
      name,
      rows: texts,
      filled: texts.reduce((count, row) => count + row.filter((cell) => cell !== '').length, 0),
      merges: merges.map(({ startRow }) => startRow),
      hidden: hidden === true || veryHidden === true,
    };
  });
}

/** The fullest sheet, a hidden one only when no other has a cell; and the names of the others, fullest first. */
function fullest(sheets: Iterable<SheetContent>): { sheet: SheetContent | null; others: string[] } {
  let best: SheetContent | null = null;
  const seen: Pick<SheetContent, 'name' | 'hidden' | 'filled'>[] = [];
  for (const sheet of sheets) {
    const { name, hidden, filled } = sheet;
    seen.push({ name, hidden, filled });
    if (filled > 0 && (best === null || comesBefore(sheet, best) < 0)) best = sheet;
  }
  const [, ...others] = seen.toSorted(comesBefore);
  return { sheet: best, others: others.map(({ name }) => name) };
}

function comesBefore(
  a: Pick<SheetContent, 'hidden' | 'filled'>,
  b: Pick<SheetContent, 'hidden' | 'filled'>,
): number {
  const last = ({ hidden, filled }: Pick<SheetContent, 'hidden' | 'filled'>): number =>
    Number(hidden || filled === 0);
  return last(a) - last(b) || b.filled - a.filled;
}

function giveRows(
  { rows }: SheetContent,
  hints: ReadHints,
  sink: TableSink,
  log: ProblemLog,
): Pick<ReadReport, 'rows' | 'complete'> {
  const width = rows.reduce(
    (most, row) => Math.max(most, row.findLastIndex((cell) => cell.trim() !== '') + 1),
    0,
  );
  for (const row of rows) row.length = Math.min(row.length, width);
  // Empty rows at the end are cells that were once formatted.
  rows.length = rows.findLastIndex((row) => !isBlank(row)) + 1;
  // Two cells in opposite corners.
  if (rows.length * width > mostCells)
    throw new TableError('archive-too-large', `${rows.length} rows of ${width} cells.`);
  const from = readHeader(rows, width, sink, log);
  for (const row of rows) while (row.length < width) row.push('');

  sink.firstLine?.(from + 1, false);
  const fitted = fitRows({ rows, line: (index) => index + 1, length: Number.POSITIVE_INFINITY }, from, {
    width,
    delimiter: ' ',
    log,
    blank: (before) => sink.blankLine?.(before),
    long: (index) => sink.longRow?.(index),
  });
  const kept = fitted.slice(0, hints.maxRows);
  for (let at = 0; at < kept.length; at += batchSize) sink.rows(kept.slice(at, at + batchSize));
  return { rows: kept.length, complete: kept.length === fitted.length };
}

/** Names the columns, and tells where the data start. */
function readHeader(rows: readonly string[][], width: number, sink: TableSink, log: ProblemLog): number {
  const index = findHeader(rows, width);
  const header = rows[index] ?? [];
  const line = index + 1;
  for (const [above, row] of rows.slice(0, index).entries()) {
    if (isBlank(row)) log.add('blank-line', { line: above + 1 });
    else log.add('lines-above-header', { line: above + 1, detail: row.join(' ').trim() });
  }
  if (isData(header, rows.slice(index + 1))) {
    log.add('header-missing', { line });
    sink.header(nameColumns([], width, undefined, log));
    return index;
  }
  sink.header(nameColumns(header, width, line, log));
  return index + 1;
}
