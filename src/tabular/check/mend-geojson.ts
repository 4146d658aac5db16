import { isRecord } from '../read/json-cells.ts';
import { isClosed, isPosition, signedArea } from './ring.ts';

/**
 * The content of a GeoJSON with its rings closed, outer ones counterclockwise and holes clockwise. What cannot be read
 * stays as it is.
 */
export function mendGeojson(value: unknown): unknown {
  if (!isRecord(value)) return value;
  switch (value['type']) {
    case 'FeatureCollection':
      return { ...value, features: mapped(value['features'], mendGeojson) };
    case 'Feature':
      return { ...value, geometry: mendGeojson(value['geometry']) };
    case 'GeometryCollection':
      return { ...value, geometries: mapped(value['geometries'], mendGeojson) };
    case 'Polygon':
      return { ...value, coordinates: mendPolygon(value['coordinates']) };
    case 'MultiPolygon':
      return { ...value, coordinates: mapped(value['coordinates'], mendPolygon) };
    default:
      return value;
  }
}

function mapped(value: unknown, mend: (item: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(mend) : value;
}

function mendPolygon(rings: unknown): unknown {
  return Array.isArray(rings) ? rings.map((ring, index) => mendRing(ring, index === 0)) : rings;
}

function mendRing(ring: unknown, outer: boolean): unknown {
  if (!Array.isArray(ring) || ring.length < 3 || !ring.every(isPosition)) return ring;
  const [first] = ring;
  const closed = isClosed(ring) || first === undefined ? ring : [...ring, first];
  const area = signedArea(closed);
  return area !== 0 && area > 0 !== outer ? closed.toReversed() : closed;
}
