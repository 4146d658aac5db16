import { departementRows, regionRows } from '../geography/french-areas.ts';
import { geographyAccumulator } from '../geography/geography-accumulator.ts';
import { decodePlaces, type PlaceTable } from '../geography/place-table.ts';
import { TableProfiler } from '../profile/table-profiler.ts';
import { collect } from '../read/byte-source.ts';
import { textDecoding } from '../read/decode.ts';
import { hasLongInteger } from '../read/long-integer.ts';
import { parseJson } from '../read/parse-json.ts';
import { readTable } from '../read/read-table.ts';
import { gunzip, isGzip } from '../read/gunzip.ts';
import type { TableProfile } from '../table-profile.ts';
import { TableError, type Row, type TableHeader } from '../table.ts';
import { beyondFindings, cellFindings } from './cell-findings.ts';
import type { CodeKind } from './code-kind.ts';
import { withCommuneCodes, type CommuneCodes } from './commune-codes.ts';
import {
  extensionOf,
  fileFindings,
  headerFindings,
  postcodeFindings,
  readingFindings,
  type CheckedFile,
} from './file-findings.ts';
import { bySeverity, maskedRules, type Finding } from './finding.ts';
import { geometryFindings } from './geometry-findings.ts';
import { groupLabelFindings } from './group-labels.ts';
import { judgedColumns, type JudgedColumn } from './judged-column.ts';
import { personalColumns } from './personal-columns.ts';
import { proseFinding } from './prose-finding.ts';
import { coordinateFindings, twinColumnFindings } from './row-findings.ts';
import { RowKeeper } from './row-keeper.ts';
import { totalRowFinding } from './total-row.ts';

/** Files that are held whole in memory, in bytes: beyond, a browser fails. */
const mostWhole = 250_000_000;
const wholeFormats: ReadonlySet<string> = new Set(['json', 'geojson', 'xlsx', 'xlsm', 'ods']);

/** Places that codes are compared with: facts of the code officiel géographique, embedded. */
export const checkerPlaces: PlaceTable = decodePlaces(
  { departements: departementRows, regions: regionRows },
  null,
);

/** What was found in a file, and what the portal would show of it. */
export interface FileCheck {
  readonly profile: TableProfile;
  readonly header: TableHeader;
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Whether `lines` of the findings are lines of the file; else they number rows, or features. */
  readonly hasLines: boolean;
  /** Whether it holds whole numbers that JavaScript would round, were it written again. */
  readonly hasLongIntegers: boolean;
}

/** A file that was checked, with what a corrected copy is made of. */
export interface CheckedTable {
  readonly check: FileCheck;
  /** Places that its codes are compared with. */
  readonly places: PlaceTable;
  /** Of each column, the code that it holds. */
  readonly codes: readonly (CodeKind | null)[];
  /** Gives each row again, with its line. */
  readonly eachRow: (visit: (row: Row, line: number) => void) => Promise<void>;
}

/**
 * Checks a file from end to end: twice through its rows, once to learn what the columns are, once to judge each cell.
 *
 * @param communes asked when a column holds codes of communes; `null` where the référentiel is not known: a code then
 * exists when its département does.
 * @throws TableError when it is no table, or too large to be held.
 */
export async function checkFile(
  file: CheckedFile,
  communes: () => Promise<CommuneCodes | null> = () => Promise.resolve(null),
): Promise<CheckedTable> {
  if (file.size > mostWhole && wholeFormats.has(extensionOf(file.name))) {
    throw new TableError('archive-too-large', `${file.size} bytes to be held whole.`);
  }
  const profiler = new TableProfiler((header, sample) => geographyAccumulator(header, sample, checkerPlaces));
  const keeper = new RowKeeper(profiler);
  const hints = { format: extensionOf(file.name) };
  const report = await readTable(file.open(), hints, keeper);
  const profile = profiler.finish(report);
  const columns = judgedColumns(profiler.columns);
  const codes = columns.map(({ code }) => code);
  const known = codes.includes('commune') ? await communes() : null;
  const places = known === null ? checkerPlaces : withCommuneCodes(checkerPlaces, known);
  const eachRow = rowReader(file, keeper, profiler.multiline);
  const hasHeader = !report.problems.some(({ code }) => code === 'header-missing');
  const cells = await rowFindings(profile, profiler, columns, places, flaggedRows(eachRow, keeper.longRows));
  const shapes = report.format === 'geojson' ? await readJson(file) : null;
  const prose = proseFinding(file.name, profile, keeper.names);
  const findings =
    prose.length > 0
      ? // Its columns mean nothing, its persons do.
        [...prose, ...fileFindings(file, report), ...cells.filter(({ rule }) => maskedRules.has(rule))]
      : [
          ...fileFindings(file, report),
          ...readingFindings(profile.problems, report.rows, keeper.names),
          ...headerFindings(keeper.names, hasHeader && keeper.hasLines),
          ...postcodeFindings(profile.columns),
          ...personalColumns(profile.columns),
          ...cells,
          // The geometries are judged on what the file writes, before anything is read of it as a table.
          ...(shapes === null ? [] : geometryFindings(shapes.root, shapes.text)),
        ];
  return {
    check: {
      profile,
      header: keeper.names,
      findings: bySeverity(findings),
      hasLines: keeper.hasLines,
      hasLongIntegers: shapes !== null && hasLongInteger(shapes.text),
    },
    places,
    codes,
    eachRow,
  };
}

/** Rows that were kept, or read again. */
function rowReader(file: CheckedFile, keeper: RowKeeper, multiline: boolean): CheckedTable['eachRow'] {
  return async (visit) => {
    const line = keeper.numbering(multiline);
    const give = (rows: readonly Row[]): void => {
      for (const row of rows) visit(row, line(row));
    };
    if (keeper.batches !== null) keeper.batches.forEach(give);
    else
      await readTable(
        file.open(),
        { format: extensionOf(file.name) },
        { header: () => undefined, rows: give },
      );
  };
}

/** Visits rows, with what their last cell also holds that is beyond the table; `null` of most. */
type FlaggedRows = (visit: (row: Row, line: number, beyond: string | null) => void) => Promise<void>;

/** The same rows, the last cell left empty where it also holds what is beyond the table: it would be told twice. */
function flaggedRows(eachRow: CheckedTable['eachRow'], longRows: ReadonlySet<number>): FlaggedRows {
  return (visit) => {
    let index = 0;
    return eachRow((row, line) => {
      const beyond = longRows.has(index++) ? (row.at(-1) ?? '') : null;
      visit(beyond === null ? row : row.with(-1, ''), line, beyond);
    });
  };
}

async function rowFindings(
  profile: TableProfile,
  profiler: TableProfiler,
  judged: readonly JudgedColumn[],
  places: PlaceTable,
  eachRow: FlaggedRows,
): Promise<Finding[]> {
  const { columns, read, firstRows, geography } = profile;
  const cells = cellFindings(columns, profiler.columns, judged, places);
  const beyondTable = beyondFindings(places);
  const judgements = [
    cells,
    twinColumnFindings(columns, read.rows),
    groupLabelFindings(columns, firstRows[0], read.rows),
    coordinateFindings(
      columns.map(({ name }) => name),
      geography?.points ?? null,
    ),
  ].filter((judgement) => judgement !== null);
  let last: Row | null = null;
  let lastLine = 0;
  await eachRow((row, line, beyond) => {
    for (const judgement of judgements) judgement.add(row, line);
    if (beyond !== null) beyondTable.add(beyond, line);
    last = row;
    lastLine = line;
  });
  return [
    ...judgements.flatMap((judgement) => judgement.finish()),
    ...beyondTable.finish(),
    ...totalRowFinding(last, lastLine, columns, read.rows),
  ];
}

/** The whole of a JSON file, `NaN` being read as `null`. */
export async function readJson(
  file: CheckedFile,
): Promise<{ readonly root: unknown; readonly text: string }> {
  const bytes = await collect(file.open());
  const content = isGzip(bytes)
    ? await collect(gunzip({ chunks: once(bytes), cut: () => false }).chunks)
    : bytes;
  const decoding = textDecoding();
  const text = decoding.push(content) + decoding.end();
  return { root: parseJson(text, false), text };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
