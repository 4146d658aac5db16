import type { ChartData, ChartSpec } from '../../tabular/chart/chart.ts';
import type { Row } from '../../tabular/table.ts';
import type { ColumnFilter, TableQuery } from '../../tabular/query/table-query.ts';
import type { ValuePage, ValueQuestion } from '../../tabular/query/value-page.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';
import type { ColumnFigures } from './column-figures.ts';

/** Rows on a map: three arrays of one length. */
export interface PointSet {
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** Number of each row, as {@link TableSource.row} takes it. */
  readonly rows: Uint32Array;
  /** Matching rows without a point. */
  readonly leftOut: number;
}

/** How far a table is read, and what its query finds. */
export interface TableState {
  /** Rows read so far; `null` when unknown (an API that gives no total). */
  readonly total: number | null;
  /** Rows that match the query, among those read; equal to `total` without a query. */
  readonly matching: number | null;
  /** Whether rows still come. */
  readonly loading: boolean;
  /** Share read, 0 to 1; `null` when the size is unknown. */
  readonly progress: number | null;
  /**
   * Why the reading stopped before the end: `pause` at the first limit of size, {@link TableSource.resume} goes on;
   * `limit` at the last one, or when the server fell silent. `null` otherwise.
   */
  readonly halted: 'pause' | 'limit' | null;
}

/** What a source cannot do, because its rows are elsewhere: the page then says so instead of offering it. */
interface TableAbilities {
  /** Whether every row can be had at once (points, chart, whole download). */
  readonly wholeTable: boolean;
  /** Where the matching rows are had as CSV when they cannot be read here; `null` when nowhere, or too many. */
  readonly exportUrl: (query: TableQuery, found: number | null) => string | null;
}

export interface TableSourceEvents {
  /** More rows were read, or the reading ended. */
  readonly progress: TableState;
  /** The query changed, or what it finds did. */
  readonly change: TableState;
  /** The reading failed; what was read stays. */
  readonly error: Error;
}

/**
 * The rows of one resource, wherever they are: one per page, shared by its table, its map and its chart, so that a
 * filter holds for the three. Implementations: `worker-table.ts` (a file or its Parquet version, in a worker), `api-table.ts`
 * (API tabulaire).
 */
export interface TableSource {
  readonly columns: readonly ExplorerColumn[];
  readonly abilities: TableAbilities;
  readonly state: TableState;
  readonly query: TableQuery;
  /** Parts of the query that the source cannot express: they are not applied, and the page says so. */
  readonly unapplied?: readonly (ColumnFilter | 'search')[];
  /** Answers by a `change`; a later query makes an earlier one void. */
  readonly setQuery: (query: TableQuery) => void;
  /** Matching rows, in the order of the query, from `start` to `end` excluded: fewer at the end of the table. */
  readonly rows: (
    start: number,
    end: number,
  ) => Promise<readonly { readonly number: number; readonly cells: Row }[]>;
  /** One row by its number in the file, from 0. */
  readonly row: (number: number) => Promise<Row>;
  /** Positions of the matching rows. */
  readonly points: () => Promise<PointSet>;
  /** Matching rows by code of a column of places. */
  readonly countByCode: (column: number) => Promise<ReadonlyMap<string, number>>;
  /** The chart of the matching rows. */
  readonly chart: (spec: ChartSpec) => Promise<ChartData>;
  /** Statistics of a column, over the matching rows where it can; `null` when the source has none. */
  readonly figures: (column: number) => Promise<ColumnFigures | null>;
  /**
   * Values of a column with their counts over the rows that match the other filters; the empty cell is `''`. `null`
   * when the source cannot count.
   */
  readonly values: (column: number, question: ValueQuestion) => Promise<ValuePage | null>;
  /** Every matching row in the order of the query, for a download; only with {@link TableAbilities.wholeTable}. */
  readonly allRows: (signal: AbortSignal) => AsyncIterable<readonly Row[]>;
  readonly on: <Name extends keyof TableSourceEvents>(
    name: Name,
    listener: (detail: TableSourceEvents[Name]) => void,
    signal: AbortSignal,
  ) => void;
  /** Goes on reading after a `pause`. */
  readonly resume: () => void;
  /** Stops the reading and frees the worker. */
  readonly close: () => void;
}

/** What `<data-explorer>` gives the elements inside it. */
export interface ExplorerHost extends HTMLElement {
  readonly config: import('../../views/explorer-config.ts').ExplorerConfig;
  /** The table of the page, opened by the first part that asks. Rejects when no source answers. */
  readonly openTable: () => Promise<TableSource>;
}
