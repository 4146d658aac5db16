import { isInFrance } from './french-territory.ts';
import { geojsonCentre, wktCentre } from './geometry-cell.ts';
import { fromLambert } from './lambert.ts';
import { readCoordinate, readNamedPair, readPair, type NumberPair } from './position-cell.ts';
import type { CoordinateSystem, PositionRemark, PositionSource, TablePoints } from './table-geography.ts';
import type { Row } from '../table.ts';

/** What a row says of its position: a point, as it is written or mended; or the reason why there is none. */
export type Position =
  | { readonly longitude: number; readonly latitude: number; readonly mended: 'swapped' | null }
  | { readonly missing: PositionRemark };

const missing = {
  empty: { missing: 'empty' },
  unreadable: { missing: 'unreadable' },
  zero: { missing: 'zero' },
  'out-of-range': { missing: 'out-of-range' },
} as const satisfies Partial<Record<PositionRemark, Position>>;

/**
 * Reads the position of each row of a table whose source and system are known.
 *
 * @param mend whether a point outside France whose exchange is inside is put right.
 */
export function rowPosition(
  source: PositionSource,
  system: CoordinateSystem,
  mend: boolean,
): (row: Row) => Position {
  const read = written(source);
  return (row) => {
    const pair = read(row);
    if (pair === 'empty' || pair === 'unreadable') return missing[pair];
    if (Math.abs(pair[0]) < 1e-9 && Math.abs(pair[1]) < 1e-9) return missing.zero;
    return system === 'wgs84' ? degrees(pair, mend) : metres(pair, system, mend);
  };
}

type Written = NumberPair | 'empty' | 'unreadable';

/** The two numbers of a row, abscissa (longitude, easting) first. */
function written(source: PositionSource): (row: Row) => Written {
  switch (source.kind) {
    case 'columns':
      return (row) => fromColumns(row[source.longitude] ?? '', row[source.latitude] ?? '');
    case 'cell':
      return (row) => fromCell(row[source.column] ?? '', source.order);
    case 'wkt':
      return (row) => fromGeometry(row[source.column] ?? '', wktCentre);
    case 'geojson':
      return (row) => fromGeometry(row[source.column] ?? '', geojsonCentre);
  }
}

function fromColumns(abscissa: string, ordinate: string): Written {
  const x = readCoordinate(abscissa);
  const y = readCoordinate(ordinate);
  if (x !== null && y !== null) return [x, y];
  return abscissa.trim() === '' || ordinate.trim() === '' ? 'empty' : 'unreadable';
}

function fromCell(cell: string, order: 'lat-lon' | 'lon-lat'): Written {
  if (cell.trim() === '') return 'empty';
  const named = readNamedPair(cell);
  if (named) return named;
  const pair = readPair(cell);
  if (!pair) return 'unreadable';
  return order === 'lon-lat' ? pair : [pair[1], pair[0]];
}

function fromGeometry(cell: string, centre: (text: string) => NumberPair | null): Written {
  if (cell.trim() === '' || cell === 'null') return 'empty';
  return centre(cell) ?? 'unreadable';
}

function degrees(pair: NumberPair, mend: boolean): Position {
  const longitude = pair[0];
  const latitude = pair[1];
  if (mend && !isInFrance(longitude, latitude) && isInFrance(latitude, longitude)) {
    return { longitude: latitude, latitude: longitude, mended: 'swapped' };
  }
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return missing['out-of-range'];
  return { longitude, latitude, mended: null };
}

/** The projections are those of mainland France: a point elsewhere is an error. */
function metres(
  [easting, northing]: NumberPair,
  system: Exclude<CoordinateSystem, 'wgs84'>,
  mend: boolean,
): Position {
  const [longitude, latitude] = fromLambert(system, easting, northing);
  if (isInFrance(longitude, latitude)) return { longitude, latitude, mended: null };
  const [otherLongitude, otherLatitude] = fromLambert(system, northing, easting);
  return mend && isInFrance(otherLongitude, otherLatitude)
    ? { longitude: otherLongitude, latitude: otherLatitude, mended: 'swapped' }
    : missing['out-of-range'];
}

/**
 * Reads the point of each row, as the profile found where it is: `[longitude, latitude]` in degrees, or `null` when
 * there is none. Swapped rows are put right as the profile did.
 *
 * @param points `mended` tells whether some rows are swapped; left out, they are looked for.
 */
export function positionReader(
  points: Pick<TablePoints, 'source' | 'system'> & Partial<Pick<TablePoints, 'mended'>>,
): (row: Row) => readonly [number, number] | null {
  const mend = points.mended?.some(({ remark }) => remark === 'swapped') ?? true;
  const read = rowPosition(points.source, points.system, mend);
  return (row) => {
    const position = read(row);
    return 'missing' in position ? null : [position.longitude, position.latitude];
  };
}
