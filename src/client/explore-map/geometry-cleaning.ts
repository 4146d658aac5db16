import type { Geometry, Position as GeoPosition } from 'geojson';
import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type { Position } from './placement.ts';

/** Puts a position of a file in degrees, `[longitude, latitude]`. */
export type Reproject = (easting: number, northing: number) => Position;

/** A geometry that can be drawn: never null nor a collection, in degrees, finite, flat. */
type PlainGeometry = Exclude<Geometry, { type: 'GeometryCollection' }>;

/** A shape of a file. */
export interface Shape {
  /** Number of its feature in the file, from 0: that of its row. */
  readonly row: number;
  readonly geometry: PlainGeometry;
  readonly box: Bounds;
}

export interface CleanShapes {
  readonly shapes: readonly Shape[];
  /** Features in the file. */
  readonly features: number;
  /** Features without any geometry that can be drawn. */
  readonly skipped: number;
}

/** Collections inside collections deeper than that are dropped. */
const deepest = 8;

/**
 * Makes what a GeoJSON file holds drawable: collections become their parts, heights are dropped, positions that are no
 * numbers or out of the world too, with the rings and lines they leave too short. Whatever the file holds, it throws nothing.
 */
export function cleanShapes(content: unknown, reproject: Reproject | null): CleanShapes {
  const features = featuresOf(content);
  const shapes: Shape[] = [];
  let skipped = 0;
  features.forEach((feature, row) => {
    const parts = plainGeometries(geometryOf(feature), reproject, 0);
    if (parts.length === 0) skipped += 1;
    for (const geometry of parts) shapes.push({ row, geometry, box: boxOf(geometry) });
  });
  return { shapes, features: features.length, skipped };
}

function featuresOf(content: unknown): readonly unknown[] {
  if (!isRecord(content)) return [];
  if (content['type'] !== 'FeatureCollection') return [content];
  return Array.isArray(content['features']) ? content['features'] : [];
}

function geometryOf(feature: unknown): unknown {
  return isRecord(feature) && feature['type'] === 'Feature' ? feature['geometry'] : feature;
}

function plainGeometries(geometry: unknown, reproject: Reproject | null, depth: number): PlainGeometry[] {
  if (!isRecord(geometry) || depth > deepest) return [];
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection')
    return Array.isArray(geometries)
      ? geometries.flatMap((part) => plainGeometries(part, reproject, depth + 1))
      : [];
  const position = (value: unknown): GeoPosition[] => toPosition(value, reproject);
  const line = (least: number) => listOf(position, least);
  const polygon = (value: unknown): GeoPosition[][][] => {
    const [outer, ...holes] = Array.isArray(value) ? value.map((ring) => closedRing(line(3)(ring))) : [];
    // Holes without their outer ring would be drawn full.
    return outer?.[0] ? [[outer[0], ...holes.flat()]] : [];
  };
  switch (type) {
    case 'Point':
      return position(coordinates).map((point) => ({ type, coordinates: point }));
    case 'MultiPoint':
      return line(1)(coordinates).map((points) => ({ type, coordinates: points }));
    case 'LineString':
      return line(2)(coordinates).map((points) => ({ type, coordinates: points }));
    case 'MultiLineString':
      return listOf(line(2), 1)(coordinates).map((lines) => ({ type, coordinates: lines }));
    case 'Polygon':
      return polygon(coordinates).map((rings) => ({ type, coordinates: rings }));
    case 'MultiPolygon':
      return listOf(polygon, 1)(coordinates).map((polygons) => ({ type, coordinates: polygons }));
    default:
      return [];
  }
}

/** Reads a list of things, each of which may give none; gives nothing when fewer than `least` are left. */
function listOf<Item>(read: (value: unknown) => Item[], least: number): (value: unknown) => Item[][] {
  return (value) => {
    const items = Array.isArray(value) ? value.flatMap(read) : [];
    return items.length < least ? [] : [items];
  };
}

function closedRing(rings: GeoPosition[][]): GeoPosition[][] {
  return rings.map((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
  });
}

function toPosition(value: unknown, reproject: Reproject | null): GeoPosition[] {
  if (!Array.isArray(value)) return [];
  const [x, y] = value as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number') return [];
  const [longitude, latitude] = reproject ? reproject(x, y) : [x, y];
  // Negated, so that NaN is refused too.
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return [];
  return [[longitude, latitude]];
}

/** The box around a geometry. */
export function boxOf({ coordinates }: PlainGeometry): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude = 0, latitude = 0] of flatPositions(coordinates)) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

type Nested = GeoPosition | readonly Nested[];

function* flatPositions(coordinates: Nested): Generator<GeoPosition> {
  if (typeof coordinates[0] === 'number') yield coordinates as GeoPosition;
  else for (const part of coordinates as readonly Nested[]) yield* flatPositions(part);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
