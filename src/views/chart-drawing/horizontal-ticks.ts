import { formatMonth } from '../../french/date.ts';
import type { ChartMark } from '../../tabular/chart/chart.ts';
import { isOpenBar, periodUnit } from '../../tabular/chart/mark-label.ts';
import { roundYears } from '../../tabular/chart/round-years.ts';
import { axisFigure } from '../../tabular/chart/short-figure.ts';
import type { Place } from './column-drawing.ts';
import { percent } from './percent.ts';

/** A label under the horizontal scale. */
export interface Tick {
  readonly x: string;
  readonly label: string;
}

/** Labels that fit side by side on a phone. */
const mostTicks = 6;
const mostMonthTicks = 4;

/** The labels under the marks of a period or of a histogram, few enough for a phone. */
export function horizontalTicks(
  marks: readonly ChartMark[],
  places: readonly Place[],
  histogram: boolean,
): Tick[] {
  if (histogram) return boundTicks(marks, places);
  return marks[0] !== undefined && periodUnit(marks[0]) === 'month'
    ? monthTicks(marks, places)
    : yearTicks(marks, places);
}

function yearTicks(marks: readonly ChartMark[], places: readonly Place[]): Tick[] {
  const first = Number(marks[0]?.label);
  const last = Number(marks.at(-1)?.label);
  const start = places[0]?.middle ?? 0;
  const perYear = last === first ? 0 : ((places.at(-1)?.middle ?? 0) - start) / (last - first);
  return roundYears(first, last, mostTicks).map((year) => ({
    x: percent(start + (year - first) * perYear),
    label: year.toString(),
  }));
}

function monthTicks(marks: readonly ChartMark[], places: readonly Place[]): Tick[] {
  const step = Math.max(1, Math.ceil(marks.length / mostMonthTicks));
  return marks.flatMap(({ label }, index) =>
    index % step === 0
      ? [{ x: percent(places[index]?.middle ?? 0), label: formatMonth(label, 'short') }]
      : [],
  );
}

function boundTicks(marks: readonly ChartMark[], places: readonly Place[]): Tick[] {
  const step = Math.max(1, Math.ceil(marks.length / mostTicks));
  return marks.flatMap(({ from }, index) => {
    const open = isOpenBar(marks, index);
    if (
      !open &&
      (index % step !== 0 || (isOpenBar(marks, marks.length - 1) && marks.length - 1 - index < step))
    )
      return [];
    const label = axisFigure(from ?? 0);
    return [{ x: percent(places[index]?.start ?? 0), label: open ? `≥\u00a0${label}` : label }];
  });
}
