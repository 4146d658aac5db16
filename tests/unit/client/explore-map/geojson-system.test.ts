import { expect, test } from 'vitest';
import { declaredSystem } from '../../../../src/client/explore-map/geojson-system.ts';

function named(name: unknown): unknown {
  return { type: 'FeatureCollection', crs: { type: 'name', properties: { name } } };
}

test.each([
  [{ type: 'FeatureCollection' }, 'wgs84'],
  [{ crs: null }, 'wgs84'],
  [named('urn:ogc:def:crs:OGC:1.3:CRS84'), 'wgs84'],
  [named('urn:ogc:def:crs:EPSG::4326'), 'wgs84'],
  [named('EPSG:4326'), 'wgs84'],
  [named('EPSG:4171'), 'wgs84'],
  [named('urn:ogc:def:crs:EPSG::2154'), 'lambert93'],
  [named('EPSG:2154'), 'lambert93'],
  [named('http://www.opengis.net/def/crs/EPSG/0/2154'), 'lambert93'],
  [named('urn:ogc:def:crs:EPSG:8.8:3948'), 'cc48'],
  [{ crs: { type: 'EPSG', properties: { code: 2154 } } }, 'lambert93'],
])('%o is in %s', (content, system) => {
  expect(declaredSystem(content)).toEqual({ known: true, system });
});

test('a system that is not known is named, cut', () => {
  expect(declaredSystem(named('urn:ogc:def:crs:EPSG::27572'))).toEqual({
    known: false,
    name: 'urn:ogc:def:crs:EPSG::27572',
  });
  expect(declaredSystem(named(`EPSG:99${'9'.repeat(200)}`))).toMatchObject({ known: false });
  expect(JSON.stringify(declaredSystem(named('x'.repeat(500)))).length).toBeLessThan(120);
});
