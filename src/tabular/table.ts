/**
 * The vocabulary of the engine: what a table is, whoever wrote it. Pure; shared by the fetch, the build, the browser's
 * worker and the file checker.
 */

/** One line of data: its cells as text, as the file writes them, as many as the header has names. */
export type Row = readonly string[];

/** Where a table comes from. `tabular-api`: rows already parsed by data.gouv.fr (contract §12). */
export const tableFormats = [
  'csv',
  'xlsx',
  'ods',
  'json',
  'ndjson',
  'geojson',
  'parquet',
  'tabular-api',
] as const;
export type TableFormat = (typeof tableFormats)[number];

/** How bytes become text (names of the Encoding Standard). */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a delimited text is written. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** Line of the header in the file, from 1: more than 1 when a title or comments stand above it, 0 when there is none. */
  readonly headerLine: number;
}

/** The names of the columns. */
export interface TableHeader {
  /** Shown, and used as identifiers: trimmed, on one line, never empty, unique. */
  readonly names: readonly string[];
  /** As the file writes them. */
  readonly written: readonly string[];
}

/** Receives a table as it is read. */
export interface TableSink {
  /** Once, before any row. */
  readonly header: (header: TableHeader) => void;
  /**
   * As they come, in order; each row has exactly as many cells as the header has names. The array may be kept; a cell
   * that is kept alone should be copied, because it may be a slice of the whole text that came with it.
   */
  readonly rows: (rows: readonly Row[]) => void;
  /**
   * Line of the first row in the file, from 1, before any row; a row takes one line more for each line break in its
   * cells when the file is a text. Not told where rows are no lines: they are numbered from 1.
   */
  readonly firstLine?: (line: number, text: boolean) => void;
  /** A blank line is left out before the row of this index, from 0; told before the `rows` that hold it. */
  readonly blankLine?: (before: number) => void;
  /** The row of this index, from 0, is too long: its last cell holds what is beyond too; told before the `rows` that hold it. */
  readonly longRow?: (index: number) => void;
}

/** Oddities that are kept, counted and told; none stops the reading. */
export const tableProblemCodes = [
  'bom-repeated',
  'nul-bytes',
  'undecodable-bytes',
  'lines-above-header',
  'header-missing',
  'duplicate-header',
  'empty-header',
  'multiline-header',
  'empty-column',
  'short-row',
  'long-row',
  'trailing-cells',
  'blank-line',
  'unclosed-quote',
  'stray-quote',
  'long-cell',
  'too-many-columns',
  'truncated',
  'merged-cells',
  'other-sheets',
  'nested-values',
  'duplicate-row',
  'mixed-types',
  'lost-zeros',
  'scientific-identifier',
  'checksum-failed',
  'formula-like-cell',
  'markup-in-cell',
] as const;
export type TableProblemCode = (typeof tableProblemCodes)[number];

export interface TableProblem {
  readonly code: TableProblemCode;
  readonly count: number;
  /** The first lines where it is seen, in the file, from 1; at most five. */
  readonly lines: readonly number[];
  /** Index of the column it is about, from 0; `null` when it is about the file. */
  readonly column: number | null;
  /** What names it best, such as the header seen twice; hostile text. */
  readonly detail: string | null;
}

/** How a table was read. */
export interface ReadReport {
  readonly format: TableFormat;
  /** `null` when the format has no text encoding of its own (sheets, Parquet, the API). */
  readonly encoding: Encoding | null;
  readonly gzip: boolean;
  readonly dialect: Dialect | null;
  /** Sheet that was read, the largest one, and the names of the others. */
  readonly sheet: { readonly name: string; readonly others: readonly string[] } | null;
  /** Features of a GeoJSON file by type of geometry, most frequent first; `null` for other formats. */
  readonly geometries: readonly { readonly type: string; readonly count: number }[] | null;
  /** Rows given to the sink. */
  readonly rows: number;
  /** Whether the end of the table was reached. */
  readonly complete: boolean;
  readonly problems: readonly TableProblem[];
}

/** What is known of a file before it is read; each a hint that the bytes overrule. */
export interface ReadHints {
  /** Format declared (`catalog/format.ts`). */
  readonly format?: string | null | undefined;
  readonly encoding?: Encoding | null | undefined;
  readonly dialect?: Dialect | null | undefined;
  /** Gives the first rows of a delimited text as early as can be: a known dialect needs few lines to be confirmed. */
  readonly early?: boolean | undefined;
  /** Stops after so many rows. */
  readonly maxRows?: number | undefined;
  /** Stops after so many bytes of content, once unpacked; a partial table is not an error. */
  readonly maxBytes?: number | undefined;
}

/** Why nothing can be read. */
export const tableErrorCodes = [
  'empty',
  'html',
  'binary',
  'not-a-table',
  'invalid-json',
  'broken-archive',
  'archive-too-large',
  'encrypted',
  'unsupported',
] as const;
export type TableErrorCode = (typeof tableErrorCodes)[number];

/** A file that is no table. `detail` is for developers. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code: TableErrorCode;

  constructor(code: TableErrorCode, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.code = code;
  }
}
