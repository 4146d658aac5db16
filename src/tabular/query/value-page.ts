import type { ValueCount } from '../table-profile.ts';
import { foldedPattern } from './folded-pattern.ts';

/** Values of a column to choose from: the most frequent ones of those that were looked for. */
export interface ValuePage {
  /** Those already chosen first, with a count of 0 when no row has them, then the most frequent. */
  readonly values: readonly ValueCount[];
  /** Values that hold the text looked for. */
  readonly found: number;
  /** Values of the column. */
  readonly distinct: number;
}

/** What is asked of the values of a column. */
export interface ValueQuestion {
  /** A text that they hold, whatever its case and accents. */
  readonly search: string;
  readonly chosen: readonly string[];
  /** More different values than this are no list to choose from: they may then be counted without being told. */
  readonly most?: number;
}

/** Values given at once; the others are found by searching. */
const most = 100;

/** The answer when there are too many values to choose from. */
export function crowdedPage(distinct: number): ValuePage {
  return { values: [], found: 0, distinct };
}

/** @param counts every value of the column, most frequent first; the empty cell is `''`. */
export function valuePage(counts: readonly ValueCount[], { search, chosen }: ValueQuestion): ValuePage {
  const pattern = foldedPattern(search.trim());
  const found = counts.filter(({ value }) => pattern.test(value));
  const first = new Set(chosen.filter((value) => pattern.test(value)));
  const known = new Map(found.map(({ value, count }) => [value, count]));
  const values = [
    ...[...first].map((value) => ({ value, count: known.get(value) ?? 0 })),
    ...found.filter(({ value }) => !first.has(value)),
  ];
  return {
    values: values.slice(0, Math.max(most, first.size)),
    found: found.length,
    distinct: counts.length,
  };
}
