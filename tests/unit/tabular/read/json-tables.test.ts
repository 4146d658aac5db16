import { describe, expect, test } from 'vitest';
import { hasLongInteger } from '../../../../src/tabular/read/long-integer.ts';
import { problemsOf, readWhole } from '../read-whole.ts';

const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });
const feature = (properties: object | null, geometry: unknown) => ({ type: 'Feature', properties, geometry });
const collection = (features: readonly unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

describe('JSON', () => {
  test.each([
    ['an array', '[{"a":1,"b":"x"},{"b":"y","c":true}]'],
    [
      'a wrapper',
      '{"nhits":2,"parameters":{"x":[1]},"tags":["u"],"results":[{"a":1,"b":"x"},{"b":"y","c":true}]}',
    ],
    [
      'records of Opendatasoft',
      '{"records":[{"recordid":"1","fields":{"a":1,"b":"x"}},{"recordid":"2","fields":{"b":"y","c":true}}]}',
    ],
    ['lines', '{"a":1,"b":"x"}\n{"b":"y","c":true}\n'],
  ])('%s: columns in order of first sight', async (_, text) => {
    const table = await readWhole(text);
    expect(table.header.names).toEqual(['a', 'b', 'c']);
    expect(table.rows).toEqual([
      ['1', 'x', ''],
      ['', 'y', 'true'],
    ]);
    expect(problemsOf(table)).toEqual([]);
  });

  test('what is nested stays as JSON text, counted', async () => {
    const table = await readWhole('[{"a":{"b":[1]},"c":[]},{"a":null,"c":0.1}]');
    expect(table.rows).toEqual([
      ['{"b":[1]}', '[]'],
      ['', '0.1'],
    ]);
    expect(problemsOf(table)).toEqual(['nested-values ×2']);
  });

  test('rows written as arrays', async () => {
    const table = await readWhole('[["nom","n"],["x",1],["y",2]]');
    expect(table.header.names).toEqual(['nom', 'n']);
    expect(table.rows).toEqual([
      ['x', '1'],
      ['y', '2'],
    ]);
  });

  test('names are data too', async () => {
    const table = await readWhole('[{"":1,"__proto__":2,"<b>":3," a ":4,"a":5}]');
    expect(table.header.names).toEqual(['Colonne 1', '__proto__', '<b>', 'a', 'a (2)']);
    expect(table.rows).toEqual([['1', '2', '3', '4', '5']]);
    const inherited = await readWhole('[{"__proto__":1,"constructor":2},{"x":3}]');
    expect(inherited.rows[1]).toEqual(['', '', '3']);
  });

  test.each([
    ['an array', '[{"id":12345678901234567,"n":0.1234567890123456789},{"id":-98765432109876543,"n":1}]'],
    ['lines', '{"id":12345678901234567,"n":0.1234567890123456789}\n{"id":-98765432109876543,"n":1}\n'],
  ])('%s: whole numbers that a double would round stay as they are written', async (_, text) => {
    const { rows } = await readWhole(text);
    expect(rows.map(([id]) => id)).toEqual(['12345678901234567', '-98765432109876543']);
    expect(rows[0]?.[1]).toBe('0.12345678901234568');
  });

  test('UTF-16 and Windows-1252 are read too', async () => {
    const latin = Uint8Array.from('[{"é":"à"}]', (character) => character.charCodeAt(0));
    const table = await readWhole(latin);
    expect(table.header.names).toEqual(['é']);
    expect(table.report.encoding).toBe('windows-1252');
  });

  test.each([
    ['{"a":1}', 'not-a-table'],
    ['[1,2,3]', 'not-a-table'],
    ['[]', 'empty'],
    ['{"results":[]}', 'empty'],
    ['[{"a":1},{"a":', 'invalid-json'],
    ['{"type":"FeatureCollection","features":[{', 'invalid-json'],
    ['{"a":1}\n{"a":oups}\n', 'invalid-json'],
    [`[{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}]`, 'invalid-json'],
  ])('%.60s is %s', async (text, code) => {
    await expect(readWhole(text)).rejects.toMatchObject({ name: 'TableError', code });
  });

  test('a file cut by the limit gives what is whole', async () => {
    const whole = JSON.stringify([{ a: 'x]}"' }, { a: { b: [1] } }, { a: 3 }]);
    const table = await readWhole(whole, { maxBytes: whole.length - 4 });
    expect(table.rows).toEqual([['x]}"'], ['{"b":[1]}']]);
    expect(table.report.complete).toBe(false);
  });

  test('lines cut by the limit, and rows beyond those asked for', async () => {
    const text = '{"a":1}\n{"a":2}\n{"a":3}\n';
    const cut = await readWhole(text, { maxBytes: 20 });
    expect([cut.rows, cut.report.complete]).toEqual([[['1'], ['2']], false]);
    const few = await readWhole(text, { maxRows: 2 }, 5);
    expect([few.rows, few.report.complete]).toEqual([[['1'], ['2']], false]);
  });

  test('a key first seen after 8 MB is counted, with its line', async () => {
    const lines = Array.from({ length: 9000 }, () => JSON.stringify({ a: 'x'.repeat(1000) }));
    const table = await readWhole(`${lines.join('\n')}\n{"a":1,"b":2}\n`, {}, 65_536);
    expect(table.header.names).toEqual(['a']);
    expect(problemsOf(table)).toEqual(['long-row ×1 @9001']);
  });
});

describe('GeoJSON', () => {
  test('properties, then the geometry as text; geometries are counted', async () => {
    const table = await readWhole(
      collection(
        [
          feature({ nom: 'x' }, point(2, 48)),
          feature({ nom: 'y', n: 1 }, { type: 'GeometryCollection', geometries: [point(1, 2)] }),
          feature({ nom: 'z' }, null),
          feature(null, point(2, 48, 120)),
        ],
        { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } },
      ),
    );
    expect(table.report.format).toBe('geojson');
    expect(table.header.names).toEqual(['nom', 'n', 'geometry']);
    expect(table.rows).toEqual([
      ['x', '', '{"type":"Point","coordinates":[2,48]}'],
      ['y', '1', '{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}'],
      ['z', '', ''],
      ['', '', '{"type":"Point","coordinates":[2,48,120]}'],
    ]);
    expect(table.report.geometries).toEqual([
      { type: 'Point', count: 2 },
      { type: 'GeometryCollection', count: 1 },
      { type: 'null', count: 1 },
    ]);
  });

  test('NaN, which Python writes, is no number; in a text it is a text', async () => {
    const text = collection([feature({ nom: 'NaN, "x' }, point(2, 48))]).replace('[2,48]', '[NaN,-Infinity]');
    const table = await readWhole(text);
    expect(table.rows).toEqual([['NaN, "x', '{"type":"Point","coordinates":[null,null]}']]);
  });

  test('rings of the wrong winding are left as they are', async () => {
    const ring = [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [0, 0],
      ],
    ];
    const table = await readWhole(collection([feature({}, { type: 'Polygon', coordinates: ring })]));
    expect(table.rows).toEqual([[JSON.stringify({ type: 'Polygon', coordinates: ring })]]);
  });

  test('a property named geometry does not hide the geometry', async () => {
    const table = await readWhole(collection([feature({ geometry: 'x' }, point(1, 2))]));
    expect(table.header.names).toEqual(['geometry', 'geometry (2)']);
    expect(table.rows[0]?.[0]).toBe('x');
  });

  test('a feature alone, and features one per line', async () => {
    const one = JSON.stringify(feature({ a: 1 }, point(1, 2)));
    expect((await readWhole(one)).rows).toHaveLength(1);
    const lines = await readWhole(`${one}\n${one}\n`);
    expect([lines.report.format, lines.header.names]).toEqual(['ndjson', ['a', 'geometry']]);
  });

  test('features that are no objects are counted', async () => {
    const table = await readWhole(collection([null, 'x', feature({ a: 1 }, null)]));
    expect(table.rows).toEqual([['1', '']]);
    expect(problemsOf(table)).toEqual(['blank-line ×2']);
  });
});

test.each([
  ['{"id":12345678901234567}', true],
  ['{"at":1700000000000000}', false],
  ['{"x":48.856613999999997}', false],
  ['{"id":"12345678901234567"}', false],
])('%s holds a number that a double would round: %s', (text, rounds) => {
  expect(hasLongInteger(text)).toBe(rounds);
});
