import { expect, test } from 'vitest';
import {
  axisColumns,
  measureColumns,
  possibleChart,
  readChart,
  writeChart,
} from '../../../../src/client/explore-chart/chart-choices.ts';
import type { ChartSpec } from '../../../../src/tabular/chart/chart.ts';
import type { ExplorerColumn } from '../../../../src/views/explorer-config.ts';

const column = (name: string, type: ExplorerColumn['type']): ExplorerColumn => ({
  name,
  type,
  decimal: null,
  dateStyle: null,
});
const columns = [
  column('id', 'integer'),
  column('annee', 'year'),
  column('type, 100 %', 'category'),
  column('total', 'integer'),
  column('taux', 'decimal'),
  column('latitude', 'latitude'),
  column('site', 'url'),
];
const bar: ChartSpec = { kind: 'bar', x: 2, y: null, aggregate: 'count' };

test('only columns that can be drawn are offered', () => {
  expect(axisColumns('bar', columns)).toEqual([1, 2]);
  expect(axisColumns('line', columns)).toEqual([1]);
  expect(axisColumns('histogram', columns)).toEqual([3, 4]);
  expect(measureColumns(columns)).toEqual([3, 4]);
});

test.each<[Partial<ChartSpec>, ChartSpec | null]>([
  [{}, bar],
  [{ kind: 'line' }, { kind: 'line', x: 1, y: null, aggregate: 'count' }],
  [{ y: 3 }, { ...bar, y: 3, aggregate: 'sum' }],
  [{ y: 4 }, { ...bar, y: 4, aggregate: 'mean' }],
  [{ y: 5, aggregate: 'sum' }, bar],
  [
    { kind: 'histogram', y: 3, aggregate: 'sum' },
    { kind: 'histogram', x: 3, y: null, aggregate: 'count' },
  ],
])('what is asked (%j) is made possible', (asked, expected) => {
  expect(possibleChart({ ...bar, ...asked }, columns)).toEqual(expected);
});

test('a table that lends itself to another kind only gets that one, or none', () => {
  expect(possibleChart(bar, [column('total', 'integer')])?.kind).toBe('histogram');
  expect(possibleChart(bar, [column('site', 'url')])).toBeNull();
});

test('a chart goes through an address and comes back', () => {
  const spec: ChartSpec = { ...bar, y: 3, aggregate: 'mean' };
  expect(writeChart(spec, columns)).toBe('bar,type%2C 100 %25,total,mean');
  expect(readChart(writeChart(spec, columns), columns)).toEqual(spec);
});

test.each(['', 'bar', 'pie,annee,,count', 'bar,absente,,count', 'bar,annee,,max', '<script>,,,'])(
  'an address that asks for %j asks for nothing',
  (text) => {
    expect(readChart(text, columns)).toBeNull();
  },
);
