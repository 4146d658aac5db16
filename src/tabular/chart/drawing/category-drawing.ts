import { formatFigure } from '../../../french/typography.ts';
import type { ChartData } from '../chart.ts';
import type { ChartDescription } from '../describe-chart.ts';
import { numberScale } from '../number-scale.ts';
import { barFigure } from '../short-figure.ts';
import { percent } from './percent.ts';

/** Horizontal bars under their labels. Lengths are in pixels down, in shares of the width across: text keeps its size. */
export interface CategoryDrawing {
  readonly kind: 'categories';
  readonly height: number;
  /** Where zero is, when bars are on both sides of it. */
  readonly zero: string | null;
  readonly bars: readonly {
    readonly lines: readonly { readonly y: number; readonly text: string }[];
    readonly y: number;
    readonly x: string;
    readonly width: string;
    /** Where the figure stands, after the bar. */
    readonly end: string;
    readonly value: string;
    readonly title: string;
    /** Whether it stands for the categories that have no bar of their own. */
    readonly others: boolean;
  }[];
}

const lineHeight = 20;
const barHeight = 16;
const gap = 12;
/** Characters that fit on a line of a phone. */
const lineLength = 44;
const mostLines = 2;

export function categoryDrawing(
  { marks }: ChartData,
  { labels, others }: Pick<ChartDescription, 'labels' | 'others'>,
): CategoryDrawing {
  const drawn = [
    ...marks.map(({ value }, index) => ({ value, label: labels[index] ?? '', others: false })),
    ...(others === null ? [] : [{ ...others, others: true }]),
  ];
  const values = drawn.map(({ value }) => value);
  const { min, max } = numberScale(values, true);
  // The longest bar takes the whole width: no grid is drawn whose steps would need room.
  const most = Math.max(0, ...values) || (max > 0 ? max : 0);
  const least = Math.min(0, ...values);
  const span = most - least || max - min;
  let y = 0;
  const bars = drawn.map(({ value, label, others: together }) => {
    const lines = wrapped(label).map((text) => ({ y: (y += lineHeight) - 5, text }));
    const bar = {
      lines,
      y,
      x: percent((Math.min(0, value) - least) / span),
      width: percent(Math.abs(value) / span),
      end: percent((Math.max(0, value) - least) / span),
      value: barFigure(value),
      title: `${label}\u00a0: ${formatFigure(value)}`,
      others: together,
    };
    y += barHeight + gap;
    return bar;
  });
  return { kind: 'categories', height: y - gap, zero: least < 0 ? percent(-least / span) : null, bars };
}

/** A label on lines that fit; what does not fit on the last is cut (the table has it whole). */
function wrapped(label: string): string[] {
  const lines: string[] = [];
  let rest = label.replace(/\s+/gu, ' ').trim();
  while (rest !== '' && lines.length < mostLines) {
    if (rest.length <= lineLength) return [...lines, rest];
    const space = rest.lastIndexOf(' ', lineLength);
    const end = space > lineLength / 3 ? space : lineLength;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  const last = lines.pop() ?? '';
  return rest === '' ? [...lines, last] : [...lines, `${last}…`];
}
