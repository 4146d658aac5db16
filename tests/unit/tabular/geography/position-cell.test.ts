import { describe, expect, test } from 'vitest';
import {
  geojsonCentre,
  looksLikeGeojson,
  looksLikeWkt,
  wktCentre,
} from '../../../../src/tabular/geography/geometry-cell.ts';
import { readCoordinate, readPair } from '../../../../src/tabular/geography/position-cell.ts';

test.each([
  ['48.85', 48.85],
  [' 48,85 ', 48.85],
  ['-2.3', -2.3],
  ['−2,3', -2.3],
  ['1 576 050,27', 1_576_050.27],
  ['1e2', 100],
  ['', null],
  ['0x1F', null],
  ['NaN', null],
  ['Infinity', null],
  ['48°51′', null],
  ['=1+1', null],
])('« %s » as a coordinate', (text, value) => {
  expect(readCoordinate(text)).toBe(value);
});

test.each([
  ['48.1, 2.3', [48.1, 2.3]],
  ['48.1. 2.3', [48.1, 2.3]],
  ['48.1 2.3', [48.1, 2.3]],
  ['43,6 ; 1,4', [43.6, 1.4]],
  ['43,6, 1,4', [43.6, 1.4]],
  ['[2.3,48.1]', [2.3, 48.1]],
  ['(48.1|2.3)', [48.1, 2.3]],
  ['1576050.27 ; 2271665.12', [1_576_050.27, 2_271_665.12]],
  ['-0.5,44', [-0.5, 44]],
  ['48,85', null],
  ['X ; Y', null],
  ['48.1', null],
  ['48.1, 2.3, 12', null],
  ['1, rue de Valois', null],
  ['<img src=x onerror=alert(1)>', null],
  [`${'1'.repeat(300)}, 2`, null],
])('« %s » as a pair', (text, pair) => {
  expect(readPair(text)).toEqual(pair);
});

describe('geometries', () => {
  test.each([
    ['POINT(2.3 48.1)', [2.3, 48.1]],
    ['SRID=4326;POINT (2.3 48.1)', [2.3, 48.1]],
    ['POINT Z (2.3 48.1 35)', [2.3, 48.1]],
    ['POLYGON((0 0, 4 0, 4 2, 0 2, 0 0))', [2, 1]],
    ['MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((3 3,4 3,4 4,3 3)))', [2, 2]],
    ['LINESTRING(-2 40, 2 50)', [0, 45]],
    ['POINT EMPTY', null],
    ['POINT(a b)', null],
    ['Point de vue', null],
  ])('%s', (text, centre) => {
    expect(wktCentre(text)).toEqual(centre);
  });

  test.each([
    ['{"type":"Point","coordinates":[2.3,48.1]}', [2.3, 48.1]],
    ['{"type":"Point","coordinates":[2.3,48.1,120]}', [2.3, 48.1]],
    ['{"type":"Feature","geometry":{"type":"Point","coordinates":[2,48]},"properties":{}}', [2, 48]],
    ['{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,2],[0,0]]]}', [2, 1]],
    [
      '{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[0,0]},{"type":"Point","coordinates":[4,2]}]}',
      [2, 1],
    ],
    ['{"type":"Point","coordinates":[]}', null],
    ['{"type":"Point","coordinates":["2","48"]}', null],
    ['{"type":"Point","coordinates":[NaN,48]}', null],
    ['{"type":"Point"', null],
    ['null', null],
  ])('%s', (text, centre) => {
    expect(geojsonCentre(text)).toEqual(centre);
  });

  test('nesting without end is no geometry', () => {
    expect(
      geojsonCentre(`{"type":"Polygon","coordinates":${'['.repeat(500)}1,2${']'.repeat(500)}}`),
    ).toBeNull();
  });

  test('words that begin alike are no geometry', () => {
    expect(looksLikeWkt('Pointe du Raz')).toBe(false);
    expect(looksLikeGeojson('{"type":"musée"}')).toBe(false);
  });
});
