import { expect, test } from 'vitest';
import { ColumnStrip } from '../../../../src/client/explore-table/column-strip.ts';
import { ScrollMap } from '../../../../src/client/explore-table/scroll-map.ts';

const height = 400;

test('a short table is laid out row by row', () => {
  const map = new ScrollMap(1000, 40);
  expect(map.contentHeight).toBe(40_000);
  expect(map.window({ scrollTop: 4000, height })).toEqual({ start: 94, end: 116 });
  expect(map.topOf(100, { scrollTop: 4000, height })).toBe(4000);
  expect(map.scrollTo(100, { scrollTop: 4000, height })).toBe(4000);
  expect(map.scrollTo(0, { scrollTop: 4000, height })).toBe(0);
  expect(map.scrollTo(120, { scrollTop: 4000, height })).toBe(121 * 40 - height);
});

test('the last of ten million rows can be reached and stands at the end', () => {
  const rows = 10_000_000;
  const map = new ScrollMap(rows, 40);
  expect(map.contentHeight).toBeLessThan(17_000_000);
  const area = { scrollTop: map.contentHeight - height, height };
  expect(map.window(area).end).toBe(rows);
  expect(map.topOf(rows - 1, area)).toBeCloseTo(map.contentHeight - 40, 0);
  expect(map.scrollTo(rows - 1, { scrollTop: 0, height })).toBeCloseTo(area.scrollTop, 0);
});

test('an empty table draws nothing', () => {
  expect(new ScrollMap(0, 40).window({ scrollTop: 0, height })).toEqual({ start: 0, end: 0 });
});

test('of 2,000 columns, those in view are drawn', () => {
  const strip = new ColumnStrip(Array.from({ length: 2000 }, () => 100));
  expect(strip.window(50_000, 800)).toEqual({ start: 499, end: 509 });
  expect(strip.leftOf(1999)).toBe(199_900);
  expect(strip.scrollTo(1999, 0, 800, 64)).toBe(199_200);
  expect(strip.scrollTo(0, 5000, 800, 64)).toBe(0);
});
