import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../../src/tabular/values/number.ts';

describe('written alike in both languages', () => {
  test.each([
    ['0', 0],
    ['42', 42],
    ['-7', -7],
    ['+7', 7],
    ['\u22127', -7],
    ['  42 ', 42],
    ['1e3', 1000],
    ['335 768', 335_768],
    ['1 261 863', 1_261_863],
    ['335\u00a0768', 335_768],
    ['335\u202f768', 335_768],
    ['9007199254740991', 9_007_199_254_740_991],
    ['123456789012345678', 123_456_789_012_345_680],
  ])('%j', (text, value) => {
    expect(readNumber(text, '.')).toBe(value);
    expect(readNumber(text, ',')).toBe(value);
  });
});

describe('decimals and groups', () => {
  test.each([
    ['1234.5', 1234.5, null],
    ['1,234.5', 1234.5, null],
    ['1,234,567', 1_234_567, null],
    ['.5', 0.5, null],
    ['-0.7746478873239426', -0.7746478873239426, null],
    ['1.5e-3', 0.0015, null],
    ['1234,5', null, 1234.5],
    ['1 234,5', null, 1234.5],
    ['1\u202f234\u202f567,25', null, 1_234_567.25],
    ['1.234,5', null, 1234.5],
    ['1.234.567', null, 1_234_567],
    ['5,52E+13', null, 55_200_000_000_000],
    ['0,123', null, 0.123],
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['48.857', 48.857, 48_857],
  ])('%j is %j in English, %j in French', (text, english, french) => {
    expect(readNumber(text, '.')).toBe(english);
    expect(readNumber(text, ',')).toBe(french);
  });
});

test.each([
  ['12 %', 12],
  ['12,5\u00a0%', 12.5],
  ['3,50 €', 3.5],
  ['1 234,50 €', 1234.5],
  ['-12 EUR', -12],
  ['300 k€', 300],
])('the number of %j is read without its unit', (text, value) => {
  expect(readNumber(text, ',')).toBe(value);
});

test.each([
  '',
  ' ',
  '-',
  '.',
  ',',
  'e5',
  '01004',
  '00',
  '01 004',
  '01,5',
  '2A004',
  '2004-05-01',
  '12.05.2024',
  '1.2.3',
  '12 34',
  '1 2345',
  '1234 567',
  '12,34,56',
  '1,234.567,8',
  '1,,5',
  '5.',
  '04 72 17 54 54',
  'NaN',
  'Infinity',
  '1e999',
  '0x1F',
  '12 rue',
  '1e',
  '1e+',
  '=1+2',
])('%j is no number', (text) => {
  expect(readNumber(text, '.')).toBeNull();
  expect(readNumber(text, ',')).toBeNull();
});
