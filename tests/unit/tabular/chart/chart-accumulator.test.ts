import { expect, test } from 'vitest';
import { chartAccumulator } from '../../../../src/tabular/chart/chart-accumulator.ts';
import type { ChartData, ChartSpec } from '../../../../src/tabular/chart/chart.ts';
import type { ColumnProfile } from '../../../../src/tabular/table-profile.ts';
import { column } from './columns.ts';

function chart(
  spec: Partial<ChartSpec>,
  columns: readonly ColumnProfile[],
  rows: readonly (readonly string[])[],
): ChartData {
  const whole: ChartSpec = { kind: 'bar', x: 0, y: null, aggregate: 'count', ...spec };
  const accumulator = chartAccumulator(whole, columns);
  // In two pieces: as it comes.
  accumulator.add(rows.slice(0, 2));
  accumulator.add(rows.slice(2));
  return accumulator.finish();
}

const values = ({ marks }: ChartData): [string, number][] => marks.map(({ label, value }) => [label, value]);
const year = column('annee', 'year');
const french = column('total', 'decimal', { decimal: ',' });

test('rows of a year are added, in the order of time; a cell that does not fit leaves its row out', () => {
  const data = chart(
    { kind: 'line', y: 1, aggregate: 'sum' },
    [year, french],
    [
      ['2021', '1,5'],
      ['2019', '0,1'],
      ['2019', '0,2'],
      ['2020', ''],
      ['inconnue', '3'],
      ['9999', '3'],
    ],
  );
  expect(values(data)).toEqual([
    ['2019', 0.3],
    ['2021', 1.5],
  ]);
  expect(data.marks[0]).toMatchObject({ rows: 2, from: 2019, to: 2020 });
  expect([data.rows, data.leftOut]).toEqual([3, 3]);
});

test('a mean is over the rows that have a number', () => {
  const data = chart(
    { kind: 'line', y: 1, aggregate: 'mean' },
    [year, french],
    [
      ['2019', '1'],
      ['2019', '2'],
      ['2019', ''],
    ],
  );
  expect(values(data)).toEqual([['2019', 1.5]]);
});

test.each([
  [
    ['2024-01-15', '2024-01-20', '2025-03-01'],
    [
      ['2024-01', 2],
      ['2025-03', 1],
    ],
  ],
  [
    ['2010-01-15', '2012-06-20', '2025-03-01'],
    [
      ['2010', 1],
      ['2012', 1],
      ['2025', 1],
    ],
  ],
  [
    ['1789-07-14', '1799-01-01', '2025-03-01'],
    [
      ['1780', 1],
      ['1790', 1],
      ['2020', 1],
    ],
  ],
])('dates %j are drawn by month, year or decade according to their span', (dates, expected) => {
  expect(
    values(
      chart(
        {},
        [column('jour', 'date')],
        dates.map((date) => [date]),
      ),
    ),
  ).toEqual(expected);
});

test('the few periods far from the others are parted from them, with their years', () => {
  const rows = [
    ...Array.from({ length: 400 }, (_, index) => [(1980 + (index % 40)).toString()]),
    // Beside the bulk: of it. Far before and after: apart.
    ...['1972', '1604', '1869', '1869', '2190'].map((one) => [one]),
  ];
  const data = chart({}, [year], rows);
  expect(data.marks[0]?.label).toBe('1972');
  expect(data.marks.at(-1)?.label).toBe('2019');
  expect(data.apart).toEqual([
    { side: 'before', rows: 3, first: 1604, last: 1869 },
    { side: 'after', rows: 1, first: 2190, last: 2190 },
  ]);
  expect([data.rows, data.leftOut]).toEqual([401, 0]);
});

test('one far year of a series of one row each is apart; periods spread over centuries are all drawn', () => {
  const series = Array.from({ length: 30 }, (_, index) => [(1990 + index).toString(), '5']);
  const spec = { kind: 'line', y: 1, aggregate: 'sum' } as const;
  const data = chart(spec, [year, french], [['1600', '5'], ...series]);
  expect(data.apart).toEqual([{ side: 'before', rows: 1, first: 1600, last: 1600 }]);
  expect(data.marks).toHaveLength(30);
  const spread = Array.from({ length: 40 }, (_, index) => [(1200 + index * 20).toString()]);
  expect(chart({}, [year], spread).apart).toEqual([]);
});

test('categories are drawn by weight, the first fifteen; the others are counted', () => {
  const rows = Array.from({ length: 20 }, (_, index) =>
    Array.from({ length: index + 1 }, () => [`c${index.toString()}`]),
  ).flat();
  const data = chart({}, [column('type', 'category')], [...rows, [' '], ['']]);
  expect(data.marks).toHaveLength(15);
  expect(data.marks[0]).toMatchObject({ label: 'c19', value: 20 });
  expect(data.others).toEqual({ categories: 5, rows: 15, value: 15 });
  expect([data.rows, data.leftOut]).toEqual([210, 2]);
});

test('the others of a sum come to their sum, those of a mean to nothing', () => {
  const rows = Array.from({ length: 17 }, (_, index) => [`c${index}`, `${index},5`]);
  const of = (aggregate: 'sum' | 'mean') =>
    chart({ y: 1, aggregate }, [column('type', 'category'), french], rows);
  expect(of('sum').others).toEqual({ categories: 2, rows: 2, value: 2 });
  expect(of('mean').others).toEqual({ categories: 2, rows: 2, value: null });
});

test('memory is bounded: beyond fifty thousand categories, rows are counted and nothing is kept', () => {
  const rows = Array.from({ length: 50_100 }, (_, index) => [`c${index.toString()}`]);
  const data = chart({}, [column('nom', 'text')], rows);
  expect(data.others).toMatchObject({ rows: 50_100 - 15, value: 50_100 - 15 });
});

const count = column('nombre', 'integer');

test('bars of a histogram have one round width and hold every row', () => {
  const rows = Array.from({ length: 100 }, (_, index) => [index.toString()]);
  const { marks } = chart({ kind: 'histogram' }, [count], rows);
  expect(marks[0]).toEqual({ label: '', value: 10, rows: 10, from: 0, to: 10 });
  expect(marks.reduce((sum, { value }) => sum + value, 0)).toBe(100);
});

test('whole numbers have no bar under one, and a few values far away are held by the last bar', () => {
  const rows = Array.from({ length: 200 }, (_, index) => [(index % 5).toString()]);
  const { marks } = chart({ kind: 'histogram' }, [count], [...rows, ['9000']]);
  expect(marks.map(({ from, value }) => [from, value])).toEqual([
    [0, 40],
    [1, 40],
    [2, 40],
    [3, 40],
    [4, 40],
    [5, 1],
  ]);
  expect(marks.at(-1)?.to).toBe(9001);
});

test('a histogram of many distinct values keeps its counts right in bounded memory', () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => [(index * 1.5).toString()]);
  const { marks } = chart({ kind: 'histogram' }, [column('x', 'decimal')], rows);
  expect(marks.reduce((sum, { value }) => sum + value, 0)).toBe(60_000);
  expect(marks[0]?.value).toBeCloseTo(((marks[0]?.to ?? 0) - (marks[0]?.from ?? 0)) / 1.5, -2);
});

test.each(['bar', 'line', 'histogram'] as const)('a %s of nothing has no mark', (kind) => {
  expect(chart({ kind }, [kind === 'histogram' ? count : year], [])).toMatchObject({ marks: [], rows: 0 });
});

test('categories beyond those that are told apart are counted too', () => {
  const rows = Array.from({ length: 80_000 }, (_, at) => [`nom ${at.toString()}`]);
  const { others } = chart({}, [column('nom', 'text')], [...rows, ...rows.slice(70_000)]);
  expect(others).toEqual({ categories: 79_985, rows: 90_000 - 15, value: 90_000 - 15 });
});
