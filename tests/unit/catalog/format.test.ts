import { describe, expect, test } from 'vitest';
import { formatFamily, formatLabel, normalizeFormat } from '../../../src/catalog/format.ts';

describe('normalizeFormat', () => {
  test.each([
    ['CSV', null, null, 'csv'],
    [' csv ', null, null, 'csv'],
    ['vnd.openxmlformats-officedocument.wordprocessingml.document', null, null, 'docx'],
    ['rdf/xml', null, null, 'rdf'],
    ['rdf.nt', null, null, 'nt'],
    ['lien vers', null, null, 'link'],
    ['ogc:wms', null, null, 'wms'],
    ['csv.gz', null, null, 'csv'],
    ['esri shapefile (shp)', null, null, 'shp'],
    ['jpg', null, null, 'image'],
    ['autre', null, 'https://exemple.fr/donnees.geojson?v=2', 'geojson'],
    ['', 'text/csv; charset=utf-8', null, 'csv'],
    [null, 'application/geo+json', null, 'geojson'],
    ['autre', null, 'https://exemple.fr/page', null],
    [null, null, null, null],
    ['dbf', null, null, 'dbf'],
    ['<script>', null, null, null],
    ['constructor', null, null, 'constructor'],
  ])('declared %j, media type %j, address %j → %j', (declared, mediaType, url, expected) => {
    expect(normalizeFormat(declared, mediaType, url)).toBe(expected);
  });
});

test('labels and families survive an unknown format', () => {
  expect(formatLabel('dbf')).toBe('DBF');
  expect(formatLabel('geojson')).toBe('GeoJSON');
  expect(formatFamily('geojson')).toBe('geographic');
  expect(formatFamily('dbf')).toBe('other');
  expect(formatFamily(null)).toBe('other');
});
