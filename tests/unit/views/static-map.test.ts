import { expect, test } from 'vitest';
import { readOutline } from '../../../src/catalog/outline-on-disk.ts';
import type { AreaTopology } from '../../../src/tabular/geography/topology.ts';
import type { TableGeography, TablePoints } from '../../../src/tabular/geography/table-geography.ts';
import { toStaticMap } from '../../../src/views/static-map.ts';

/** Two squares that share the meridian of 2° east. */
const departements: AreaTopology = {
  type: 'Topology',
  transform: { scale: [1, 1], translate: [0, 0] },
  objects: {
    departements: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', id: '01', properties: { name: 'A' }, arcs: [[[0, 1]]] },
        { type: 'MultiPolygon', id: '02', properties: { name: 'B' }, arcs: [[[~0, 2]]] },
      ],
    },
  },
  arcs: [
    [
      [2, 44],
      [0, 3],
    ],
    [
      [2, 47],
      [-2, 0],
      [0, -3],
      [2, 0],
    ],
    [
      [2, 44],
      [2, 0],
      [0, 3],
      [-2, 0],
    ],
  ],
};
const ground = { ...(await readOutline()), departements: null, attribution: null, files: new Set<string>() };
const columns = [{ name: 'lat' }, { name: 'lon' }];

function points(parts: Partial<TablePoints>): TableGeography {
  const cells = parts.cells ?? [];
  return {
    points: {
      source: { kind: 'columns', latitude: 0, longitude: 1 },
      system: 'wgs84',
      evidence: ['name'],
      used: cells.reduce((sum, [, , rows]) => sum + rows, 0),
      mended: [],
      leftOut: [],
      bounds: null,
      ...parts,
      cells,
    },
    places: null,
  };
}

/** Without no-break spaces. */
const plain = (text: string | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/gu, ' ');

test('France is drawn with the territories that hold something', () => {
  const view = toStaticMap(
    points({
      cells: [
        [2.35, 48.85, 12],
        [55.45, -20.88, 1],
      ],
      leftOut: [{ remark: 'empty', count: 3 }],
    }),
    columns,
    16,
    ground,
  );
  expect(plain(view?.sentence)).toBe(
    '13 lignes sur 16 ont une position, d’après les colonnes « lat » et « lon ».',
  );
  expect(view?.notes.map(plain)).toEqual(['Ne sont pas sur la carte : 3 lignes sans coordonnées.']);
  expect(view?.frames.map(({ name }) => name)).toEqual(['France métropolitaine', 'La Réunion']);
  expect(view?.frames.map(({ dots }) => dots.map(({ size }) => size))).toEqual([[9], [4]]);
  expect(view?.frames.every(({ france }) => france.startsWith('M'))).toBe(true);
  expect(plain(view?.credit)).toBe('Contours : Natural Earth');
});

test('points of one town are drawn close, with their place in France', () => {
  const cells = Array.from({ length: 12 }, (_, index) => [1.38 + index / 100, 43.56, index + 1] as const);
  const view = toStaticMap(points({ cells }), columns, 78, ground);
  expect(view?.frames.map(({ name }) => name)).toEqual(['Vue rapprochée', 'Situation en France']);
  const [close] = view?.frames ?? [];
  // The widest cloud stays inside its frame.
  const places = (close?.dots ?? []).flatMap(({ d }) =>
    [...d.matchAll(/M([\d.]+) /gu)].map(([, x]) => Number(x)),
  );
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(Math.max(...places)).toBeLessThan(close?.width ?? 0);
});

test('cells written at the same place are one dot', () => {
  const view = toStaticMap(
    points({
      cells: [
        [2.35, 48.85, 5],
        [2.35, 48.85, 6],
      ],
    }),
    columns,
    11,
    ground,
  );
  expect(view?.frames[0]?.dots.map(({ size, d }) => [size, d.match(/M/gu)?.length])).toEqual([[9, 1]]);
});

test('rows of the whole world are on a map of the world', () => {
  const view = toStaticMap(
    points({
      cells: [
        [-74, 40.7, 5],
        [139.7, 35.7, 5],
        [2.35, 48.85, 1],
      ],
    }),
    columns,
    11,
    ground,
  );
  expect(view?.frames.map(({ name }) => name)).toEqual(['Monde']);
});

test('areas are discs at their chefs-lieux, with their figures and the lines between them', () => {
  const view = toStaticMap(
    {
      points: null,
      places: {
        level: 'departement',
        column: 0,
        matched: 105,
        unmatched: 1,
        areas: [
          { code: '75', count: 100 },
          { code: '2A', count: 5 },
        ],
      },
    },
    [{ name: 'dép' }],
    106,
    { ...ground, departements, attribution: 'Etalab' },
  );
  expect(plain(view?.sentence)).toBe(
    '105 lignes dans 2 départements, d’après la colonne « dép ». Le plus grand nombre : Paris (100).',
  );
  expect(view?.areas).toEqual([
    ['Paris', '100'],
    ['Corse-du-Sud', '5'],
  ]);
  // The shared meridian, once; the sides that no other area has are left to the outline.
  expect(view?.frames[0]?.borders).toMatch(/^M\d+ \d+l0-?\d+$/u);
  expect(plain(view?.credit)).toBe('Contours : Natural Earth. Etalab');
});

test('nothing that says where the rows are is no map', () => {
  expect(toStaticMap(null, columns, 2, ground)).toBeNull();
  expect(toStaticMap(points({}), columns, 2, ground)).toBeNull();
});
