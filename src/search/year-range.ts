import type { YearSpan } from '../catalog/dataset-period.ts';

/** Years asked for, `null` for no bound on that side; never both. */
interface YearRange {
  readonly from: number | null;
  readonly to: number | null;
}

const plausible = { first: 1, last: 9999 };

/**
 * Reads a value of the period facet as an address writes it: `2022`, `2010-2019`, `2010-` (from 2010 on), `-1949` (up
 * to 1949). `null` for anything else.
 */
export function parseYearRange(value: string): YearRange | null {
  const [, first = '', dash = '', last = ''] = /^(\d{1,4})?(?:(-)(\d{1,4})?)?$/u.exec(value) ?? [];
  const from = first === '' ? null : Number(first);
  const to = dash === '' ? from : last === '' ? null : Number(last);
  if (from === null && to === null) return null;
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** The inverse of {@link parseYearRange}. */
export function formatYearRange({ from, to }: YearRange): string {
  if (from !== null && from === to) return from.toString();
  return `${from?.toString() ?? ''}-${to?.toString() ?? ''}`;
}

/** Whether data that cover these years tell about some of those asked for. */
export function overlaps(span: YearSpan, { from, to }: YearRange): boolean {
  return span.from <= (to ?? plausible.last) && span.to >= (from ?? plausible.first);
}

/** First decade that has a value of its own; what is older is together. */
const oldestDecade = 1950;

/**
 * The values offered at once: decades, the last one first, then everything before the first of them. Only those that
 * some span meets.
 */
export function decadesOf(spans: readonly YearSpan[]): string[] {
  if (spans.length === 0) return [];
  const latest = Math.floor(Math.max(...spans.map(({ to }) => to)) / 10) * 10;
  const count = Math.max(0, (latest - oldestDecade) / 10 + 1);
  const ranges: YearRange[] = [
    ...Array.from({ length: count }, (_, index) => ({
      from: latest - index * 10,
      to: latest - index * 10 + 9,
    })),
    { from: null, to: oldestDecade - 1 },
  ];
  return ranges
    .filter((range) => spans.some((span) => overlaps(span, range)))
    .map((range) => formatYearRange(range));
}
