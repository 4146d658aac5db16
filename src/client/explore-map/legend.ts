/** How a mark is drawn in a legend. */
type LegendShape = 'dot' | 'ring' | 'cluster' | 'area';

export interface LegendEntry {
  readonly shape: LegendShape;
  /** As MapLibre draws it. */
  readonly colour: string;
  /** Hostile text when it is a value of the file. */
  readonly label: string;
}

/** What the marks of a map mean. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
}
