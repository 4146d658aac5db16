import { expect, test } from 'vitest';
import type { ChartData, ChartMark } from '../../../src/tabular/chart/chart.ts';
import type { TableProfile } from '../../../src/tabular/table-profile.ts';
import { toProfileChart, type StaticChartView } from '../../../src/views/static-chart.ts';
import { aColumn, aTable } from '../../fixtures/profiles.ts';

function aChart(parts: Partial<ChartData>): ChartData {
  return {
    spec: { kind: 'bar', x: 0, y: null, aggregate: 'count' },
    marks: [],
    rows: 10,
    leftOut: 0,
    others: null,
    ...parts,
  };
}

function toStaticChart(chart: ChartData, columns: TableProfile['columns']): StaticChartView | null {
  return toProfileChart({ chart, table: aTable({ columns }) });
}

const category = (label: string, value: number): ChartMark => ({
  label,
  value,
  rows: value,
  from: null,
  to: null,
});
const year = (from: number, value: number): ChartMark => ({
  label: from.toString(),
  value,
  rows: value,
  from,
  to: from + 1,
});

type Drawing<Kind> = Extract<StaticChartView['drawing'], { kind: Kind }>;

test('categories are bars as long as their shares of the longest, with their table', () => {
  const view = toStaticChart(aChart({ marks: [category('Musée', 8), category('<b>', 2)] }), [aColumn()]);
  const { bars } = view?.drawing as Drawing<'categories'>;
  expect(bars.map(({ width, value }) => [width, value])).toEqual([
    ['100%', '8'],
    ['25%', '2'],
  ]);
  expect(bars.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['Musée'], ['<b>']]);
  expect(view?.table.rows).toEqual([
    ['Musée', '8'],
    ['<b>', '2'],
  ]);
});

test('a label too long for a phone is on two lines, then cut', () => {
  const view = toStaticChart(aChart({ marks: [category('mot '.repeat(60), 1), category('b', 1)] }), [
    aColumn(),
  ]);
  const [first] = (view?.drawing as Drawing<'categories'>).bars;
  expect(first?.lines).toHaveLength(2);
  expect(first?.lines.at(-1)?.text).toMatch(/…$/u);
});

test('years keep the place of those that are missing, on a scale of whole rows', () => {
  const view = toStaticChart(aChart({ marks: [year(2000, 1), year(2001, 2), year(2003, 1)] }), [
    aColumn({ name: 'annee', type: 'year' }),
  ]);
  const { bars, grid } = view?.drawing as Drawing<'columns'>;
  // Four slots for three bars, the third one empty.
  expect(bars.map(({ x }) => x)).toEqual(['3%', '28%', '78%']);
  expect(grid.map(({ label }) => label)).toEqual(['0', '1', '2']);
});

test('a line breaks where a year is missing, and a lone year is a dot', () => {
  const spec = { kind: 'line', x: 0, y: 1, aggregate: 'sum' } as const;
  const view = toStaticChart(aChart({ spec, marks: [year(2000, 5), year(2001, 6), year(2003, 7)] }), [
    aColumn({ name: 'annee', type: 'year' }),
    aColumn({ name: 'entrées', type: 'integer' }),
  ]);
  const { lines, dots } = view?.drawing as Drawing<'columns'>;
  expect(lines).toHaveLength(2);
  expect(dots.map(({ alone }) => alone)).toEqual([false, false, true]);
});

test('nothing to draw is no chart', () => {
  expect(toStaticChart(aChart({}), [aColumn()])).toBeNull();
});
