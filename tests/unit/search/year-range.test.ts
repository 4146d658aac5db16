import { expect, test } from 'vitest';
import { decadesOf, formatYearRange, overlaps, parseYearRange } from '../../../src/search/year-range.ts';

test.each([
  ['2022', { from: 2022, to: 2022 }],
  ['2010-2019', { from: 2010, to: 2019 }],
  ['2010-', { from: 2010, to: null }],
  ['-1949', { from: null, to: 1949 }],
])('%s is read, and written back the same', (value, range) => {
  expect(parseYearRange(value)).toEqual(range);
  expect(formatYearRange(range)).toBe(value);
});

test.each(['', '-', '2019-2010', '20100', 'hier', '2010–2019', '2010-2019-', ' 2010', '-1-2', '１９９９'])(
  '« %s » is no range of years',
  (value) => {
    expect(parseYearRange(value)).toBeNull();
  },
);

test('one year written twice is one year', () => {
  expect(formatYearRange({ from: 1999, to: 1999 })).toBe('1999');
});

test.each([
  ['2000-2010', '2010', true],
  ['2000-2010', '2011', false],
  ['2000-2010', '1990-2000', true],
  ['2000-2010', '-1999', false],
  ['2000-2010', '2010-', true],
])('data of %s tell about %s: %s', (covered, asked, expected) => {
  const [from = 0, to = 0] = covered.split('-').map(Number);
  const range = parseYearRange(asked);
  expect(range && overlaps({ from, to }, range)).toBe(expected);
});

test('decades come last first, those without data are left out, what is old is together', () => {
  expect(
    decadesOf([
      { from: 2021, to: 2023 },
      { from: 1604, to: 1700 },
      { from: 1968, to: 1972 },
    ]),
  ).toEqual(['2020-2029', '1970-1979', '1960-1969', '-1949']);
  expect(decadesOf([{ from: 1800, to: 1801 }])).toEqual(['-1949']);
  expect(decadesOf([])).toEqual([]);
});
