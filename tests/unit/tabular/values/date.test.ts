import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../../../src/tabular/values/calendar.ts';
import { readDate, readYears, type DateStyle } from '../../../../src/tabular/values/date.ts';

describe('the date of a cell', () => {
  test.each<[string, DateStyle, string]>([
    ['2024-05-01', 'iso', '2024-05-01'],
    [' 2024-05-01 ', 'iso', '2024-05-01'],
    ['2024/05/01', 'iso', '2024-05-01'],
    ['20240501', 'iso', '2024-05-01'],
    ['2024-05', 'iso', '2024-05'],
    ['2024', 'iso', '2024'],
    ['2024', 'year', '2024'],
    ['2024-02-29', 'iso', '2024-02-29'],
    ['2024-05-01T10:30:00', 'iso', '2024-05-01T10:30:00'],
    ['2024-05-01 10:30', 'iso', '2024-05-01T10:30:00'],
    ['2024-05-01T10:30:00Z', 'iso', '2024-05-01T10:30:00Z'],
    ['2024-05-01T00:30:00+02:00', 'iso', '2024-04-30T22:30:00Z'],
    ['2026-02-22T04:13:34.481', 'iso', '2026-02-22T04:13:34'],
    ['01/02/2003', 'd/m/y', '2003-02-01'],
    ['1/2/2003', 'd/m/y', '2003-02-01'],
    ['31-12-1926', 'd/m/y', '1926-12-31'],
    ['31.12.1926', 'd/m/y', '1926-12-31'],
    ['31/12/26', 'd/m/y', '2026-12-31'],
    ['31/12/98', 'd/m/y', '1998-12-31'],
    ['01/01/1934 00:00', 'd/m/y', '1934-01-01T00:00:00'],
    ['12/31/2003', 'm/d/y', '2003-12-31'],
    ['01/02/2003', 'm/d/y', '2003-01-02'],
    ['45413', 'serial', '2024-05-01'],
    ['45413.5', 'serial', '2024-05-01'],
  ])('%j in style %s is %s', (text, style, date) => {
    expect(readDate(text, style)).toBe(date);
  });

  test.each<[string, DateStyle]>([
    ['', 'iso'],
    ['2024-13-01', 'iso'],
    ['2023-02-29', 'iso'],
    ['2024-05-01T25:00', 'iso'],
    ['2024-05-01 bientôt', 'iso'],
    ['31/12/2003', 'm/d/y'],
    ['12/31/2003', 'd/m/y'],
    ['2024-05-01', 'd/m/y'],
    ['01/02/2003', 'iso'],
    ['0999', 'year'],
    ['9999', 'year'],
    ['12', 'serial'],
    ['', 'serial'],
    ['2024.05', 'iso'],
    ['01.02.03', 'd/m/y'],
    ['12345678', 'iso'],
  ])('%j is none in style %s', (text, style) => {
    expect(readDate(text, style)).toBeNull();
    expect(readYears(text, style)).toBeNull();
  });
});

test.each<[string, DateStyle, number]>([
  ['2024', 'year', 2024],
  ['2024-07-01', 'iso', 2024.5],
  ['01/07/2024', 'd/m/y', 2024.5],
  ['2024-07-01T00:00:00Z', 'iso', 2024.5],
  ['45413', 'serial', 2024 + 4 / 12],
])('%j in style %s is %d in decimal years', (text, style, years) => {
  expect(readYears(text, style)).toBeCloseTo(years, 9);
});

test.each([
  [1970, 1, 1, 0],
  [2024, 2, 29, 19_782],
  [1900, 3, 1, -25_508],
  [1582, 10, 15, -141_427],
])('day %d-%d-%d has number %d, and back', (year, month, day, number) => {
  expect(dayNumber(year, month, day)).toBe(number);
  expect(dayOf(number)).toEqual({ year, month, day });
});
