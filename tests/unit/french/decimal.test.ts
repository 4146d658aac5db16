import { describe, expect, test } from 'vitest';
import { writeDecimal, type DecimalLength } from '../../../src/french/decimal.ts';

const spaces = (text: string): string => text.replaceAll('\u202f', ' ');

test.each<[number, DecimalLength, string]>([
  [0, { decimals: 0 }, '0'],
  [-0, { decimals: 0 }, '0'],
  [-0.3, { decimals: 0 }, '0'],
  [999.5, { decimals: 0 }, '1 000'],
  [-12_345.678, { decimals: 2 }, '-12 345,68'],
  [1.005, { decimals: 2 }, '1,01'],
  [0.05, { decimals: 1 }, '0,1'],
  [0.04, { decimals: 1 }, '0'],
  [0.000_123_456_7, { significant: 6 }, '0,000123457'],
  [99_999.96, { significant: 6 }, '100 000'],
  [1e21, { decimals: 0 }, '1 000 000 000 000 000 000 000'],
  [0.0956, { decimals: 1, shift: 2 }, '9,6'],
  [Number.NaN, { decimals: 0 }, 'NaN'],
  [-Infinity, { decimals: 0 }, '-∞'],
])('%d as %o is « %s »', (value, length, expected) => {
  expect(spaces(writeDecimal(value, length))).toBe(expected);
});

describe('what Intl writes is what is written', () => {
  const lengths: [DecimalLength, Intl.NumberFormatOptions][] = [
    [{ decimals: 0 }, { maximumFractionDigits: 0 }],
    [{ decimals: 1 }, { maximumFractionDigits: 1 }],
    [{ decimals: 2 }, { maximumFractionDigits: 2 }],
    [{ significant: 2 }, { maximumSignificantDigits: 2 }],
    [{ significant: 6 }, { maximumSignificantDigits: 6 }],
    [
      { decimals: 0, shift: 2 },
      { style: 'percent', maximumFractionDigits: 0 },
    ],
    [
      { decimals: 1, shift: 2 },
      { style: 'percent', maximumFractionDigits: 1 },
    ],
  ];
  const values: number[] = [];
  for (let at = 1; at <= 400; at++) {
    const share = Math.abs(Math.sin(at));
    values.push(
      share * 10 ** ((at % 19) - 6),
      at / 8,
      at * 1005,
      -share * 1000,
      Math.round(share * 1e6) / 1e3,
    );
  }

  test.each(lengths)('%o', (length, options) => {
    const format = new Intl.NumberFormat('fr-FR', options);
    const expected = (value: number): string => {
      const text = format.format(value).replace(/\s%$/u, '');
      return text === '-0' ? '0' : text;
    };
    for (const value of values) expect(writeDecimal(value, length)).toBe(expected(value));
  });
});
