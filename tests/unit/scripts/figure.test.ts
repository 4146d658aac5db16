import { expect, test } from 'vitest';
import { figure, figureTable, median } from '../../../scripts/bench/figure.ts';
import { cpuSeconds, measureScript } from '../../../scripts/bench/measure-process.ts';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('a figure says what was asked and whether it holds', () => {
  expect(figure('Build', 18.24, { most: 20, unit: ' s' }, 'cold')).toEqual({
    name: 'Build',
    value: '18.2 s',
    target: '≤ 20 s',
    holds: true,
    how: 'cold',
  });
  expect(figure('Score', 97, { least: 98, unit: '' }, '')).toMatchObject({ target: '≥ 98', holds: false });
});

test('a missed figure is marked in the table', () => {
  const table = figureTable([figure('Calls', 201, { most: 200, unit: '' }, 'counted')]);
  expect(table).toContain('| Calls | 201 | ≤ 200 **missed** | counted |');
});

test('processor time is the last that the shell told, whatever its decimal mark', () => {
  expect(cpuSeconds('a\ncpu 1.50 0.25\n')).toBe(1.75);
  expect(cpuSeconds('cpu 1,5 0,5\n')).toBe(2);
});

test('a script is measured with its children', async () => {
  const { code, seconds, peakBytes, output } = await measureScript('build.ts', ['--help']);
  expect(code).toBe(0);
  expect(output).toContain('npm run build');
  expect(seconds).toBeGreaterThan(0);
  if (process.platform === 'linux') expect(peakBytes).toBeGreaterThan(1e6);
});
