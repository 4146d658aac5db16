import { expect, test } from 'vitest';
import { fromNumberText, toNumberText } from '../../../src/search/number-text.ts';

test('numbers come back from their text, through JSON and UTF-8', () => {
  const numbers = [...Array.from({ length: 70_000 }, (_, number) => number), 1_000_000];
  const bytes = new TextEncoder().encode(JSON.stringify(toNumberText(numbers)));
  expect(fromNumberText(JSON.parse(new TextDecoder().decode(bytes)) as string)).toEqual(numbers);
  expect(fromNumberText('')).toEqual([]);
});

test('small numbers take a byte each', () => {
  const text = toNumberText(Array.from({ length: 91 }, (_, number) => number));
  expect(JSON.stringify(text)).toBe(`"${text}"`);
  expect(new TextEncoder().encode(text)).toHaveLength(91);
});
