import { expect, test } from 'vitest';
import { cleanShapes } from '../../../../src/client/explore-map/geometry-cleaning.ts';

const square = [
  [2, 48],
  [3, 48],
  [3, 49],
  [2, 49],
  [2, 48],
];

function collection(...geometries: readonly unknown[]): unknown {
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  };
}

function cleaned(...geometries: readonly unknown[]): unknown[] {
  return cleanShapes(collection(...geometries), null).shapes.map(({ geometry }) => geometry);
}

test.each([
  ['Point', [2, 48]],
  [
    'MultiPoint',
    [
      [2, 48],
      [3, 49],
    ],
  ],
  [
    'LineString',
    [
      [2, 48],
      [3, 49],
    ],
  ],
  [
    'MultiLineString',
    [
      [
        [2, 48],
        [3, 49],
      ],
    ],
  ],
  ['Polygon', [square]],
  ['MultiPolygon', [[square]]],
])('a %s is kept as it is', (type, coordinates) => {
  expect(cleaned({ type, coordinates })).toEqual([{ type, coordinates }]);
});

test('a null geometry, an unknown type and no feature at all are skipped and counted', () => {
  const { shapes, features, skipped } = cleanShapes(
    collection(null, { type: 'Circle', coordinates: [1, 2] }, { type: 'Point', coordinates: [2, 48] }, 'x'),
    null,
  );
  expect({ features, skipped, rows: shapes.map(({ row }) => row) }).toEqual({
    features: 4,
    skipped: 3,
    rows: [2],
  });
});

test('a collection becomes its parts, which keep its row', () => {
  const { shapes } = cleanShapes(
    collection(null, {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [2, 48] },
        {
          type: 'GeometryCollection',
          geometries: [
            {
              type: 'LineString',
              coordinates: [
                [2, 48],
                [3, 49],
              ],
            },
          ],
        },
      ],
    }),
    null,
  );
  expect(shapes.map(({ row, geometry: { type } }) => [row, type])).toEqual([
    [1, 'Point'],
    [1, 'LineString'],
  ]);
});

test('heights are dropped', () => {
  expect(
    cleaned({
      type: 'LineString',
      coordinates: [
        [2, 48, 120],
        [3, 49, 130],
      ],
    }),
  ).toEqual([
    {
      type: 'LineString',
      coordinates: [
        [2, 48],
        [3, 49],
      ],
    },
  ]);
});

test.each([[[Number.NaN, 48]], [[2, null]], [['2', '48']], [[]], [[200, 48]], [[2, 91]], [null]])(
  'a point at %o is no point',
  (coordinates) => {
    expect(cleaned({ type: 'Point', coordinates })).toEqual([]);
  },
);

test('a line keeps its good positions, and goes when one is left', () => {
  expect(
    cleaned({
      type: 'LineString',
      coordinates: [
        [2, 48],
        [Number.NaN, 1],
        [3, 49],
      ],
    }),
  ).toEqual([
    {
      type: 'LineString',
      coordinates: [
        [2, 48],
        [3, 49],
      ],
    },
  ]);
  expect(
    cleaned({
      type: 'LineString',
      coordinates: [
        [2, 48],
        [Number.NaN, 1],
      ],
    }),
  ).toEqual([]);
});

test('an open ring is closed; a polygon without its outer ring goes with its holes', () => {
  expect(cleaned({ type: 'Polygon', coordinates: [square.slice(0, 4)] })).toEqual([
    { type: 'Polygon', coordinates: [square] },
  ]);
  expect(cleaned({ type: 'Polygon', coordinates: [[[2, 48]], square] })).toEqual([]);
});

test('rings wound the wrong way are kept: the map turns them', () => {
  const turned = square.toReversed();
  expect(cleaned({ type: 'Polygon', coordinates: [turned] })).toEqual([
    { type: 'Polygon', coordinates: [turned] },
  ]);
});

test.each([
  [null],
  [[]],
  ['text'],
  [{}],
  [{ type: 'FeatureCollection' }],
  [{ type: 'FeatureCollection', features: 3 }],
])('%o holds nothing, and breaks nothing', (content) => {
  expect(cleanShapes(content, null).shapes).toEqual([]);
});

test('a bare geometry and a bare feature are read', () => {
  expect(cleanShapes({ type: 'Point', coordinates: [2, 48] }, null).shapes).toHaveLength(1);
  expect(
    cleanShapes({ type: 'Feature', geometry: { type: 'Point', coordinates: [2, 48] } }, null).shapes,
  ).toHaveLength(1);
});

test('positions go through the projection that is given; boxes are in degrees', () => {
  const [shape] = cleanShapes(
    collection({
      type: 'LineString',
      coordinates: [
        [10, 20],
        [30, 40],
      ],
    }),
    (x, y) => [x / 10, y / 10],
  ).shapes;
  expect(shape?.box).toEqual([1, 2, 3, 4]);
});

test('collections nested without end do not overflow', () => {
  let geometry: unknown = { type: 'Point', coordinates: [2, 48] };
  for (let depth = 0; depth < 50; depth++) geometry = { type: 'GeometryCollection', geometries: [geometry] };
  expect(cleaned(geometry)).toEqual([]);
});
