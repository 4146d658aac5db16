import type { ColumnType } from './column-type.ts';
import type { TableGeography } from './geography/table-geography.ts';
import type { ReadReport, Row, TableProblem } from './table.ts';

/** Distinct values of a column up to which the count of each is exact. */
export const exactValues = 8192;

/** A value and how many rows have it. */
export interface ValueCount {
  /** As first written; cut at 200 characters. Hostile text. */
  readonly value: string;
  readonly count: number;
}

/** One bar of a histogram: from `from` included to `to` excluded, the last bar excepted. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Figures of the cells that are numbers. Money and percentages are in their own unit (12 for « 12 % »). */
export interface NumberSummary {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly sum: number;
  /** Quantiles 5, 25, 50, 75 and 95 %; exact up to 50,000 values, else from a sample drawn over the whole column. */
  readonly quantiles: readonly [number, number, number, number, number];
  readonly histogram: readonly HistogramBin[];
}

/** Period of the cells that are dates: ISO days (`2024-05-01`), instants or years (`2024`), as precise as the column. */
export interface DateSummary {
  readonly min: string;
  readonly max: string;
  /** Rows per year, or per month when the period is under three years (`from` in years, 2024.5 for July 2024). */
  readonly histogram: readonly HistogramBin[];
}

/** What one column holds. */
export interface ColumnProfile {
  /** Unique in the table. Hostile text. */
  readonly name: string;
  readonly type: ColumnType;
  /** Share of the filled cells that agree with the type, 0 to 1. */
  readonly share: number;
  /** How numbers are written: `,` in French, `.` in English; `null` for other types. */
  readonly decimal: ',' | '.' | null;
  /** How dates are written, to read them again: `iso`, `d/m/y`, `m/d/y`, `year`, `serial`; `null` for other types. */
  readonly dateStyle: 'iso' | 'd/m/y' | 'm/d/y' | 'year' | 'serial' | null;
  /** Cells with something in them, spaces apart. */
  readonly filled: number;
  readonly distinct: { readonly count: number; readonly exact: boolean };
  readonly number: NumberSummary | null;
  readonly date: DateSummary | null;
  /** Shortest and longest filled cell, in characters. */
  readonly length: { readonly min: number; readonly max: number } | null;
  /**
   * Most frequent values, most frequent first, ten at most; empty when each value is seen once. Counts are exact up to
   * 8,192 distinct values; beyond, only frequent ones are there, and their counts are about right ({@link exactValues}).
   */
  readonly top: readonly ValueCount[];
  /** Distinct values as first met, five at most. */
  readonly examples: readonly string[];
}

/** What a table holds. No date in it: the same file gives the same profile. */
export interface TableProfile {
  readonly read: Omit<ReadReport, 'problems'>;
  /** Rows of the whole table: `read.rows`, or what the API or the file says when it was not read to the end; `null` when unknown. */
  readonly rows: number | null;
  readonly columns: readonly ColumnProfile[];
  /** Rows equal to an earlier one; `null` when not counted. */
  readonly duplicateRows: number | null;
  /** « One row is … »: index of the column whose value is in every row, once; `null` when there is none. */
  readonly key: number | null;
  readonly problems: readonly TableProblem[];
  /** Where the rows are on a map; `null` when nothing tells. */
  readonly geography: TableGeography | null;
  /** At most twenty; cells cut at 500 characters. Hostile text. */
  readonly firstRows: readonly Row[];
}
