import { formatFigure } from '../../../french/typography.ts';
import type { ChartData, ChartMark } from '../chart.ts';
import { axisFigure } from '../short-figure.ts';
import { lineNeedsZero, numberScale, type NumberScale } from '../number-scale.ts';
import { axisTicks } from './axis-ticks.ts';
import { percent } from './percent.ts';

/** A bar from zero; `y` and `height` in pixels. */
interface Bar {
  readonly x: string;
  readonly width: string;
  readonly y: number;
  readonly height: number;
  readonly title: string;
}

/**
 * Vertical bars or a line over a horizontal scale. Heights are in pixels, widths in shares, so that text keeps its size
 * on every screen.
 */
export interface ColumnDrawing {
  readonly kind: 'columns';
  readonly height: number;
  /** Lines across, from the lowest. */
  readonly grid: readonly { readonly y: number; readonly label: string; readonly zero: boolean }[];
  /** Labels under the scale. */
  readonly ticks: readonly { readonly x: string; readonly label: string }[];
  readonly bars: readonly Bar[];
  /** One path per run of periods without a gap, in a box of 1000 × `plotHeight` stretched to the width. */
  readonly lines: readonly string[];
  readonly dots: readonly {
    readonly x: string;
    readonly y: number;
    readonly title: string;
    readonly alone: boolean;
  }[];
  readonly top: number;
  readonly plotHeight: number;
  readonly fromZero: boolean;
}

const top = 10;
const plotHeight = 230;
const axisHeight = 30;
/** Labels that fit side by side on a phone. */
const mostTicks = 6;
/** A line of more points shows no dot but those without a neighbour. */
const mostDots = 40;

export function columnDrawing(data: ChartData, labels: readonly string[]): ColumnDrawing {
  const { marks, spec } = data;
  const values = marks.map(({ value }) => value);
  const line = spec.kind === 'line' && marks.length > 1;
  const fromZero = !line || lineNeedsZero(values);
  const scale = numberScale(values, fromZero);
  const places = line ? linePlaces(marks) : barPlaces(marks, spec.kind === 'histogram');
  const y = (value: number): number => Math.round((top + plotHeight * (1 - scale.at(value))) * 10) / 10;
  const title = (index: number): string =>
    `${labels[index] ?? ''}\u00a0: ${formatFigure(values[index] ?? 0)}`;
  return {
    kind: 'columns',
    height: top + plotHeight + axisHeight,
    grid: gridLines(scale, y),
    ticks: ticks(marks, places, spec.kind === 'histogram'),
    bars: line ? [] : marks.map(({ value }, index) => toBar(places[index], y(0), y(value), title(index))),
    lines: line ? runs(marks).map((run) => path(run, marks, places, y)) : [],
    dots: line ? dots(marks, places, y, title) : [],
    top,
    plotHeight,
    fromZero,
  };
}

/** Where a mark stands across: its middle, and the width of its bar, in shares of the whole. */
interface Place {
  readonly start: number;
  readonly middle: number;
  readonly width: number;
}

function barPlaces(marks: readonly ChartMark[], histogram: boolean): Place[] {
  const first = marks[0]?.from ?? 0;
  const step = (marks[0]?.to ?? 1) - first;
  // Bars of a histogram are of one width, the last open one too; periods keep the place of the missing ones.
  const slots = marks.map((mark, index) =>
    histogram ? index : Math.round(((mark.from ?? 0) - first) / step),
  );
  const slot = 1 / ((slots.at(-1) ?? 0) + 1);
  const share = histogram ? 0.96 : 0.76;
  return slots.map((index) => ({
    start: index * slot,
    middle: (index + 0.5) * slot,
    // One bar alone does not fill the page.
    width: Math.min(slot * share, 0.2),
  }));
}

function linePlaces(marks: readonly ChartMark[]): Place[] {
  const first = marks[0]?.from ?? 0;
  const span = (marks.at(-1)?.from ?? 0) - first;
  return marks.map(({ from }) => {
    const place = span > 0 ? ((from ?? 0) - first) / span : 0.5;
    return { start: place, middle: place, width: 0 };
  });
}

/** Bars of a histogram are named where they start, periods under their middle. */
function ticks(
  marks: readonly ChartMark[],
  places: readonly Place[],
  histogram: boolean,
): ColumnDrawing['ticks'] {
  const first = marks[0]?.from ?? 0;
  const start = places[0]?.middle ?? 0;
  const span = (marks.at(-1)?.from ?? 0) - first;
  const perYear = span === 0 ? 0 : ((places.at(-1)?.middle ?? 0) - start) / span;
  return axisTicks(marks, histogram, mostTicks).map(({ at, label }) => ({
    x: percent(histogram ? (places[at]?.start ?? 0) : start + (at - first) * perYear),
    label,
  }));
}

function gridLines({ ticks, min }: NumberScale, y: (value: number) => number): ColumnDrawing['grid'] {
  return ticks.map((value) => ({
    y: y(value),
    label: axisFigure(value),
    zero: value === 0 || (value === min && min > 0),
  }));
}

function toBar(place: Place | undefined, zero: number, end: number, title: string): Bar {
  const { middle = 0, width = 0 } = place ?? {};
  return {
    x: percent(middle - width / 2),
    width: percent(width),
    y: Math.min(zero, end),
    height: Math.round(Math.abs(zero - end) * 10) / 10,
    title,
  };
}

/** Indexes of the marks that follow one another without a missing period. */
function runs(marks: readonly ChartMark[]): number[][] {
  const found: number[][] = [];
  for (const [index, mark] of marks.entries()) {
    const before = marks[index - 1]?.to;
    const follows = before !== undefined && before !== null && Math.abs((mark.from ?? 0) - before) < 0.04;
    const run = found.at(-1);
    if (follows && run) run.push(index);
    else found.push([index]);
  }
  return found;
}

function path(
  run: readonly number[],
  marks: readonly ChartMark[],
  places: readonly Place[],
  y: (value: number) => number,
): string {
  const points = run.map((index) => {
    const x = Math.round((places[index]?.middle ?? 0) * 10_000) / 10;
    return `${x.toString()} ${(y(marks[index]?.value ?? 0) - top).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

function dots(
  marks: readonly ChartMark[],
  places: readonly Place[],
  y: (value: number) => number,
  title: (index: number) => string,
): ColumnDrawing['dots'] {
  const alone = new Set(runs(marks).flatMap((run) => (run.length === 1 ? run : [])));
  return marks.flatMap((mark, index) =>
    marks.length > mostDots && !alone.has(index)
      ? []
      : [
          {
            x: percent(places[index]?.middle ?? 0),
            y: y(mark.value),
            title: title(index),
            alone: alone.has(index),
          },
        ],
  );
}
