import { quotedCell } from '../export/csv-text.ts';
import type { PlaceTable } from '../geography/place-table.ts';
import { oneLine } from '../read/header-names.ts';
import { hasLongInteger } from '../read/long-integer.ts';
import type { ReadReport, Row } from '../table.ts';
import { readJson, type CheckedTable, type FileCheck } from './check-file.ts';
import { restoredCode, type CodeKind } from './code-kind.ts';
import { cleanFileName, cleanName, extensionOf, type CheckedFile } from './file-findings.ts';
import type { Finding, RuleId } from './finding.ts';
import { mendGeojson } from './mend-geojson.ts';

/** What writing the table again puts right, without any doubt on what was meant. */
const mendedInTables: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(['encoding', 'bom-repeated', 'nul-bytes', 'separator', 'spreadsheet-file', 'file-name'] as const),
  ...(['lines-above-header', 'multiline-header', 'blank-line', 'trailing-cells', 'short-row'] as const),
  ...(['stray-quote', 'lost-zeros', 'cell-spaces', 'wrong-extension'] as const),
]);
/** Mended when the names of the columns are written anew: not in a file that others already read. */
const mendedByNames: ReadonlySet<RuleId> = new Set<RuleId>([
  'odd-name',
  'long-name',
  'duplicate-header',
  'empty-header',
]);
const mendedInShapes: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(['encoding', 'bom-repeated', 'ring-unclosed', 'ring-winding', 'file-name', 'wrong-extension'] as const),
]);
/** What makes a copy lose something, or keep a fault that hides others. */
const blocking: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(['undecodable-bytes', 'long-row', 'unclosed-quote', 'long-cell', 'too-many-columns'] as const),
  ...(['truncated', 'geometry-not-a-number'] as const),
]);
const tables: ReadonlySet<ReadReport['format']> = new Set(['csv', 'xlsx', 'ods'] as const);

/** What a corrected copy of a file would be. */
export interface CorrectionPlan {
  /** `none`: nothing in it can be mended without a doubt, or its format is not written again. */
  readonly state: 'ready' | 'blocked' | 'none';
  /** Findings that forbid it. */
  readonly blockedBy: readonly Finding[];
  /** Whether a copy would round whole numbers, which forbids it too. */
  readonly rounds: boolean;
  readonly mended: readonly Finding[];
  /** Mended when names are written anew. */
  readonly byNames: readonly Finding[];
  readonly left: readonly Finding[];
}

/** What a corrected copy would change, and what it would leave. */
export function planCorrection({
  profile,
  findings,
  hasLongIntegers,
}: Pick<FileCheck, 'profile' | 'findings' | 'hasLongIntegers'>): CorrectionPlan {
  const { format } = profile.read;
  const isTable = tables.has(format) && !findings.some(({ rule }) => rule === 'prose');
  const rules = isTable ? mendedInTables : format === 'geojson' ? mendedInShapes : new Set<RuleId>();
  const mended = findings.filter(({ rule }) => rules.has(rule));
  const byNames = isTable ? findings.filter(({ rule }) => mendedByNames.has(rule)) : [];
  const blockedBy = findings.filter(({ rule }) => blocking.has(rule));
  const changes = mended.length + byNames.length > 0;
  return {
    state: !changes ? 'none' : blockedBy.length > 0 || hasLongIntegers ? 'blocked' : 'ready',
    blockedBy,
    rounds: hasLongIntegers,
    mended,
    byNames,
    left: findings.filter((item) => !mended.includes(item) && !byNames.includes(item)),
  };
}

/** A file made in the browser. */
export interface CorrectedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly parts: readonly string[];
}

/** Rows written at once. */
const batch = 5000;

/**
 * Writes a table again, in UTF-8, with what {@link planCorrection} says; cells that it does not name stay as they are,
 * formulas included.
 *
 * @param renames whether columns get clean names.
 */
export async function correctTable(
  { check, places, codes, eachRow }: CheckedTable,
  fileName: string,
  renames: boolean,
): Promise<CorrectedFile> {
  const { profile, header } = check;
  const written = profile.read.dialect?.delimiter;
  const delimiter = written === ',' ? ',' : ';';
  const names = renames ? cleanNames(header.names) : header.written.map(oneLine);
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quotedCell(cell, delimiter)).join(delimiter)}\r\n`;
  const hasHeader = !profile.read.dialect || profile.read.dialect.headerLine > 0 || renames;
  const parts: string[] = hasHeader ? [line(names)] : [];
  let lines: string[] = [];
  await eachRow((row) => {
    lines.push(line(mendedRow(row, codes, places)));
    if (lines.length < batch) return;
    parts.push(lines.join(''));
    lines = [];
  });
  parts.push(lines.join(''));
  return { name: correctedName(fileName, 'csv'), type: 'text/csv;charset=utf-8', parts };
}

function mendedRow(row: Row, codes: readonly (CodeKind | null)[], places: PlaceTable): string[] {
  return row.map((cell, index) => {
    const trimmed = cell.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/gu, '');
    const code = codes[index] ?? null;
    return code === null ? trimmed : (restoredCode(code, trimmed, places) ?? trimmed);
  });
}

/** Clean names, each of its own. */
function cleanNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = cleanName(name);
    let free = clean;
    for (let copy = 2; taken.has(free); copy++) free = `${clean.slice(0, 60)}_${copy.toString()}`;
    taken.add(free);
    return free;
  });
}

/**
 * Writes a GeoJSON again with its rings closed and turned as RFC 7946 says. `null` when it holds whole numbers that
 * JavaScript would round.
 */
export async function correctGeojson(file: CheckedFile): Promise<CorrectedFile | null> {
  const { root, text } = await readJson(file);
  if (hasLongInteger(text)) return null;
  const mended = JSON.stringify(mendGeojson(root));
  return { name: correctedName(file.name, 'geojson'), type: 'application/geo+json', parts: [mended] };
}

/** « Liste musées.xlsx » gives `liste_musees_corrige.csv`. */
function correctedName(name: string, extension: string): string {
  const own = extensionOf(name);
  const stem = own === '' ? name : name.slice(0, name.toLowerCase().lastIndexOf(`.${own}`));
  return `${cleanFileName(stem.replaceAll('.', '_'))}_corrige.${extension}`;
}
