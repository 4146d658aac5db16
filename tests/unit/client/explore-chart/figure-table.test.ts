// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FigureTable, figureCsv } from '../../../../src/client/explore-chart/figure-table.ts';
import { withoutStyles } from '../../../../src/client/explore-chart/without-styles.ts';
import type { ChartData } from '../../../../src/tabular/chart/chart.ts';
import type { ChartDescription } from '../../../../src/tabular/chart/describe-chart.ts';

const mark = (label: string, value: number): ChartData['marks'][number] => ({
  label,
  value,
  rows: 1,
  from: null,
  to: null,
});
const data: ChartData = {
  spec: { kind: 'bar', x: 0, y: null, aggregate: 'count' },
  marks: [mark('b;', 12.5), mark('=1+1', -3), mark('c', 7)],
  others: null,
  apart: [],
  rows: 3,
  leftOut: 0,
};
const description: ChartDescription = {
  title: 'Titre',
  sentence: '',
  notes: [],
  xLabel: 'x',
  yLabel: 'y',
  labels: data.marks.map(({ label }) => label),
  others: null,
  severalRows: false,
};

test('figures are written for a spreadsheet in French, formulas defused, numbers left as they are', () => {
  expect(figureCsv(data, description)).toBe('\ufeffx;y\r\n"b;";12,5\r\n\'=1+1;-3\r\nc;7\r\n');
});

test('the table of figures is sorted by its headers, then as it was', () => {
  document.body.innerHTML = '<table><caption></caption><thead></thead><tbody></tbody></table>';
  const table = document.querySelector('table');
  if (!table) throw new Error('No table.');
  new FigureTable(table, new AbortController().signal).show(data, description);
  const first = (): (string | null)[] =>
    [...table.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
  const click = (column: number): void => table.querySelectorAll('button')[column]?.click();
  click(1);
  expect(first()).toEqual(['b;', 'c', '=1+1']);
  expect(table.querySelectorAll('th')[1]?.getAttribute('aria-sort')).toBe('descending');
  click(1);
  expect(first()).toEqual(['=1+1', 'c', 'b;']);
  click(1);
  expect(first()).toEqual(['b;', '=1+1', 'c']);
  expect(table.querySelector('[aria-sort]')).toBeNull();
});

test('no style is left in a drawing; what SVG has as an attribute becomes one', () => {
  document.body.innerHTML =
    '<svg style="font-size: 13px; --x: 1"><text style="fill: red; white-space: pre">a</text><style>a{}</style></svg>';
  const svg = document.body.firstElementChild;
  if (!svg) throw new Error('No drawing.');
  withoutStyles(svg);
  expect(svg.outerHTML).not.toContain('style');
  expect(svg.getAttribute('font-size')).toBe('13px');
  expect(svg.querySelector('text')?.getAttribute('fill')).toBe('red');
});
