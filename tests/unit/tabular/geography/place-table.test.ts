import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { communeIndex, encodeCommunes } from '../../../../src/tabular/geography/commune-index.ts';
import { departementRows, regionRows } from '../../../../src/tabular/geography/french-areas.ts';
import { territoryOf } from '../../../../src/tabular/geography/french-territory.ts';
import { decodePlaces, encodePlaces, type AreaRow } from '../../../../src/tabular/geography/place-table.ts';
import { testWithShared } from '../../../shared-data.ts';

const files = { departements: departementRows, regions: regionRows };
const communes = encodeCommunes([
  { code: '2A004', longitude: 8.701, latitude: 41.935 },
  { code: '01004', longitude: 5.361, latitude: 45.959 },
  { code: '75101', longitude: 2.336, latitude: 48.863 },
  { code: '97101', longitude: -61.502, latitude: 16.273 },
]);
const places = decodePlaces(files, communes);

describe('codes of communes', () => {
  test.each([
    ['01004', '01004', '01'],
    ['1004', '01004', '01'],
    ['1004.0', '01004', '01'],
    [' 2a004 ', '2A004', '2A'],
    ['97101', '97101', '971'],
    // An arrondissement that is known, one that is not, and the cities a list of town halls leaves out.
    ['75101', '75101', '75'],
    ['69381', '69123', '69'],
    ['75056', '75056', '75'],
    ['13055', '13055', '13'],
    // A commune of a collectivity stands at its chef-lieu.
    ['98818', '988', '988'],
  ])('« %s » is %s, in %s', (cell, code, departement) => {
    expect(places.find('commune', cell)).toMatchObject({ code, departement });
  });

  test.each(['01999', '0', '', '99100', '20004', 'Paris', '123456', '-1004', '1004.5'])(
    '« %s » is none',
    (cell) => {
      expect(places.find('commune', cell)).toBeNull();
    },
  );

  test('without a table, a code leads to its département', () => {
    const place = decodePlaces(files, null).find('commune', '01999');
    expect(place).toMatchObject({ level: 'departement', code: '01', chefLieu: 'Bourg-en-Bresse' });
  });
});

test.each([
  ['departement', '1', '01'],
  ['departement', '001', '01'],
  ['departement', '971', '971'],
  ['departement', '69M', '69'],
  ['departement', 'ILLE-ET-VILAINE', '35'],
  ['departement', 'Cotes d Armor', '22'],
  ['departement', 'Réunion', '974'],
  ['departement', '20', null],
  ['departement', '99', null],
  ['region', '1', '01'],
  ['region', '84', '84'],
  ['region', 'PROVENCE ALPES COTE D’AZUR', '93'],
  ['region', 'Ile-de-France', '11'],
  ['region', 'Alsace', null],
] as const)('%s « %s » is %s', (level, cell, code) => {
  expect(places.find(level, cell)?.code ?? null).toBe(code);
});

test('files come back as they were written', () => {
  expect(encodePlaces(places)).toEqual(files);
  expect(communeIndex(communes)('97101')).toMatchObject({ longitude: -61.502, latitude: 16.273 });
});

test('101 départements, 6 collectivities, 18 régions, each code and name once, each in its territory', () => {
  const departements = departementRows.filter(([, , , region]) => region !== '');
  expect([departements.length, departementRows.length, regionRows.length]).toEqual([101, 107, 18]);
  for (const rows of [departementRows, regionRows]) {
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length);
    expect(new Set(rows.map(([, name]) => name)).size).toBe(rows.length);
  }
  const regions = new Set(regionRows.map(([code]) => code));
  expect(departements.filter(([, , , region]) => !regions.has(region))).toEqual([]);
  for (const [code, , , , longitude, latitude] of departementRows) {
    expect(territoryOf(longitude, latitude)?.code).toBe(/^9[78]/u.test(code) ? code : 'metropole');
  }
});

type Position = readonly number[];

function isInRing([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  return ring.reduce((inside, [x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring.at(index - 1) ?? [];
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
  }, false);
}

/** Kilometres to the nearest corner of a ring: boundaries are simplified, and many chefs-lieux are ports. */
function kilometresTo(ring: readonly Position[], [x = 0, y = 0]: Position): number {
  return Math.min(
    ...ring.map(([x1 = 0, y1 = 0]) => 111.2 * Math.hypot((x1 - x) * Math.cos((y * Math.PI) / 180), y1 - y)),
  );
}

/** Rows that are not in, nor within three kilometres of, the area of their code. */
function misplaced(shared: string, fileName: string, rows: readonly AreaRow[]): readonly string[] {
  const topology = JSON.parse(readFileSync(`${shared}data/geo/${fileName}`, 'utf8')) as Topology;
  const [object] = Object.values(topology.objects);
  const { features } = feature(topology, object as GeometryCollection<{ code: string; nom: string }>);
  expect(features).toHaveLength(rows.length);
  return features.flatMap(({ properties, geometry }) => {
    const row = rows.find(([code]) => code === properties.code);
    if (!row || row[1].replace('’', "'") !== properties.nom.replace('’', "'")) return [properties.nom];
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [properties.nom];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const point = [row[4], row[5]];
    const isNear = polygons.some(([ring = []]) => isInRing(point, ring) || kilometresTo(ring, point) < 3);
    return isNear ? [] : [properties.nom];
  });
}

testWithShared('each chef-lieu stands in the boundaries of its own area', (shared) => {
  const departements = departementRows.filter(([, , , region]) => region !== '');
  expect(misplaced(shared, 'departements-101.topojson', departements)).toEqual([]);
  expect(misplaced(shared, 'regions-18.topojson', regionRows)).toEqual([]);
});
