import { zipSync } from 'fflate';
import type { ReadOptions, Sheet, Workbook } from 'hucre/xlsx';
import { TableError, type ReadHints, type ReadReport, type TableSink } from '../table.ts';
import { fitRows } from './fit-rows.ts';
import { nameColumns } from './header-names.ts';
import { findHeader, isBlank, isData } from './header-row.ts';
import { problemLog, type ProblemLog } from './problem-log.ts';
import { sheetCell } from './sheet-cells.ts';
import { unpackZip } from './unpack-zip.ts';

/** Bytes of the parts of a workbook, once unpacked: reading them takes up to fifteen times as much memory. */
const mostUnpacked = 60_000_000;
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
  const { format, parts } = openWorkbook(archive);
  const workbook = await parseWorkbook(format, parts);
  const [sheet, ...others] = bySize(workbook.sheets);
  if (sheet === undefined || filledCells(sheet) === 0)
    throw new TableError('empty', 'No cell in this workbook.');
  const log = problemLog();
  for (const { startRow } of sheet.merges ?? []) log.add('merged-cells', { line: startRow + 1 });
  if (others.length > 0) log.add('other-sheets', { count: others.length, detail: others[0]?.name });
  const given = giveRows(sheet, hints, sink, log);
  return {
    format,
    encoding: null,
    gzip: false,
    dialect: null,
    sheet: { name: sheet.name, others: others.map(({ name }) => name) },
    geometries: null,
    ...given,
    problems: log.list(),
  };
}

interface OpenedWorkbook {
  readonly format: 'xlsx' | 'ods';
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Only the parts that hold cells are unpacked: no picture, chart or macro. */
function openWorkbook(archive: Uint8Array): OpenedWorkbook {
  const names = new Set<string>();
  const parts = unpackZip(
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
    return { format: 'ods', parts };
  }
  throw new TableError('unsupported', 'A ZIP that is no workbook.');
}

const cellParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml|mimetype|META-INF\/manifest\.xml|content\.xml|styles\.xml)$/i;

/** The sizes are known by now: the library receives an archive of stored parts, with nothing to inflate. */
async function parseWorkbook(format: 'xlsx' | 'ods', parts: OpenedWorkbook['parts']): Promise<Workbook> {
  const stored = zipSync(Object.fromEntries(parts), { level: 0 });
  const options: ReadOptions = { readStyles: false };
  try {
    if (format === 'ods') return await (await import('hucre/ods')).readOds(stored, options);
    return await (await import('hucre/xlsx')).readXlsx(stored, options);
  } catch (cause) {
    // Two cells in opposite corners span more than what fits in memory: the library says so by its limit.
    const code = /\blimit\b/.test(String(cause)) ? 'archive-too-large' : 'broken-archive';
    throw new TableError(code, String(cause), { cause });
  }
}

/** The fullest first; hidden sheets after the others. */
function bySize(sheets: readonly Sheet[]): Sheet[] {
  const hidden = (sheet: Sheet): boolean => sheet.hidden === true || sheet.veryHidden === true;
  const sizes = new Map(sheets.map((sheet) => [sheet, filledCells(sheet)]));
  return sheets.toSorted(
    (a, b) => Number(hidden(a)) - Number(hidden(b)) || (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0),
  );
}

function filledCells({ rows }: Sheet): number {
  let count = 0;
  for (const row of rows) for (const cell of row) if (cell !== null && cell !== '') count += 1;
  return count;
}

function giveRows(
  sheet: Sheet,
  hints: ReadHints,
  sink: TableSink,
  log: ProblemLog,
): Pick<ReadReport, 'rows' | 'complete'> {
  const rows = sheet.rows.map((row) => row.map(sheetCell));
  const width = rows.reduce(
    (most, row) => Math.max(most, row.findLastIndex((cell) => cell.trim() !== '') + 1),
    0,
  );
  for (const row of rows) row.length = Math.min(row.length, width);
  // Empty rows at the end are cells that were once formatted.
  rows.length = rows.findLastIndex((row) => !isBlank(row)) + 1;
  const from = readHeader(rows, width, sink, log);
  for (const row of rows) while (row.length < width) row.push('');

  sink.firstLine?.(from + 1, false);
  const fitted = fitRows({ rows, line: (index) => index + 1, length: Number.POSITIVE_INFINITY }, from, {
    width,
    delimiter: ' ',
    log,
    blank: (before) => sink.blankLine?.(before),
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
