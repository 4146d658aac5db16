import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { cleanShapes, type Shape } from '../../../../src/client/explore-map/geometry-cleaning.ts';
import { markFeatures, shapeMarks } from '../../../../src/client/explore-map/shape-marks.ts';

function shapesOf(...geometries: readonly Geometry[]): readonly Shape[] {
  const features = geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
  return cleanShapes({ type: 'FeatureCollection', features }, null).shapes;
}

function square(west: number, south: number, size: number): number[][] {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}

test('a shape is marked in its middle until the zoom where it is ten pixels wide', () => {
  // 360° are 512 pixels at zoom 0: 0.01° are 10 pixels between zooms 9 and 10.
  const marks = shapeMarks(shapesOf({ type: 'Polygon', coordinates: [square(2, 0, 0.01)] }));
  const mark = marks.get(0);
  expect(mark?.position[0]).toBeCloseTo(2.005);
  expect(mark?.position[1]).toBeCloseTo(0.005);
  expect(mark?.seenFrom).toBeCloseTo(Math.log2(10 / ((0.01 * 512) / 360)));
});

test('heights are stretched as on the map', () => {
  const line = (north: number): Geometry => ({
    type: 'LineString',
    coordinates: [
      [2, north],
      [2, north + 0.01],
    ],
  });
  const marks = shapeMarks(shapesOf(line(0), line(60)));
  expect((marks.get(0)?.seenFrom ?? 0) - (marks.get(1)?.seenFrom ?? 0)).toBeCloseTo(1, 2);
});

test('of several parts the largest is marked', () => {
  const islands: Geometry = {
    type: 'MultiPolygon',
    coordinates: [[square(10, 0, 0.01)], [square(20, 0, 1)], [square(30, 0, 0.1)]],
  };
  const collection: Geometry = {
    type: 'GeometryCollection',
    geometries: [
      { type: 'Polygon', coordinates: [square(10, 0, 0.01)] },
      { type: 'Polygon', coordinates: [square(20, 0, 1)] },
    ],
  };
  expect([...shapeMarks(shapesOf(islands, collection)).values()].map(({ position }) => position)).toEqual([
    [20.5, 0.5],
    [20.5, 0.5],
  ]);
});

test('what is seen at any zoom has no mark: wide shapes, and points, which are marks', () => {
  const shapes = shapesOf(
    { type: 'Polygon', coordinates: [square(0, 0, 30)] },
    { type: 'Point', coordinates: [2, 48] },
    {
      type: 'MultiPoint',
      coordinates: [
        [2, 48],
        [3, 48],
      ],
    },
    { type: 'Polygon', coordinates: [square(2, 48, 0.001)] },
    { type: 'Polygon', coordinates: [square(2, 48, 0)] },
  );
  const features = markFeatures(shapeMarks(shapes).values());
  expect(features.map(({ properties }) => properties?.['row'] as unknown)).toEqual([3, 4]);
  expect(features[1]?.properties?.['seenFrom']).toBe(24);
});
