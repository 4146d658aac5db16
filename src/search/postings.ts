/** Where one entry holds a word. */
export interface Posting {
  /** Rank of the entry in the index. */
  readonly entry: number;
  /** Places of the word in it, ascending (`field-layout.ts`). */
  readonly places: readonly number[];
}

/** The index, as the planner sees it. */
export interface PostingSource {
  /** Entries that hold this very word, given as a stem; empty when there is none. */
  readonly whole: (stem: string) => Promise<readonly Posting[]>;
  /** Entries that hold a word with this start. */
  readonly start: (start: string) => Promise<readonly Posting[]>;
}
