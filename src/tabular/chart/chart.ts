/** How the rows behind one mark are reduced to one number. */
export const aggregates = ['count', 'sum', 'mean'] as const;
export type Aggregate = (typeof aggregates)[number];

/** A chart over the columns of a table. Columns are indexes, from 0. */
export interface ChartSpec {
  /** `line`: over time; `bar`: by category; `histogram`: of one number. */
  readonly kind: 'line' | 'bar' | 'histogram';
  readonly x: number;
  /** Column that is measured; `null` with `count`. */
  readonly y: number | null;
  readonly aggregate: Aggregate;
}

/** One bar, one point of a line. */
export interface ChartMark {
  /** A category as written, cut at 200 characters (hostile text); a period (`2024`, `2024-05`); `''` in a histogram. */
  readonly label: string;
  readonly value: number;
  /** Rows behind the value. */
  readonly rows: number;
  /**
   * Bounds of a bar of a histogram, or of a period in years: `to − from` is 10 for a decade, 1 for a year, a twelfth for
   * a month. `null` for a category.
   */
  readonly from: number | null;
  readonly to: number | null;
}

/** Periods far from the others, which are not drawn: the axis would be all theirs. */
export interface PeriodsApart {
  readonly side: 'before' | 'after';
  readonly rows: number;
  /** Years of the first and of the last. */
  readonly first: number;
  readonly last: number;
}

/** What a chart draws, and what it leaves out. */
export interface ChartData {
  readonly spec: ChartSpec;
  /** In the order they are drawn. The last bar of a histogram may be wider: it then holds all that is beyond. */
  readonly marks: readonly ChartMark[];
  /** Categories beyond those drawn, the rows behind them, and what they come to together (`null` for a mean). */
  readonly others: {
    readonly categories: number;
    readonly rows: number;
    readonly value: number | null;
  } | null;
  readonly apart: readonly PeriodsApart[];
  /** Rows drawn, and rows left out because one of the two cells is empty or does not fit. */
  readonly rows: number;
  readonly leftOut: number;
}
