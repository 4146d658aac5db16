import { expect, test } from 'vitest';
import { findingsOf } from './check-text.ts';

const square = [
  [2, 48],
  [3, 48],
  [3, 49],
  [2, 49],
  [2, 48],
];
const feature = (geometry: unknown): unknown => ({ type: 'Feature', properties: { nom: 'x' }, geometry });
const point = (...coordinates: unknown[]): unknown => ({ type: 'Point', coordinates });
const polygon = (...rings: unknown[]): unknown => ({ type: 'Polygon', coordinates: rings });
const paris = feature(point(2.35, 48.85));
const towns = Array.from({ length: 19 }, (_, index) => feature(point(2.35 + index / 100, 48.85)));
const nice = feature(point(7.26, 43.7));

async function rules(features: readonly unknown[], more: object = {}): Promise<string[]> {
  const text = JSON.stringify({ type: 'FeatureCollection', ...more, features });
  return (await findingsOf(text, 'carte.geojson')).map((line) => line.replace(/ \[.*?\]/u, ''));
}

test.each<[string, readonly unknown[], string[], object?]>([
  ['no geometry', [paris, feature(null)], ['geometry-missing ×1 @2']],
  ['unknown type', [paris, feature({ type: 'Pointt', coordinates: [2, 48] })], ['geometry-invalid ×1 @2']],
  ['text for a number', [paris, feature(point('2.3', '48.8'))], ['geometry-invalid ×1 @2']],
  [
    'a line of one point',
    [paris, feature({ type: 'LineString', coordinates: [[2, 48]] })],
    ['geometry-invalid ×1 @2'],
  ],
  ['out of the world', [paris, nice, feature(point(2.35, 148.85))], ['geometry-out-of-range ×1 @3']],
  [
    'in metres',
    [feature(point(652000, 6862000)), feature(point(652100, 6862100))],
    ['geometry-projected ×2 @1,2'],
  ],
  ['latitude first', [feature(point(48.85, 2.35)), feature(point(43.7, 7.26))], ['geometry-swapped ×2 @1,2']],
  ['latitude first in one of twenty', [...towns, feature(point(43.7, 7.26))], ['geometry-swapped ×1 @20']],
  ['a place abroad among twenty', [...towns, feature(point(13.4, 52.5))], []],
  [
    'places of the world, one of them in Somalia',
    [feature(point(13.4, 52.5)), feature(point(46, 3)), paris],
    [],
  ],
  [
    'a bow-tie',
    [
      paris,
      feature(
        polygon([
          [2, 48],
          [3, 49],
          [3, 48],
          [2, 49.5],
          [2, 48],
        ]),
      ),
    ],
    ['ring-crossing ×1 @2'],
  ],
  [
    'a ring that touches itself at a corner and on a side',
    [
      feature(
        polygon([
          [0, 45],
          [4, 45],
          [4, 48],
          [2, 45],
          [0, 48],
          [0, 45],
        ]),
      ),
    ],
    [],
  ],
  ['ring not closed', [feature(polygon(square.slice(0, -1)))], ['ring-unclosed ×1 @1']],
  ['ring that turns right', [feature(polygon(square.toReversed()))], ['ring-winding ×1 @1']],
  ['crs', [paris, nice], ['crs-member ×1'], { crs: { type: 'name', properties: { name: 'EPSG:2154' } } }],
  [
    'a hole that turns right',
    [
      feature(
        polygon(square, [
          [2.2, 48.2],
          [2.2, 48.4],
          [2.4, 48.4],
          [2.2, 48.2],
        ]),
      ),
    ],
    [],
  ],
])('%s', async (_, features, expected, more) => {
  expect(await rules(features, more)).toEqual(expected);
});

test('NaN is told, and the file read all the same', async () => {
  const text = `{"type":"FeatureCollection","features":[${JSON.stringify(paris)},{"type":"Feature","properties":{"nom":"NaN"},"geometry":{"type":"Point","coordinates":[NaN,48]}}]}`;
  const found = await findingsOf(text, 'carte.geojson');
  expect(found).toContain('geometry-not-a-number ×1');
  expect(found).toContain('geometry-invalid ×1 @2');
});

test('large rings are looked at quickly, their crossings found', async () => {
  const corners = 20_000;
  const circle = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI;
    const radius = 1 + 0.01 * Math.sin(index);
    return [2 + radius * Math.cos(angle), 46 + radius * Math.sin(angle)].map((x) => Number(x.toFixed(6)));
  });
  const [first, second] = [circle[100], circle[10_000]];
  const crossed = circle.with(100, second ?? []).with(10_000, first ?? []);
  const ring = (positions: unknown[]): unknown => feature(polygon([...positions, positions[0]]));
  expect(await rules([ring(circle), ring(crossed)])).toEqual(['ring-crossing ×1 @2']);
});
