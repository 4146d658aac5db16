/** A condition on one column, named so that an address survives a column that moves. */
export type ColumnFilter =
  /** Contains the text, whatever its case and accents. */
  | { readonly column: string; readonly kind: 'contains'; readonly text: string }
  /** Between two numbers, both included. */
  | {
      readonly column: string;
      readonly kind: 'range';
      readonly min: number | null;
      readonly max: number | null;
    }
  /** Between two days, months or years (ISO, any precision), both included. */
  | {
      readonly column: string;
      readonly kind: 'dates';
      readonly from: string | null;
      readonly to: string | null;
    }
  /** One of the values; `''` is the empty cell. */
  | { readonly column: string; readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly column: string; readonly kind: 'empty'; readonly empty: boolean };

/** What is asked of a table: the same for the table, the map and the chart. */
export interface TableQuery {
  /** Words that a row must hold, all of them, in any column. */
  readonly search: string;
  /** All of them hold (AND). */
  readonly filters: readonly ColumnFilter[];
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
}

export const emptyQuery: TableQuery = { search: '', filters: [], sort: null };
