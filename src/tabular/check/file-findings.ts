import { nameHints } from '../profile/column-name.ts';
import type { ColumnProfile } from '../table-profile.ts';
import type { ReadReport, TableHeader, TableProblem, TableProblemCode } from '../table.ts';
import { finding, type Finding } from './finding.ts';
import { nameFindings } from './name-findings.ts';

/** data.gouv.fr makes no preview of a CSV beyond that, in bytes. */
const largest = 100_000_000;
/** Longest name of a column that PostgreSQL keeps whole, in bytes. */
const longestName = 63;

/** A file as the browser knows it. */
export interface CheckedFile {
  /** As the file system writes it; hostile text. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Its bytes from the beginning, each time it is called. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** What the file itself says, its rows apart. */
export function fileFindings({ name, size }: CheckedFile, report: ReadReport): Finding[] {
  const { format, encoding, dialect, complete } = report;
  const found: Finding[] = [];
  const extension = extensionOf(name);
  const expected = extensions[format];
  if (!expected.includes(extension)) {
    found.push(
      finding('wrong-extension', {
        examples: [extension === '' ? name : `.${extension}`, `.${expected[0] ?? ''}`],
      }),
    );
  }
  if (!/^[a-z0-9][a-z0-9._-]*$/iu.test(name))
    found.push(finding('file-name', { examples: [name.slice(0, 80), cleanFileName(name)] }));
  if (size > largest) found.push(finding('large-file', { count: size }));
  if (encoding !== null && encoding !== 'utf-8') found.push(finding('encoding', { examples: [encoding] }));
  if (dialect?.delimiter === '|' || (dialect?.delimiter === '\t' && extension !== 'tsv')) {
    found.push(finding('separator', { examples: [dialect.delimiter] }));
  }
  if (format === 'xlsx' || format === 'ods') found.push(finding('spreadsheet-file', { examples: [format] }));
  const cut = report.problems.some(({ code }) => code === 'truncated');
  if (!complete && !cut) found.push(finding('truncated'));
  return found;
}

/** Extensions of each format, the usual one first. */
const extensions: Readonly<Record<ReadReport['format'], readonly string[]>> = {
  csv: ['csv', 'tsv', 'txt'],
  xlsx: ['xlsx', 'xlsm'],
  ods: ['ods'],
  json: ['json'],
  ndjson: ['ndjson', 'jsonl', 'json', 'geojsonl'],
  geojson: ['geojson', 'json'],
  parquet: ['parquet'],
  'tabular-api': [],
};

/** The extension of a file in small letters, `.gz` apart. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})(?:\.gz)?$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A name for a file that no system stumbles on: « Liste musées (2025).csv » is `liste_musees_2025.csv`. */
export function cleanFileName(name: string): string {
  const extension = extensionOf(name);
  const stem = extension === '' ? name : name.slice(0, name.toLowerCase().lastIndexOf(`.${extension}`));
  const clean = cleanName(stem).slice(0, 80);
  return extension === '' ? clean : `${clean}.${extension}`;
}

/** Problems of the reading that are told as they are; those of the cells are found again, with all their lines. */
const told: ReadonlySet<TableProblemCode> = new Set<TableProblemCode>([
  ...(['bom-repeated', 'nul-bytes', 'undecodable-bytes', 'lines-above-header', 'header-missing'] as const),
  ...(['duplicate-header', 'empty-header', 'multiline-header'] as const),
  ...(['empty-column', 'short-row', 'long-row'] as const),
  ...([
    'trailing-cells',
    'blank-line',
    'unclosed-quote',
    'stray-quote',
    'long-cell',
    'too-many-columns',
  ] as const),
  ...(['truncated', 'merged-cells', 'other-sheets', 'nested-values', 'duplicate-row'] as const),
]);

/** Oddities that the reader and the profile found; those of the names, which it counts together, each with its column. */
export function readingFindings(
  problems: readonly TableProblem[],
  rows: number,
  header: TableHeader,
): Finding[] {
  const found = problems
    // Without any row, all the columns are empty.
    .filter(({ code }) => told.has(code) && (rows > 0 || code !== 'empty-column'))
    .flatMap(
      ({ code, count, lines, column, detail }) =>
        nameFindings(code, lines, header) ??
        finding(code, { count, lines, column, examples: detail === null ? [] : [detail] }),
    );
  return rows > 0 ? found : [finding('no-row'), ...found];
}

/** What the names of the columns say, and lack. */
export function headerFindings({ written, names }: TableHeader, hasHeader: boolean): Finding[] {
  if (!hasHeader) return [];
  const found: Finding[] = [];
  written.forEach((name, column) => {
    if (name.trim() === '') return;
    if (name.length * 3 > longestName && bytesOf(name) > longestName)
      found.push(finding('long-name', { column, examples: [name.slice(0, 80)] }));
    if (!/^[A-Za-z0-9_-]+$/u.test(name)) {
      found.push(
        finding('odd-name', { column, examples: [name.slice(0, 80), cleanName(names[column] ?? name)] }),
      );
    }
  });
  return found;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A name of letters without accents, digits and `_`, 63 characters at most: « Nom du musée » is `nom_du_musee`. */
export function cleanName(name: string): string {
  const clean = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('æ', 'ae')
    .replaceAll('€', ' euros ')
    .replaceAll('%', ' pourcent ')
    .replaceAll('°', ' ')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/gu, '_')
    .replace(/_+/gu, '_')
    .replace(/^[_-]+|[_-]+$/gu, '')
    .slice(0, longestName)
    .replace(/[_-]+$/gu, '');
  return clean === '' ? 'colonne' : clean;
}

/** Postal codes without codes of communes: several communes share one, and it joins to nothing. */
export function postcodeFindings(columns: readonly ColumnProfile[]): Finding[] {
  const known = columns.some(
    ({ type, name }) =>
      type === 'commune' || / insee /u.test(` ${name.toLowerCase()} `) || nameHints(name).siret,
  );
  const postal = columns.findIndex(({ type }) => type === 'postal-code');
  return known || postal === -1 ? [] : [finding('postcode-only', { column: postal })];
}
