import { expect, test } from 'vitest';
import type { Resource } from '../../../../src/catalog/schemas/resource.ts';
import { inReadingOrder } from '../../../../src/datagouv/previews/preview-order.ts';
import { previewWays } from '../../../../src/datagouv/previews/preview-ways.ts';
import { aDataset, aResource, portal } from '../../../fixtures/records.ts';

const limits = portal.limits.previews;
const { analysis } = aResource();
const parsed = { ...analysis, tabular: true };
const tiled = { ...analysis, pmtilesUrl: 'https://object.files.data.gouv.fr/a.pmtiles' };
const large = 365_000_000;

test.each<[string, Partial<Resource>, string]>([
  ['a CSV', { format: 'csv' }, 'file head'],
  ['a CSV of unknown size', { format: 'csv', byteSize: null }, 'file head'],
  ['a large CSV', { format: 'csv', byteSize: large }, 'head'],
  [
    'a large CSV that data.gouv.fr parsed',
    { format: 'csv', byteSize: large, analysis: parsed },
    'tabular-api head',
  ],
  ['a compressed CSV', { format: 'gz', url: 'https://example.org/a.csv.gz' }, 'file head'],
  ['something compressed', { format: 'gz', url: 'https://example.org/a.sql.gz' }, 'none:unsupported'],
  ['a workbook', { format: 'xlsx' }, 'file none:too-large'],
  ['a large workbook', { format: 'xlsx', byteSize: large }, 'none:too-large'],
  [
    'a large workbook that was parsed',
    { format: 'xlsx', byteSize: large, analysis: parsed },
    'tabular-api none:too-large',
  ],
  ['an old workbook', { format: 'xls' }, 'none:unsupported'],
  ['an old workbook that was parsed', { format: 'xls', analysis: parsed }, 'tabular-api none:unsupported'],
  ['GeoJSON', { format: 'geojson' }, 'file none:too-large'],
  [
    'large GeoJSON with tiles',
    { format: 'geojson', byteSize: large, analysis: tiled },
    'tiles none:too-large',
  ],
  ['JSON', { format: 'json' }, 'file none:too-large'],
  ['a ZIP', { format: 'zip', byteSize: large }, 'archive'],
  ['a Shapefile in a ZIP', { format: 'shp', url: 'https://example.org/a.zip' }, 'archive'],
  ['a ZIP with tiles', { format: 'zip', analysis: tiled }, 'tiles'],
  ['tiles', { format: 'pmtiles' }, 'tiles none:unsupported'],
  ['XML', { format: 'xml' }, 'document:xml'],
  ['RDF', { format: 'rdf' }, 'document:xml'],
  ['Turtle', { format: 'ttl' }, 'document:text'],
  ['JSON-LD', { format: 'jsonld' }, 'document:json'],
  ['PDF', { format: 'pdf' }, 'document:pdf'],
  ['an image', { format: 'image' }, 'document:image'],
  ['text', { format: 'txt' }, 'document:text'],
  ['a page', { format: 'html' }, 'none:unsupported'],
  ['a Word text', { format: 'docx' }, 'none:unsupported'],
  ['a service', { format: 'wfs' }, 'none:unsupported'],
  ['the page of an API in JSON', { format: 'json', type: 'api' }, 'none:unsupported'],
  ['a format named after a property of objects', { format: 'constructor' }, 'none:unsupported'],
  ['no format', { format: null }, 'none:unsupported'],
  ['no format, but parsed', { format: null, analysis: parsed }, 'tabular-api none:unsupported'],
  ['no address', { url: null }, 'none:no-address'],
])('%s', (_, parts, expected) => {
  const ways = previewWays(aResource(parts), limits).map((way) => {
    if (way.kind === 'none') return `none:${way.failure.code}`;
    return way.kind === 'document' ? `document:${way.document}` : way.kind;
  });
  expect(ways.join(' ')).toBe(expected);
});

test('a file that is too large tells its size', () => {
  const [way] = previewWays(aResource({ format: 'json', byteSize: large }), limits);
  expect(way).toMatchObject({ failure: { code: 'too-large', bytes: large } });
});

test('one that is found too large, whatever size it was given, tells none', () => {
  const ways = previewWays(aResource({ format: 'json', byteSize: 8976 }), limits);
  expect(ways.at(-1)).toMatchObject({ failure: { code: 'too-large', bytes: null } });
});

test('the main file of each dataset is read first, most viewed datasets first', () => {
  const dataset = (id: string, views: number, resources: Partial<Resource>[]) =>
    aDataset({ id, metrics: { ...aDataset().metrics, views }, resources: resources.map(aResource) });
  const order = inReadingOrder([
    dataset('seldom', 1, [{ id: 's1' }, { id: 's2' }]),
    dataset('often', 90, [
      { id: 'o1', type: 'documentation', format: 'pdf' },
      { id: 'o2', format: 'pdf' },
      { id: 'o3', format: 'csv' },
    ]),
    dataset('never', 0, [{ id: 'n1', type: 'other', format: 'html' }]),
    dataset('empty', 50, []),
  ]);
  expect(order.map(({ id }) => id)).toEqual(['o3', 's1', 'n1', 'o1', 'o2', 's2']);
});
