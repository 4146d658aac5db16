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
  readonly sentences: {
    readonly evolution: string;
    readonly sameEnds: string;
    readonly oneMark: string;
    readonly extremes: string;
    readonly sameAll: string;
    readonly times: string;
    readonly mostFrequent: string;
    readonly mostFrequentTie: string;
    readonly highest: string;
    readonly highestTie: string;
    readonly ahead: string;
    readonly wholeBin: string;
    readonly empty: string;
  };
  readonly notes: {
    readonly leftOut: readonly [one: string, many: string];
    readonly others: readonly [one: string, many: string];
    readonly missing: readonly [one: string, many: string];
    readonly missingMany: string;
    readonly lastPeriod: string;
    readonly unevenRows: string;
    readonly openBar: string;
    readonly axis: string;
  };
  readonly and: string;
}
