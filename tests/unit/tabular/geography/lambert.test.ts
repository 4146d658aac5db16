import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conicZones, fromLambert, toLambert } from '../../../../src/tabular/geography/lambert.ts';
import { readNamedPair, readPair } from '../../../../src/tabular/geography/position-cell.ts';
import { testWithShared } from '../../../shared-data.ts';

describe('the projections of the IGN', () => {
  test('Lambert-93 has its published origin and pole', () => {
    const [x, y] = toLambert('lambert93', 3, 46.5);
    expect(x).toBeCloseTo(700_000, 3);
    expect(y).toBeCloseTo(6_600_000, 3);
    expect(toLambert('lambert93', 3, 90)[1]).toBeCloseTo(12_655_612.05, 2);
  });

  test.each(conicZones)('zone CC%i has its published origin', (zone) => {
    const [x, y] = toLambert(`cc${zone}`, 3, zone);
    expect(x).toBeCloseTo(1_700_000, 3);
    expect(y).toBeCloseTo((zone - 41) * 1_000_000 + 200_000, 3);
  });

  test.each([
    ['lambert93', -4.79, 48.41],
    ['lambert93', 9.45, 42.7],
    ['lambert93', 2.35, 48.86],
    ['cc42', 8.74, 41.93],
    ['cc50', 3.06, 50.63],
  ] as const)('%s there and back: %d, %d', (system, longitude, latitude) => {
    const [backLongitude, backLatitude] = fromLambert(system, ...toLambert(system, longitude, latitude));
    expect(backLongitude).toBeCloseTo(longitude, 9);
    expect(backLatitude).toBeCloseTo(latitude, 9);
  });

  testWithShared('the heritage of Toulouse: CC43 under a label that says Lambert-93', (shared) => {
    const text = readFileSync(`${shared}data/files/merimee-toulouse.geojson`, 'utf8');
    const { features } = JSON.parse(text) as {
      features: { properties: { chpcoorlb93?: string; chpcoorwgs84: string } }[];
    };
    const gaps = features.flatMap(({ properties: { chpcoorlb93, chpcoorwgs84 } }) => {
      const [metres, degrees] = [readPair(chpcoorlb93 ?? ''), readPair(chpcoorwgs84)];
      if (!metres || !degrees) return [];
      const [longitude, latitude] = fromLambert('cc43', ...metres);
      return [111_200 * Math.hypot((longitude - degrees[1]) * Math.cos(0.761), latitude - degrees[0])];
    });
    expect(gaps).toHaveLength(3167);
    expect(gaps.filter((gap) => gap < 1).length / gaps.length).toBeGreaterThan(0.99);
  });
});

test('an object names its members in either order', () => {
  expect(readNamedPair('{"lon": 2.3, "lat": 48.1}')).toEqual([2.3, 48.1]);
  expect(readNamedPair("{'latitude': '48,1', 'longitude': '-2,3'}")).toEqual([-2.3, 48.1]);
});
