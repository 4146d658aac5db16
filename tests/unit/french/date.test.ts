import { describe, expect, test } from 'vitest';
import { formatDate, formatDay, formatPeriod, toParisDay } from '../../../src/french/date.ts';

const spaces = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('instants are days in Paris', () => {
  test.each([
    ['2026-05-21T23:30:00+00:00', '22 mai 2026', '2026-05-22'],
    ['2026-06-01T08:00:00Z', '1er juin 2026', '2026-06-01'],
    ['2026-12-31T23:00:00Z', '1er janvier 2027', '2027-01-01'],
    ['2026-08-22T12:00:00.123456+00:00', '22 août 2026', '2026-08-22'],
  ])('%s', (instant, words, day) => {
    expect(spaces(formatDate(instant))).toBe(words);
    expect(toParisDay(instant)).toBe(day);
  });
});

test('a calendar day does not move with the time zone', () => {
  expect(spaces(formatDay('1791-01-01'))).toBe('1er janvier 1791');
});

describe('periods', () => {
  test.each([
    [{ start: '2001-01-01', end: '2023-12-31' }, '2001\u2009–\u20092023'],
    [{ start: '2019-01-01', end: '2019-12-31' }, '2019'],
    [{ start: '2001-01-01', end: null }, 'depuis 2001'],
    [{ start: '2001-03-15', end: null }, 'depuis le 15 mars 2001'],
    [{ start: '2001-03-15', end: '2002-01-01' }, 'du 15 mars 2001 au 1er janvier 2002'],
  ])('%o', (period, expected) => {
    expect(spaces(formatPeriod(period))).toBe(expected);
  });
});
