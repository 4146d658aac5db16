import type { ColumnProfile } from '../../../../src/tabular/table-profile.ts';

/** A column of an invented profile. */
export function column(
  name: string,
  type: ColumnProfile['type'],
  over: Partial<ColumnProfile> = {},
): ColumnProfile {
  return {
    name,
    type,
    share: 1,
    decimal: ['decimal', 'money', 'percentage'].includes(type) ? '.' : null,
    dateStyle: type === 'year' ? 'year' : type === 'date' || type === 'datetime' ? 'iso' : null,
    filled: 100,
    distinct: { count: 10, exact: true },
    number: null,
    date: null,
    length: { min: 1, max: 20 },
    top: [],
    examples: [],
    ...over,
  };
}
