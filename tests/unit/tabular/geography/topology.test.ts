import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { toTopology, type Area } from '../../../../src/tabular/geography/topology.ts';

type Ring = readonly (readonly [number, number])[];

/** A square whose lower left corner is at `x`, `y`. */
const square = (x: number, y: number, size = 1): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const area = (code: string, ...polygons: readonly (readonly Ring[])[]): Area => ({
  code,
  name: code,
  polygons,
});

function decoded(areas: readonly Area[], flatness = 0) {
  const topology = toTopology('areas', areas, { stepsPerDegree: 1000, flatness });
  const object = topology.objects['areas'];
  if (!object) throw new Error('no object');
  const { features } = feature(topology as unknown as Topology, object as never) as unknown as {
    features: { id: string; geometry: { coordinates: number[][][][] } }[];
  };
  return { topology, features };
}

/** Twice the signed area of a ring: the same whatever its first point. */
function turn(ring: readonly (readonly number[])[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

test('two neighbours share their border, written once, and come back as they were', () => {
  const { topology, features } = decoded([area('a', [square(0, 0)]), area('b', [square(1, 0)])]);
  expect(topology.arcs).toHaveLength(3);
  expect(features.map(({ id }) => id)).toEqual(['a', 'b']);
  for (const { geometry } of features) expect(turn(geometry.coordinates[0]?.[0] ?? [])).toBeCloseTo(2);
});

test('an enclave is a hole on one side and a ring on the other, one arc for both', () => {
  const hole = square(1, 1).toReversed();
  const { topology, features } = decoded([area('a', [square(0, 0, 3), hole]), area('b', [square(1, 1)])]);
  expect(topology.arcs).toHaveLength(2);
  expect(turn(features[0]?.geometry.coordinates[0]?.[1] ?? [])).toBeCloseTo(-2);
  expect(turn(features[1]?.geometry.coordinates[0]?.[0] ?? [])).toBeCloseTo(2);
});

test('islands stay, those smaller than the grid go', () => {
  const { features } = decoded([area('a', [square(0, 0)], [square(5, 5)], [square(7, 7, 0.0001)])]);
  expect(features[0]?.geometry.coordinates).toHaveLength(2);
});

test('flat points go on both sides of a border at once', () => {
  const left: Ring = [
    [0, 0],
    [1, 0],
    [1.002, 0.5],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const right: Ring = [
    [1, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [1.002, 0.5],
    [1, 0],
  ];
  const { features } = decoded([area('a', [left]), area('b', [right])], 5000);
  const points = features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
  expect(points).not.toContainEqual([1.002, 0.5]);
  expect(points.length).toBe(10);
});
