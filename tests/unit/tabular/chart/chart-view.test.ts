import { expect, test } from 'vitest';
import { toChartView, type ChartView } from '../../../../src/tabular/chart/chart-view.ts';
import type { ChartData, ChartMark } from '../../../../src/tabular/chart/chart.ts';
import type { TableProfile } from '../../../../src/tabular/table-profile.ts';
import { chartWords } from '../../../../src/views/explorer/chart-texts.ts';
import { aColumn } from '../../../fixtures/profiles.ts';

function aChart(parts: Partial<ChartData>): ChartData {
  return {
    spec: { kind: 'bar', x: 0, y: null, aggregate: 'count' },
    marks: [],
    rows: 10,
    leftOut: 0,
    others: null,
    apart: [],
    ...parts,
  };
}

function viewOf(chart: ChartData, columns: TableProfile['columns']): ChartView | null {
  return toChartView(chart, columns, chartWords);
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

type Drawing<Kind> = Extract<ChartView['drawing'], { kind: Kind }>;

test('categories are bars as long as their shares of the longest, with their table', () => {
  const view = viewOf(aChart({ marks: [category('Musée', 8), category('<b>', 2)] }), [aColumn()]);
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
  const view = viewOf(aChart({ marks: [category('mot '.repeat(60), 1), category('b', 1)] }), [aColumn()]);
  const [first] = (view?.drawing as Drawing<'categories'>).bars;
  expect(first?.lines).toHaveLength(2);
  expect(first?.lines.at(-1)?.text).toMatch(/…$/u);
});

test('years keep the place of those that are missing, on a scale of whole rows', () => {
  const view = viewOf(aChart({ marks: [year(2000, 1), year(2001, 2), year(2003, 1)] }), [
    aColumn({ name: 'annee', type: 'year' }),
  ]);
  const { bars, grid } = view?.drawing as Drawing<'columns'>;
  // Four slots for three bars, the third one empty.
  expect(bars.map(({ x }) => x)).toEqual(['3%', '28%', '78%']);
  expect(grid.map(({ label }) => label)).toEqual(['0', '1', '2']);
});

test('a line breaks where a year is missing, and a lone year is a dot', () => {
  const spec = { kind: 'line', x: 0, y: 1, aggregate: 'sum' } as const;
  const view = viewOf(aChart({ spec, marks: [year(2000, 5), year(2001, 6), year(2003, 7)] }), [
    aColumn({ name: 'annee', type: 'year' }),
    aColumn({ name: 'entrées', type: 'integer' }),
  ]);
  const { lines, dots } = view?.drawing as Drawing<'columns'>;
  expect(lines).toHaveLength(2);
  expect(dots.map(({ alone }) => alone)).toEqual([false, false, true]);
});

test('round years are told under the bars, those without a bar too', () => {
  const marks = Array.from({ length: 40 }, (_, index) => year(1981 + index, 1)).filter(
    ({ label }) => !label.endsWith('0'),
  );
  const view = viewOf(aChart({ marks }), [aColumn({ name: 'annee', type: 'year' })]);
  const { ticks, bars } = view?.drawing as Drawing<'columns'>;
  expect(ticks.map(({ label }) => label)).toEqual(['1990', '2000', '2010']);
  const at = (text = ''): number => Number(text.replace('%', ''));
  expect(at(ticks[0]?.x)).toBeGreaterThan(at(bars[8]?.x));
  expect(at(ticks[0]?.x)).toBeLessThan(at(bars[9]?.x));
});

test('the other categories are one bar more, unless it would dwarf the rest', () => {
  const marks = [category('a', 10), category('b', 4)];
  const view = viewOf(aChart({ marks, others: { categories: 7, rows: 9, value: 9 } }), [aColumn()]);
  const { bars } = view?.drawing as Drawing<'categories'>;
  expect(bars.map(({ width, others }) => [width, others])).toEqual([
    ['100%', false],
    ['40%', false],
    ['90%', true],
  ]);
  expect(bars.at(-1)?.lines[0]?.text).toBe('Les 7 autres valeurs, ensemble');
  expect(view?.table.rows.at(-1)).toEqual(['Les 7 autres valeurs, ensemble', '9']);
  expect(view?.notes).toEqual([]);
  const dwarfed = viewOf(aChart({ marks, others: { categories: 900, rows: 2000, value: 2000 } }), [
    aColumn(),
  ]);
  expect((dwarfed?.drawing as Drawing<'categories'>).bars).toHaveLength(2);
  expect(dwarfed?.notes[0]).toContain('900 autres valeurs (2\u202f000\u00a0lignes) ne sont pas dessinées');
});

test('values under zero have their line, and zeros alone no width', () => {
  const below = viewOf(aChart({ marks: [category('a', 5), category('b', -5)] }), [aColumn()]);
  const { zero, bars } = below?.drawing as Drawing<'categories'>;
  expect([zero, ...bars.map(({ x, width }) => [x, width])]).toEqual(['50%', ['50%', '50%'], ['0%', '50%']]);
  const nothing = viewOf(aChart({ marks: [category('a', 0), category('b', 0)] }), [aColumn()]);
  expect((nothing?.drawing as Drawing<'categories'>).bars.map(({ width }) => width)).toEqual(['0%', '0%']);
  expect((nothing?.drawing as Drawing<'categories'>).zero).toBeNull();
});

test('nothing to draw is no chart', () => {
  expect(viewOf(aChart({}), [aColumn()])).toBeNull();
});
