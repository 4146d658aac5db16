import { expect, test } from 'vitest';
import type { ChartMark } from '../../../../src/tabular/chart/chart.ts';
import { axisTicks } from '../../../../src/tabular/chart/drawing/axis-ticks.ts';

const mark = (from: number, to: number, label = ''): ChartMark => ({ label, value: 1, rows: 1, from, to });
const labelsOf = (marks: readonly ChartMark[], histogram: boolean, most: number): string[] =>
  axisTicks(marks, histogram, most).map(({ label }) => label);

test('months are fewer than years in the same room', () => {
  const months = Array.from({ length: 12 }, (_, index) =>
    mark(2024 + index / 12, 2024 + (index + 1) / 12, `2024-${(index + 1).toString().padStart(2, '0')}`),
  );
  expect(axisTicks(months, false, 6)).toEqual([
    { at: 2024, label: expect.stringMatching(/^janv/u) as string },
    { at: 2024.25, label: expect.stringMatching(/^avr/u) as string },
    { at: 2024.5, label: expect.stringMatching(/^juil/u) as string },
    { at: 2024.75, label: expect.stringMatching(/^oct/u) as string },
  ]);
});

test('a histogram names the starts of its bars, and always its open one', () => {
  const bars = Array.from({ length: 10 }, (_, index) => mark(index * 10, (index + 1) * 10));
  expect(labelsOf(bars, true, 5)).toEqual(['0', '20', '40', '60', '80']);
  expect(labelsOf([...bars, mark(100, 900)], true, 5)).toEqual(['0', '30', '60', '≥\u00a0100']);
});

test('nothing to draw has no tick', () => {
  expect(axisTicks([], true, 6)).toEqual([]);
});
