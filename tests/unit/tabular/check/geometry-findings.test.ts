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
  ['latitude first', [feature(point(48.85, 2.35)), feature(point(43.7, 7.26))], ['geometry-swapped ×2']],
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
