import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encodeCommunes } from '../../../../src/tabular/geography/commune-index.ts';
import { departementRows, regionRows } from '../../../../src/tabular/geography/french-areas.ts';
import { geographyAccumulator } from '../../../../src/tabular/geography/geography-accumulator.ts';
import { decodePlaces, type PlaceTable } from '../../../../src/tabular/geography/place-table.ts';
import type { TablePlaces, TablePoints } from '../../../../src/tabular/geography/table-geography.ts';
import { testWithShared } from '../../../shared-data.ts';
import { readWhole } from '../read-whole.ts';
import { realFiles } from '../real-files.ts';

/**
 * Where the rows of each real file are, checked by hand with Python's csv and json: `source: used, left out` of the
 * points; `level column: matched, unmatched` of the codes. The points of cinemas are written three times (two columns
 * and a cell): the columns, whose names say which is which, are kept.
 */
const expected: Readonly<Record<string, readonly [points: string | null, places: string | null]>> = {
  'adresses-bibliotheques-publiques.csv': [
    'Latitude, Longitude: wgs84 (name values place), 15538 used, empty 164',
    'departement code_departement: 15700, 0',
  ],
  'annuaire-services-archives.csv': [
    'Latitude, Longitude: wgs84 (name values place), 1292 used, empty 14',
    'commune Code_insee_commune: 1266, 19',
  ],
  'circulaires-archives.csv': [null, null],
  'entrees_et_categories_de_public.csv': [null, 'commune codeInseeCommune: 11252, 0'],
  'etablissements-cinematographiques.csv': [
    'latitude, longitude: wgs84 (name values place), 2061 used',
    'commune code_insee: 2060, 1',
  ],
  'festivals-global-festivals-pl.csv': [
    'Géocodage xy lat-lon: wgs84 (name values place), 7250 used, empty 33',
    'commune Code Insee commune: 7258, 24',
  ],
  'frequentation-des-musees-de-france.csv': [null, 'departement DEPARTEMENT: 24577, 192'],
  'frequentation-salles-cinema.csv': [null, null],
  'merimee-mh-10-windows-1252.csv': [null, 'commune INSEE: 3, 0'],
  'merimee-toulouse.geojson': ['geometry: wgs84 (values place), 3174 used', 'commune chpinsee: 3173, 1'],
  'museofile-2025-pipe.csv': [
    'Coordonnees lat-lon: wgs84 (name values place), 1222 used',
    'departement Departement: 1222, 0',
  ],
  'population-departements-2024.csv': [null, 'departement Code département: 101, 0'],
  'sites_patrimoniaux_remarquables.csv': [null, 'commune Code INSEE: 1132, 0'],
};

/** The table of places as a fetch makes it, from the centroids kept beside the project. */
function placesOf(shared: string): PlaceTable {
  const lines = readFileSync(`${shared}data/geo/commune-centroids.csv`, 'utf8').trim().split('\n').slice(1);
  const communes = lines.map((line) => {
    const [code = '', latitude, longitude] = line.split(',');
    return { code, latitude: Number(latitude), longitude: Number(longitude) };
  });
  return decodePlaces({ departements: departementRows, regions: regionRows }, encodeCommunes(communes));
}

/** @param without names of columns that are taken away, to see what the others say. */
async function geographyOf(
  shared: string,
  name: string,
  places: PlaceTable,
  without: readonly string[] = [],
) {
  const table = await readWhole(readFileSync(`${shared}data/files/${name}`));
  const kept = table.header.names.flatMap((column, index) => (without.includes(column) ? [] : [index]));
  const pick = (cells: readonly string[]): string[] => kept.map((index) => cells[index] ?? '');
  const names = pick(table.header.names);
  const rows = table.rows.map(pick);
  const accumulator = geographyAccumulator(names, rows.slice(0, 2000), places);
  accumulator?.add(rows);
  return { names, geography: accumulator?.finish() ?? null };
}

function describePoints(points: TablePoints | null | undefined, names: readonly string[]): string | null {
  if (!points) return null;
  const { source, system, evidence, used, mended, leftOut } = points;
  const where =
    source.kind === 'columns'
      ? `${names[source.latitude] ?? ''}, ${names[source.longitude] ?? ''}`
      : `${names[source.column] ?? ''}${source.kind === 'cell' ? ` ${source.order}` : ''}`;
  const remarks = [...mended, ...leftOut].map(({ remark, count }) => `, ${remark} ${count}`).join('');
  return `${where}: ${system} (${evidence.join(' ')}), ${used} used${remarks}`;
}

function describePlaces(places: TablePlaces | null | undefined, names: readonly string[]): string | null {
  if (!places) return null;
  return `${places.level} ${names[places.column] ?? ''}: ${places.matched}, ${places.unmatched}`;
}

testWithShared('coordinates and places of the real files', async (shared) => {
  const places = placesOf(shared);
  const found: Record<string, readonly [string | null, string | null]> = {};
  for (const name of Object.keys(expected)) {
    const { geography, names } = await geographyOf(shared, name, places);
    found[name] = [describePoints(geography?.points, names), describePlaces(geography?.places, names)];
  }
  expect(found).toEqual(expected);
});

test('every file has its record', () => {
  expect(Object.keys(expected)).toEqual(Object.keys(realFiles));
});

testWithShared('without WGS 84, Toulouse is found in CC43, whatever the label says', async (shared) => {
  const others = ['geometry', 'chpcoorwgs84', 'geo_point_2d'];
  const { geography, names } = await geographyOf(
    shared,
    'merimee-toulouse.geojson',
    placesOf(shared),
    others,
  );
  expect(describePoints(geography?.points, names)).toBe(
    'chpcoorlb93 lon-lat: cc43 (name values system place), 3167 used, empty 7',
  );
});

testWithShared('each way of writing the position of cinemas is understood', async (shared) => {
  const cinemas = 'etablissements-cinematographiques.csv';
  const { geography, names } = await geographyOf(shared, cinemas, placesOf(shared), [
    'latitude',
    'longitude',
  ]);
  expect(describePoints(geography?.points, names)).toBe(
    'geolocalisation lat-lon: wgs84 (name values place), 2061 used',
  );
});
