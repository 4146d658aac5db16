import {
  barX,
  gridY,
  lineY,
  dot,
  plot,
  rectY,
  ruleX,
  ruleY,
  text,
  type PlotOptions,
} from '@observablehq/plot';
import { formatFigure } from '../../french/typography.ts';
import type { ChartData, ChartMark } from '../../tabular/chart/chart.ts';
import { missingPeriods } from '../../tabular/chart/chart-notes.ts';
import type { ChartDescription } from '../../tabular/chart/describe-chart.ts';
import { axisTicks } from '../../tabular/chart/drawing/axis-ticks.ts';
import { lineNeedsZero, numberScale } from '../../tabular/chart/number-scale.ts';
import { axisFigure, barFigure } from '../../tabular/chart/short-figure.ts';
import { withoutStyles } from './without-styles.ts';

const hue = 'var(--hue)';
const plotHeight = 300;
const categoryHeight = 46;
/** Pixels that a label under the axis takes. */
const tickWidth = 64;
/** Pixels that a letter of a label takes, at most on average. */
const letterWidth = 8;
/** Of the bar of the categories that have none of their own. */
const othersIndex = -1;

interface DrawnMark extends ChartMark {
  readonly index: number;
  readonly name: string;
  /** What a pointer that rests on the mark reads. */
  readonly title: string;
}

/** Draws a chart as an SVG of a width in pixels, without inline styles: the policy of the site refuses them. */
export function plotChart(
  data: ChartData,
  { labels, others }: Pick<ChartDescription, 'labels' | 'others'>,
  width: number,
): Element {
  const marks = data.marks.map((mark, index): DrawnMark => {
    const name = labels[index] ?? '';
    return { ...mark, index, name, title: `${name}\u00a0: ${formatFigure(mark.value)}` };
  });
  if (others) {
    const { label: name, value } = others;
    const title = `${name}\u00a0: ${formatFigure(value)}`;
    marks.push({ label: name, name, title, value, rows: 0, from: null, to: null, index: othersIndex });
  }
  const byCategory = marks.some(({ from }) => from === null);
  const options = byCategory ? categoryOptions(marks, width) : columnOptions(data, marks, width);
  const drawing = plot({
    ...options,
    width,
    className: 'chart__drawing',
    document: document.implementation.createHTMLDocument(''),
  });
  const clean = withoutStyles(document.importNode(drawing, true));
  // A group has no role, so that it may have no name; the drawing has one.
  for (const group of clean.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return clean;
}

/** Bars under their labels, which take the whole width. */
function categoryOptions(marks: readonly DrawnMark[], width: number): PlotOptions {
  const longest = Math.floor(width / letterWidth);
  return {
    height: marks.length * categoryHeight + 4,
    marginTop: 0,
    marginBottom: 4,
    // In line with the title, on the page and in a file.
    marginLeft: 0,
    marginRight: 72,
    x: { axis: null },
    y: { axis: null, domain: marks.map(({ name }) => name), padding: 0 },
    marks: [
      barX(marks, {
        x: 'value',
        y: 'name',
        fill: hue,
        fillOpacity: ({ index }: DrawnMark) => (index === othersIndex ? 0.45 : 1),
        insetTop: 22,
        insetBottom: 8,
        title: 'title',
      }),
      text(marks, {
        frameAnchor: 'left',
        y: 'name',
        text: ({ name }: DrawnMark) =>
          name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name,
        textAnchor: 'start',
        dy: -11,
        fontSize: 14,
      }),
      text(marks, {
        x: ({ value }: DrawnMark) => Math.max(0, value),
        y: 'name',
        text: ({ value }: DrawnMark) => barFigure(value),
        textAnchor: 'start',
        dx: 6,
        dy: 7,
        fontSize: 13,
      }),
      ...(marks.some(({ value }) => value < 0) ? [ruleX([0], { strokeOpacity: 0.5 })] : []),
    ],
  };
}

/** Vertical bars of periods or of a histogram, or a line over periods. */
function columnOptions({ spec }: ChartData, marks: readonly DrawnMark[], width: number): PlotOptions {
  const histogram = spec.kind === 'histogram';
  const line = spec.kind === 'line' && marks.length > 1;
  const values = marks.map(({ value }) => value);
  const zero = !line || lineNeedsZero(values);
  const { min, max, ticks } = numberScale(values, zero);
  const start = (mark: DrawnMark): number => (histogram ? mark.index : (mark.from ?? 0));
  const end = (mark: DrawnMark): number => (histogram ? mark.index + 1 : (mark.to ?? 0));
  const most = Math.max(2, Math.floor((width - 70) / tickWidth));
  return {
    height: plotHeight,
    marginLeft: 58,
    marginRight: 22,
    marginBottom: 34,
    x: {
      label: null,
      ...horizontalTicks(marks, !line && spec.kind === 'line' ? 'bar' : spec.kind, most),
      tickSize: 0,
    },
    y: { label: null, domain: [min, max], ticks: [...ticks], tickFormat: axisFigure, tickSize: 0 },
    marks: [
      gridY(ticks, { strokeOpacity: 0.15 }),
      ...(line
        ? lineMarks(marks)
        : [
            rectY(marks, {
              x1: start,
              x2: end,
              y: 'value',
              fill: hue,
              insetLeft: 1,
              insetRight: 1,
              title: 'title',
            }),
          ]),
      ...(zero ? [ruleY([0], { strokeOpacity: 0.5 })] : []),
    ],
    style: { fontSize: '13px' },
  };
}

function lineMarks(marks: readonly DrawnMark[]): PlotOptions['marks'] & object[] {
  // A missing period breaks the line.
  const gaps = missingPeriods(marks).map((gap) => ({ ...gap, value: Number.NaN }));
  const points = [...marks, ...gaps].sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  return [
    lineY(points, { x: 'from', y: 'value', stroke: hue, strokeWidth: 2 }),
    dot(marks, { x: 'from', y: 'value', fill: hue, r: marks.length > 60 ? 2 : 3, title: 'title' }),
  ];
}

interface Ticks {
  readonly ticks: number[];
  readonly tickFormat: (value: number) => string;
}

function horizontalTicks(marks: readonly DrawnMark[], kind: ChartData['spec']['kind'], most: number): Ticks {
  const [first] = marks;
  // Under the middle of a bar that stands for a period.
  const middle = kind === 'bar' ? ((first?.to ?? 0) - (first?.from ?? 0)) / 2 : 0;
  const labels = axisTicks(marks, kind === 'histogram', most);
  const shown = new Map(labels.map(({ at, label }) => [at + middle, label]));
  return { ticks: [...shown.keys()], tickFormat: (value) => shown.get(value) ?? '' };
}
