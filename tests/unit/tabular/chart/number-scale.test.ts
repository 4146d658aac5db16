import { expect, test } from 'vitest';
import { lineNeedsZero, numberScale } from '../../../../src/tabular/chart/number-scale.ts';

test.each<[string, readonly number[], boolean, readonly number[]]>([
  ['counts have no half', [1, 2, 1], true, [0, 1, 2]],
  ['decimals have', [0.4, 2], true, [0, 0.5, 1, 1.5, 2]],
  ['bars start at zero', [80, 100], true, [0, 50, 100]],
  ['a line needs not', [80, 100], false, [80, 85, 90, 95, 100]],
  ['losses go under zero', [-3, 4], true, [-4, -2, 0, 2, 4]],
  ['zeros alone have a step', [0, 0], true, [0, 1]],
])('%s', (_, values, fromZero, ticks) => {
  const scale = numberScale(values, fromZero);
  expect(scale.ticks).toEqual(ticks);
  expect([scale.at(scale.min), scale.at(scale.max)]).toEqual([0, 1]);
});

test('a line that stays in a narrow band far from zero is drawn without it', () => {
  expect(lineNeedsZero([95, 100])).toBe(false);
  expect(lineNeedsZero([10, 100])).toBe(true);
  expect(lineNeedsZero([-5, 100])).toBe(true);
});
