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

/** What a chart draws, and what it leaves out. */
export interface ChartData {
  readonly spec: ChartSpec;
  /** In the order they are drawn. `from`–`to` are the bounds of a bar of a histogram, or of a period in years. */
  readonly marks: readonly {
    readonly label: string;
    readonly value: number;
    readonly from: number | null;
    readonly to: number | null;
  }[];
  /** Categories beyond those drawn, and the rows behind them. */
  readonly others: { readonly categories: number; readonly rows: number } | null;
  /** Rows drawn, and rows left out because one of the two cells is empty or does not fit. */
  readonly rows: number;
  readonly leftOut: number;
}
