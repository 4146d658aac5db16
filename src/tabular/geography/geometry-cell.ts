import type { NumberPair } from './position-cell.ts';

const wktStart =
  /^\s*(?:SRID=\d+;\s*)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\b|^\s*(?:SRID=\d+;\s*)?GEOMETRYCOLLECTION\b/iu;

/** Whether a cell is written as Well-Known Text. */
export function looksLikeWkt(text: string): boolean {
  return wktStart.test(text);
}

/** Whether a cell is written as a GeoJSON geometry (or a feature). */
export function looksLikeGeojson(text: string): boolean {
  return (
    text.trimStart().startsWith('{') &&
    /"type"\s*:\s*"(?:Multi)?(?:Point|LineString|Polygon|GeometryCollection|Feature)"/u.test(
      text.slice(0, 2_000_000),
    )
  );
}

/** Grows a box around the coordinates of a geometry: its centre is where the geometry is put as a dot. */
class Extent {
  #west = Infinity;
  #south = Infinity;
  #east = -Infinity;
  #north = -Infinity;

  add(x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    if (x < this.#west) this.#west = x;
    if (x > this.#east) this.#east = x;
    if (y < this.#south) this.#south = y;
    if (y > this.#north) this.#north = y;
  }

  get centre(): NumberPair | null {
    if (this.#west > this.#east) return null;
    return [(this.#west + this.#east) / 2, (this.#south + this.#north) / 2];
  }
}

/** Centre of the box of a Well-Known Text geometry, `[x, y]` as written; `null` when it is empty or broken. */
export function wktCentre(text: string): NumberPair | null {
  if (!looksLikeWkt(text)) return null;
  const extent = new Extent();
  // Each position is « x y », heights and measures after them; positions are parted by commas and parentheses.
  for (const [, x, y] of text.matchAll(/[(,]\s*(-?\d[\d.eE+-]*)\s+(-?\d[\d.eE+-]*)(?=[\s,)])/gu)) {
    extent.add(Number(x), Number(y));
  }
  return extent.centre;
}

/** Centre of the box of a GeoJSON geometry or feature, `[x, y]` as written; `null` when it is empty or broken. */
export function geojsonCentre(text: string): NumberPair | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const extent = new Extent();
  addGeometry(parsed, extent, 0);
  return extent.centre;
}

/** A geometry nested deeper than this is not one. */
const deepest = 12;

function addGeometry(value: unknown, extent: Extent, depth: number): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return;
  if ('coordinates' in value) addPositions(value.coordinates, extent, 0);
  if ('geometry' in value) addGeometry(value.geometry, extent, depth + 1);
  if ('geometries' in value && Array.isArray(value.geometries)) {
    for (const geometry of value.geometries) addGeometry(geometry, extent, depth + 1);
  }
}

function addPositions(value: unknown, extent: Extent, depth: number): void {
  if (depth > deepest || !Array.isArray(value)) return;
  const [x, y] = value as readonly unknown[];
  if (typeof x === 'number' && typeof y === 'number') extent.add(x, y);
  else for (const part of value) addPositions(part, extent, depth + 1);
}
