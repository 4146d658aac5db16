import { formatCompact, formatFigure } from '../../french/typography.ts';
import type { ChartData } from '../../tabular/chart/chart.ts';
import { numberScale } from '../../tabular/chart/number-scale.ts';
import { percent } from './percent.ts';

/** Horizontal bars under their labels. Lengths are in pixels down, in shares of the width across: text keeps its size. */
export interface CategoryDrawing {
  readonly kind: 'categories';
  readonly height: number;
  /** Where zero is. */
  readonly zero: string;
  readonly bars: readonly {
    readonly lines: readonly { readonly y: number; readonly text: string }[];
    readonly y: number;
    readonly x: string;
    readonly width: string;
    /** Where the figure stands, after the bar. */
    readonly end: string;
    readonly value: string;
    readonly title: string;
  }[];
}

const lineHeight = 20;
const barHeight = 16;
const gap = 12;
/** Characters that fit on a line of a phone. */
const lineLength = 44;
const mostLines = 2;

export function categoryDrawing({ marks }: ChartData, labels: readonly string[]): CategoryDrawing {
  const { min, max } = numberScale(
    marks.map(({ value }) => value),
    true,
  );
  // The longest bar takes the whole width: no grid is drawn whose steps would need room.
  const most = Math.max(0, ...marks.map(({ value }) => value)) || (max > 0 ? max : 0);
  const least = Math.min(0, ...marks.map(({ value }) => value));
  const span = most - least || max - min;
  let y = 0;
  const bars = marks.map(({ value }, index) => {
    const label = labels[index] ?? '';
    const lines = wrapped(label).map((text) => ({ y: (y += lineHeight) - 5, text }));
    const bar = {
      lines,
      y,
      x: percent((Math.min(0, value) - least) / span),
      width: percent(Math.abs(value) / span),
      end: percent((Math.max(0, value) - least) / span),
      value: Math.abs(value) < 100_000 ? formatFigure(value) : formatCompact(value),
      title: `${label}\u00a0: ${formatFigure(value)}`,
    };
    y += barHeight + gap;
    return bar;
  });
  return { kind: 'categories', height: y - gap, zero: percent(-least / span), bars };
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
