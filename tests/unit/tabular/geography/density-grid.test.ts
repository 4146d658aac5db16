import { expect, test } from 'vitest';
import { DensityGrid } from '../../../../src/tabular/geography/density-grid.ts';

function cellsOf(points: Iterable<readonly [number, number]>) {
  const grid = new DensityGrid();
  for (const [longitude, latitude] of points) grid.add(longitude, latitude);
  return grid.cells();
}

function* spread(count: number, west: number, south: number, width: number): Generator<[number, number]> {
  for (let index = 0; index < count; index++) {
    yield [west + ((index * 0.618_034) % 1) * width, south + ((index * 0.754_878) % 1) * width];
  }
}

test('a lone point stays where it is, to a hundredth of a degree', () => {
  const [cell] = cellsOf([[2.352, 48.857]]);
  expect(cell?.[0]).toBeCloseTo(2.352, 1);
  expect(cell?.[1]).toBeCloseTo(48.857, 1);
  expect(cell?.[2]).toBe(1);
});

test('points near each other are one cell', () => {
  expect(cellsOf([[2.351, 48.857], [2.352, 48.857]]).map(([, , count]) => count)).toEqual([2]); // prettier-ignore
});

test.each([
  ['France', [...spread(60_000, -4, 42, 9)]],
  ['the world', [...spread(60_000, -170, -80, 160)]],
  ['France and overseas', [...spread(5000, -4, 42, 9), ...spread(5000, 55.2, -21.4, 0.5)]],
])('%s: no point is lost, 1,500 cells at most, west to east', (_, points) => {
  const cells = cellsOf(points);
  expect(cells.reduce((sum, [, , count]) => sum + count, 0)).toBe(points.length);
  expect(cells.length).toBeLessThanOrEqual(1500);
  expect(cells.length).toBeGreaterThan(300);
  expect(cells.map(([longitude]) => longitude)).toEqual(
    cells.map(([longitude]) => longitude).toSorted((a, b) => a - b),
  );
});
