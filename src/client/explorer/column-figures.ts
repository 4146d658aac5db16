import type { ColumnType } from '../../tabular/column-type.ts';
import type { ColumnProfile, HistogramBin, ValueCount } from '../../tabular/table-profile.ts';

/** Statistics of a column, as far as its source gives them: `null` where it does not. */
export interface ColumnFigures {
  readonly type: ColumnType;
  /** Rows that they are about. */
  readonly rows: number | null;
  /** Whether they are about the whole table, whatever the query: the page then says so. */
  readonly wholeTable: boolean;
  readonly filled: number;
  readonly distinct: ColumnProfile['distinct'];
  readonly number: {
    readonly min: number;
    readonly max: number;
    readonly mean: number;
    readonly median: number | null;
    readonly sum: number | null;
  } | null;
  readonly date: { readonly min: string; readonly max: string } | null;
  readonly histogram: readonly HistogramBin[];
  readonly top: readonly ValueCount[];
}

/** Types whose sum means something. */
const summed: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'money']);

/** The statistics of a column over `rows` rows, from its profile. */
export function toFigures(profile: ColumnProfile, rows: number): ColumnFigures {
  const { type, filled, distinct, number, date, top } = profile;
  return {
    type,
    rows,
    wholeTable: false,
    filled,
    distinct,
    number: number && {
      min: number.min,
      max: number.max,
      mean: number.mean,
      median: number.quantiles[2],
      sum: summed.has(type) ? number.sum : null,
    },
    date: date && { min: date.min, max: date.max },
    histogram: number?.histogram ?? date?.histogram ?? [],
    top,
  };
}
