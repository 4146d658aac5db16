import { writeDecimal } from '../../french/decimal.ts';
import type { ColumnFilter } from './table-query.ts';

/** A filter as facts for a sentence. */
export interface FilterFacts {
  readonly kind:
    'contains' | 'values' | 'min' | 'max' | 'range' | 'from' | 'to' | 'dates' | 'empty' | 'filled';
  /** What the sentence names: the column, and the bounds or the text. */
  readonly words: Readonly<Record<string, string>>;
  /** The values chosen, with `values`; `''` is the empty cell. */
  readonly values?: readonly string[];
}

/** Which of two bounds are there. */
function bounds<First extends string, Last extends string, Both extends string>(
  [first, last]: readonly [unknown, unknown],
  [one, other, both]: readonly [First, Last, Both],
): First | Last | Both {
  if (first === null) return other;
  return last === null ? one : both;
}

export function describeFilter(filter: ColumnFilter): FilterFacts {
  const { column } = filter;
  switch (filter.kind) {
    case 'contains':
      return { kind: 'contains', words: { column, text: filter.text } };
    case 'values':
      return { kind: 'values', words: { column }, values: filter.values };
    case 'empty':
      return { kind: filter.empty ? 'empty' : 'filled', words: { column } };
    case 'range': {
      const { min, max } = filter;
      const kind = bounds([min, max], ['min', 'max', 'range']);
      return { kind, words: { column, min: frenchNumber(min), max: frenchNumber(max) } };
    }
    case 'dates': {
      const { from, to } = filter;
      const kind = bounds([from, to], ['from', 'to', 'dates']);
      return { kind, words: { column, from: from ?? '', to: to ?? '' } };
    }
  }
}

function frenchNumber(value: number | null): string {
  if (value === null) return '';
  return Math.abs(value) < 1e21 ? writeDecimal(value, { decimals: 6 }) : value.toString().replace('.', ',');
}
