import type { ChartData, ChartSpec } from '../../tabular/chart/chart.ts';
import type { TablePoints } from '../../tabular/geography/table-geography.ts';
import type { TableQuery } from '../../tabular/query/table-query.ts';
import type { ValuePage, ValueQuestion } from '../../tabular/query/value-page.ts';
import type { Row, TableErrorCode } from '../../tabular/table.ts';
import type { ExplorerColumn, RowSource } from '../../views/explorer-config.ts';
import type { ColumnFigures } from './column-figures.ts';
import type { PointSet, TableState } from './table-source.ts';

/** Rows that come with an opened table, and with the answer to a query. */
export const firstRows = 50;

/** What the worker needs to read a table. */
export interface TableOrder {
  readonly source: Extract<RowSource, { kind: 'file' | 'parquet' }>;
  readonly columns: readonly ExplorerColumn[];
  readonly points: Pick<TablePoints, 'source' | 'system'> | null;
  readonly query: TableQuery;
}

/** A row and its number in the file. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: Row;
}

/** Questions to the worker, and their answers. */
export interface TableAnswers {
  readonly rows: (start: number, end: number) => readonly NumberedRow[];
  readonly row: (number: number) => Row;
  readonly points: () => PointSet;
  readonly countByCode: (column: number) => readonly (readonly [code: string, count: number])[];
  readonly chart: (spec: ChartSpec) => ChartData;
  readonly figures: (column: number) => ColumnFigures;
  readonly values: (column: number, question: ValueQuestion) => ValuePage;
}

export type Question = {
  readonly [Name in keyof TableAnswers]: {
    readonly name: Name;
    readonly parameters: Parameters<TableAnswers[Name]>;
  };
}[keyof TableAnswers];

/** Page to worker. */
export type ToWorker =
  | { readonly kind: 'open'; readonly order: TableOrder }
  | { readonly kind: 'query'; readonly query: TableQuery; readonly version: number }
  | { readonly kind: 'resume' }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question };

/**
 * Why nothing is read: of the network, of a file read by parts (its server gives it whole only, it is too long to be
 * loaded, it is broken), or of the content.
 */
export type ReadFailureCode =
  'unreachable' | 'http-status' | 'whole-only' | 'too-long' | 'broken' | TableErrorCode;

/** Worker to page. `version` counts the queries: an answer to an older one is void. */
export type FromWorker =
  | {
      /** The table is open: its first rows come with it, as many as are read. */
      readonly kind: 'opened';
      readonly columns: readonly ExplorerColumn[];
      readonly state: TableState;
      readonly rows: readonly NumberedRow[];
    }
  | {
      readonly kind: 'state';
      readonly state: TableState;
      readonly version: number;
      /** The first rows of a query, with its answer. */
      readonly rows?: readonly NumberedRow[];
    }
  | {
      readonly kind: 'failure';
      readonly code: ReadFailureCode;
      readonly message: string;
      readonly status: number | null;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string };
