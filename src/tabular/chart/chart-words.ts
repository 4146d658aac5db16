/** The words of a chart, with `{names}` to fill: given by the page, so that the engine and the browser hold no French. */
export interface ChartWords {
  /** Titles, by what is drawn. */
  readonly titles: {
    readonly countByPeriod: string;
    readonly valueByPeriod: string;
    readonly countByCategory: string;
    readonly valueByCategory: string;
    readonly histogram: string;
  };
  /** What is measured, as the subject of a sentence (`inText`), as a title or as the head of a column (`alone`). */
  readonly measures: Readonly<
    Record<'count' | 'sum' | 'mean' | 'single', { readonly inText: string; readonly alone: string }>
  >;
  readonly periods: Readonly<Record<'year' | 'month' | 'decade', string>>;
  readonly decade: string;
  readonly decadeInText: string;
  readonly wholeRange: string;
  readonly range: string;
  readonly openRange: string;
  readonly rows: readonly [one: string, many: string];
  /** Label of the bar of the categories that have none of their own. */
  readonly others: readonly [one: string, many: string];
  readonly sentences: {
    readonly evolution: string;
    /** Rows counted over periods: those without any have no mark, so that there is no lowest. */
    readonly spread: string;
    readonly sameEnds: string;
    readonly oneMark: string;
    readonly extremes: string;
    readonly sameAll: string;
    readonly times: string;
    readonly mostFrequent: string;
    readonly mostFrequentTie: string;
    /** More ties than can be named. */
    readonly mostFrequentTies: string;
    readonly atLeast: string;
    readonly sameRows: string;
    readonly highest: string;
    readonly highestTie: string;
    readonly ahead: string;
    readonly wholeBin: string;
    readonly empty: string;
  };
  readonly notes: {
    readonly leftOut: readonly [one: string, many: string];
    readonly others: readonly [one: string, many: string];
    readonly apart: Readonly<Record<'before' | 'after', readonly [one: string, many: string]>>;
    readonly missing: readonly [one: string, many: string];
    readonly missingMany: string;
    readonly lastPeriod: string;
    readonly unevenRows: string;
    readonly openBar: string;
    readonly axis: string;
  };
  readonly and: string;
}
