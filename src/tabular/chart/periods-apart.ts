import type { PeriodsApart } from './chart.ts';
import type { ReducedRows } from './reduced-rows.ts';

/** Rows of a month, numbered from year 0. */
type MonthRows = readonly [month: number, rows: ReducedRows];

/** Share of the rows that may be apart on one side; one row always may. */
const fewRows = 0.02;
/** Fewer periods than this have no bulk. */
const leastPeriods = 5;
/** The whole must be so many times as long as the bulk: below, it is read well enough. */
const stretch = 2.5;
/** Beside the bulk, periods are of it as long as no gap is longer than this share of it. */
const gapShare = 0.25;

/**
 * Parts the few periods that stand far from the others, as a festival of 1604 among those of this century, so that the
 * axis is for the bulk. In order of time.
 */
export function partPeriods(months: readonly MonthRows[]): {
  readonly kept: readonly MonthRows[];
  readonly apart: readonly PeriodsApart[];
} {
  const whole = { kept: months, apart: [] };
  if (months.length < leastPeriods) return whole;
  const monthAt = (index: number): number => months[index]?.[0] ?? 0;
  const total = months.reduce((sum, [, { rows }]) => sum + rows, 0);
  const allowed = Math.max(1, total * fewRows);
  let first = firstBeyond(months, allowed);
  let last = months.length - 1 - firstBeyond(months.toReversed(), allowed);
  const bulk = monthAt(last) - monthAt(first) + 1;
  if (last <= first || monthAt(months.length - 1) - monthAt(0) + 1 <= stretch * bulk) return whole;
  const gap = bulk * gapShare;
  while (first > 0 && monthAt(first) - monthAt(first - 1) <= gap) first -= 1;
  while (last < months.length - 1 && monthAt(last + 1) - monthAt(last) <= gap) last += 1;
  const apart = [toApart('before', months.slice(0, first)), toApart('after', months.slice(last + 1))].filter(
    (side) => side !== null,
  );
  return { kept: months.slice(first, last + 1), apart };
}

/** Index of the first period whose rows, with those before it, are more than allowed. */
function firstBeyond(months: readonly MonthRows[], allowed: number): number {
  let seen = 0;
  return months.findIndex(([, { rows }]) => (seen += rows) > allowed);
}

function toApart(side: PeriodsApart['side'], months: readonly MonthRows[]): PeriodsApart | null {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return null;
  const rows = months.reduce((sum, [, month]) => sum + month.rows, 0);
  return { side, rows, first: Math.floor(first[0] / 12), last: Math.floor(last[0] / 12) };
}
