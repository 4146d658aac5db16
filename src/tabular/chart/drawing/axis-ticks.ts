import { formatMonth } from '../../../french/date.ts';
import type { ChartMark } from '../chart.ts';
import { isOpenBar, periodUnit } from '../mark-label.ts';
import { roundYears } from '../round-years.ts';
import { axisFigure } from '../short-figure.ts';

/** A label under the horizontal scale. */
export interface AxisTick {
  /** Where it stands: the rank of a bar of a histogram, of which it names the start; else the start of a period, in years. */
  readonly at: number;
  readonly label: string;
}

/** Room that the label of a month takes, beside that of a year. */
const monthRoom = 1.5;

/**
 * The labels under the marks of a period or of a histogram.
 *
 * @param most labels of years or figures that fit side by side.
 */
export function axisTicks(marks: readonly ChartMark[], histogram: boolean, most: number): AxisTick[] {
  const [first] = marks;
  if (first === undefined) return [];
  if (histogram) return boundTicks(marks, most);
  return periodUnit(first) === 'month' ? monthTicks(marks, most) : yearTicks(marks, most);
}

function yearTicks(marks: readonly ChartMark[], most: number): AxisTick[] {
  const years = roundYears(marks[0]?.from ?? 0, marks.at(-1)?.from ?? 0, most);
  return years.map((year) => ({ at: year, label: year.toString() }));
}

function monthTicks(marks: readonly ChartMark[], most: number): AxisTick[] {
  const every = stepOf(marks.length * monthRoom, most);
  return marks
    .filter((_, index) => index % every === 0)
    .map(({ from, label }) => ({ at: from ?? 0, label: formatMonth(label, 'short') }));
}

/** The open bar is always named, and nothing is written too near to it. */
function boundTicks(marks: readonly ChartMark[], most: number): AxisTick[] {
  const every = stepOf(marks.length, most);
  const last = marks.length - 1;
  const open = isOpenBar(marks, last) ? last : Infinity;
  return marks.flatMap(({ from }, index) => {
    const label = axisFigure(from ?? 0);
    if (index === open) return [{ at: index, label: `≥\u00a0${label}` }];
    return index % every === 0 && open - index >= every ? [{ at: index, label }] : [];
  });
}

function stepOf(labels: number, most: number): number {
  return Math.max(1, Math.ceil(labels / most));
}
