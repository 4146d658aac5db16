import { describe, expect, test } from 'vitest';
import { encodeCommunes } from '../../../../src/tabular/geography/commune-index.ts';
import { departementRows, regionRows } from '../../../../src/tabular/geography/french-areas.ts';
import { geographyAccumulator } from '../../../../src/tabular/geography/geography-accumulator.ts';
import { toLambert } from '../../../../src/tabular/geography/lambert.ts';
import { decodePlaces } from '../../../../src/tabular/geography/place-table.ts';
import type { TableGeography } from '../../../../src/tabular/geography/table-geography.ts';

/** Five towns: name, code, latitude, longitude. */
const towns = [
  ['Toulouse', '31555', 43.6045, 1.444],
  ['Lille', '59350', 50.6292, 3.0573],
  ['Brest', '29019', 48.3904, -4.4861],
  ['Nice', '06088', 43.7102, 7.262],
  ['Bourg-en-Bresse', '01053', 46.2052, 5.2255],
] as const;

const communes = encodeCommunes(
  towns.map(([, code, latitude, longitude]) => ({ code, latitude, longitude })),
);
const places = decodePlaces({ departements: departementRows, regions: regionRows }, communes);

function geographyOf(header: readonly string[], rows: readonly (readonly string[])[]): TableGeography | null {
  const accumulator = geographyAccumulator(header, rows, places);
  accumulator?.add(rows);
  return accumulator?.finish() ?? null;
}

const points = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  geographyOf(header, rows)?.points ?? null;

const fr = (value: number): string => value.toString().replace('.', ',');
const each = <Cells>(write: (latitude: number, longitude: number) => Cells): Cells[] =>
  towns.map(([, , latitude, longitude]) => write(latitude, longitude));
const conic = (zone: 'lambert93' | 'cc43', latitude: number, longitude: number): string[] =>
  toLambert(zone, longitude, latitude).map((metres) => metres.toFixed(2));

describe('coordinates are found', () => {
  test.each<[string, readonly string[], string[][], object]>([
    [
      'latitude then longitude',
      ['latitude', 'longitude'],
      each((y, x) => [`${y}`, `${x}`]),
      { kind: 'columns', latitude: 0, longitude: 1 },
    ],
    [
      'longitude then latitude',
      ['lon', 'lat'],
      each((y, x) => [`${x}`, `${y}`]),
      { kind: 'columns', latitude: 1, longitude: 0 },
    ],
    [
      'decimal commas',
      ['Y', 'X'],
      each((y, x) => [fr(y), fr(x)]),
      { kind: 'columns', latitude: 0, longitude: 1 },
    ],
    [
      'names that say the opposite',
      ['latitude', 'longitude'],
      each((y, x) => [`${x}`, `${y}`]),
      { kind: 'columns', latitude: 1, longitude: 0 },
    ],
    [
      'two columns without a name',
      ['a', 'b'],
      each((y, x) => [y.toFixed(4), x.toFixed(4)]),
      { kind: 'columns', latitude: 0, longitude: 1 },
    ],
    [
      '« lat, lon »',
      ['Coordonnées'],
      each((y, x) => [`${y}, ${x}`]),
      { kind: 'cell', column: 0, order: 'lat-lon' },
    ],
    [
      '« lat. lon »',
      ['geo_point'],
      each((y, x) => [`${y}. ${x}`]),
      { kind: 'cell', column: 0, order: 'lat-lon' },
    ],
    [
      '« lat ; lon » with commas',
      ['geo'],
      each((y, x) => [`${fr(y)} ; ${fr(x)}`]),
      { kind: 'cell', column: 0, order: 'lat-lon' },
    ],
    [
      '[lon,lat]',
      ['coordinates'],
      each((y, x) => [`[${x},${y}]`]),
      { kind: 'cell', column: 0, order: 'lon-lat' },
    ],
    [
      'an object',
      ['geolocalisation'],
      each((y, x) => [`{"lon": ${x}, "lat": ${y}}`]),
      { kind: 'cell', column: 0 },
    ],
    ['Well-Known Text', ['geom'], each((y, x) => [`POINT(${x} ${y})`]), { kind: 'wkt', column: 0 }],
    [
      'GeoJSON',
      ['geometry'],
      each((y, x) => [`{"type":"Point","coordinates":[${x},${y}]}`]),
      { kind: 'geojson', column: 0 },
    ],
  ])('%s', (_, header, rows, source) => {
    const found = points(header, rows);
    expect(found?.source).toMatchObject(source);
    expect(found).toMatchObject({ system: 'wgs84', used: 5, leftOut: [], mended: [] });
    expect(found?.bounds?.[0]).toBeCloseTo(-4.486, 2);
    expect(found?.bounds?.[3]).toBeCloseTo(50.629, 2);
  });

  test('Lambert-93', () => {
    const found = points(
      ['x_l93', 'y_l93'],
      each((y, x) => conic('lambert93', y, x)),
    );
    expect(found).toMatchObject({ system: 'lambert93', used: 5, evidence: ['name', 'values'] });
    expect(found?.bounds?.[0]).toBeCloseTo(-4.486, 2);
  });

  test('a conic zone under a name that says Lambert-93', () => {
    const toulouse = [0, 0.01, 0.02].map((step) => [conic('cc43', 43.6 + step, 1.44).join(' ; ')]);
    expect(points(['coord_lambert93'], toulouse)).toMatchObject({
      system: 'cc43',
      used: 3,
      evidence: ['name', 'values', 'system'],
    });
  });

  test('Well-Known Text in a conic zone', () => {
    const rows = [0, 0.01, 0.02].map((step) => [`POINT(${conic('cc43', 43.6 + step, 1.44).join(' ')})`]);
    expect(points(['geom'], rows)).toMatchObject({ system: 'cc43', used: 3 });
  });

  test('overseas, and abroad when the names say so', () => {
    expect(
      points(
        ['lat', 'lon'],
        [
          ['-20.88', '55.45'],
          ['14.6', '-61.07'],
        ],
      )?.used,
    ).toBe(2);
    expect(
      points(
        ['lat', 'lon'],
        [
          ['40.71', '-74'],
          ['35.68', '139.69'],
        ],
      ),
    ).toMatchObject({ used: 2, evidence: ['name'] });
  });

  test('the place named on the row speaks for the points', () => {
    const rows = towns.map(([, code, latitude, longitude]) => [code, `${latitude}`, `${longitude}`]);
    expect(points(['code_insee', 'lat', 'lon'], rows)?.evidence).toEqual(['name', 'values', 'place']);
  });

  test('a geometry is surer than two columns, two columns than a cell', () => {
    const rows = each((y, x) => [`${y}, ${x}`, `${y}`, `${x}`]);
    expect(points(['geo', 'lat', 'lon'], rows)?.source.kind).toBe('columns');
    const shapes = each((y, x) => [`${y}`, `${x}`, `{"type":"Point","coordinates":[${x},${y}]}`]);
    expect(points(['lat', 'lon', 'geometry'], shapes)?.source.kind).toBe('geojson');
  });
});

describe('points that do not hold', () => {
  const good = each((y, x) => [`${y}`, `${x}`]);

  test('swapped rows are put right, and counted', () => {
    const found = points(['lat', 'lon'], [...good, ...good, ['2.35', '48.85']]);
    expect(found).toMatchObject({ used: 11, mended: [{ remark: 'swapped', count: 1 }] });
    expect(found?.bounds?.[3]).toBeLessThan(51);
  });

  test.each<[string, (x: number, y: number) => string]>([
    ['Well-Known Text', (x, y) => `POINT(${x} ${y})`],
    ['GeoJSON', (x, y) => `{"type":"Point","coordinates":[${x},${y}]}`],
  ])('%s written latitude first is put right too', (_, write) => {
    const swapped = each((y, x) => [write(y, x)]);
    expect(points(['geom'], swapped)).toMatchObject({ used: 5, mended: [{ remark: 'swapped', count: 5 }] });
    const right = each((y, x) => [write(x, y)]);
    expect(points(['geom'], [...right, ...swapped.slice(0, 1)])).toMatchObject({
      used: 6,
      mended: [{ remark: 'swapped', count: 1 }],
    });
  });

  test('zeros, empty cells, words and impossible values are left out, each counted', () => {
    const bad = [
      ['0', '0'],
      ['', ''],
      ['', '2.3'],
      ['inconnue', '2.3'],
      ['348.85', '2.35'],
    ];
    const found = points(['lat', 'lon'], [...good, ...good, ...good, ...bad]);
    expect(found?.used).toBe(15);
    expect(new Map(found?.leftOut.map(({ remark, count }) => [remark, count]))).toEqual(
      new Map([
        ['empty', 2],
        ['zero', 1],
        ['unreadable', 1],
        ['out-of-range', 1],
      ]),
    );
  });

  test.each<[string, readonly string[], string[][]]>([
    [
      'two columns of amounts',
      ['recettes', 'depenses'],
      [
        ['12.5', '40.25'],
        ['3.75', '18.5'],
        ['9.1', '2.2'],
      ],
    ],
    [
      'two columns named x and y, of a drawing',
      ['x', 'y'],
      [
        ['12', '140'],
        ['35', '78'],
        ['7', '3'],
      ],
    ],
    ['a rank in two parts', ['position'], [['1, 1'], ['2, 2'], ['3, 1']]],
    ['a decimal comma is not a pair', ['position'], [['48,85'], ['47,2'], ['3,1']]],
    [
      'words',
      ['lieu', 'adresse'],
      [
        ['Paris', '1, rue de Valois'],
        ['Lyon', '2, quai Saint-Vincent'],
      ],
    ],
    [
      'years',
      ['debut', 'fin'],
      [
        ['1998', '2004'],
        ['2001', '2010'],
      ],
    ],
    ['no row', ['lat', 'lon'], []],
  ])('%s', (_, header, rows) => {
    expect(geographyOf(header, rows)).toBeNull();
  });
});

describe('codes that are places', () => {
  const codes = (header: string, cells: readonly string[]) =>
    geographyOf(
      [header],
      cells.map((cell) => [cell]),
    )?.places ?? null;

  test('communes, lost zeros and unknown codes', () => {
    const found = codes('code_insee', [
      ...towns.map(([, code]) => code),
      '6088',
      '1053',
      ...Array<string>(10).fill('59350'),
      '',
    ]);
    expect(found).toMatchObject({ level: 'commune', column: 0, matched: 17, unmatched: 0 });
    expect(found?.areas[0]).toEqual({ code: '59', count: 11 });
  });

  test('départements by code, by lost zero, by name', () => {
    expect(codes('Code département', ['1', '02', '2A', '971'])).toMatchObject({
      level: 'departement',
      matched: 4,
    });
    expect(codes('DEPARTEMENT', ['FINISTERE', 'Côte-d’Or', 'COTE D OR'])).toMatchObject({ matched: 3 });
  });

  test('régions', () => {
    expect(codes('Région', ['BRETAGNE', 'Île-de-France', 'Occitanie'])).toMatchObject({
      level: 'region',
      matched: 3,
      areas: [
        { code: '11', count: 1 },
        { code: '53', count: 1 },
        { code: '76', count: 1 },
      ],
    });
  });

  test.each([
    ['Code postal', ['75001', '59000']],
    ['nombre', ['1', '2', '3']],
    ['Code Insee EPCI', ['200065597', '248700189']],
    ['Population commune', ['2547', '1306']],
  ])('« %s » is no place', (header, cells) => {
    expect(codes(header, cells)).toBeNull();
  });

  test('without a référentiel, codes say nothing', () => {
    expect(geographyAccumulator(['code_insee'], [['31555']], null)).toBeNull();
  });
});
