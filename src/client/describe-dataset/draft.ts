/** A column as it is described. */
export interface DraftColumn {
  /** Hostile text when it comes from a file. */
  readonly name: string;
  /** Detected type, in words; empty when nothing tells. */
  readonly type: string;
  /** One value, empty when it may be personal. Hostile text. */
  readonly example: string;
  /** Typed: what the column holds. */
  readonly meaning: string;
}

/** The description of a dataset while it is written: what was typed, as it was. */
export interface Draft {
  readonly title: string;
  /** `description_short` of data.gouv.fr. */
  readonly summary: string;
  /** What the dataset holds. */
  readonly content: string;
  /** What one row is. */
  readonly row: string;
  /** Where the data come from, how they are made. */
  readonly method: string;
  /** What to know before using them. */
  readonly limits: string;
  /** Rows of the file, `null` when unknown. */
  readonly rows: number | null;
  readonly columns: readonly DraftColumn[];
  readonly keywords: readonly string[];
  /** Id of data.gouv.fr, empty when not chosen. */
  readonly frequency: string;
  /** Days, `YYYY-MM-DD`, empty when not given. */
  readonly start: string;
  readonly end: string;
  /** Id of data.gouv.fr, empty when not chosen. */
  readonly zone: string;
  readonly granularity: string;
}
