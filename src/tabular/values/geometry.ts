const wkt =
  /^(?:SRID=\d+;\s*)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)(?:\s+[ZM]{1,2})?\s*\(|^GEOMETRYCOLLECTION\s*\(/i;
const geojson = /"type"\s*:\s*"(?:Multi)?(?:Point|LineString|Polygon)"|"type"\s*:\s*"GeometryCollection"/;
const coordinates = /"coordinates"\s*:|"geometries"\s*:/;
/** Two numbers, as « 48.85, 2.35 », `48,85 ; 2,35`, `[2.35,48.85]`, `{lat: 48.85, lon: 2.35}`. */
const number = '[+-]?\\d{1,8}(?:[.,]\\d+)?';
const pair = new RegExp(
  `^[[({]?\\s*(?:"?(?:lat|lon|lng|latitude|longitude|x|y)"?\\s*[:=]\\s*)?(${number})(\\s*[;|]\\s*|\\s*,\\s+|\\s*,\\s*|\\s+|\\.\\s+)(?:"?(?:lat|lon|lng|latitude|longitude|x|y)"?\\s*[:=]\\s*)?(${number})\\s*[\\])}]?$`,
  'i',
);

/** Whether a cell holds a geometry: WKT (`POINT(2.35 48.85)`) or a GeoJSON geometry. Only its head is looked at. */
export function isGeometry(text: string): boolean {
  if (text.startsWith('{')) {
    const head = text.length > 400 ? text.slice(0, 200) + text.slice(-200) : text;
    return geojson.test(head) && coordinates.test(head);
  }
  return wkt.test(text.slice(0, 60));
}

/**
 * Whether a cell holds two numbers that could be coordinates: at least one of them has decimals, so that « 12, 14 »
 * is a list.
 */
export function isPair(text: string): boolean {
  if (text.length > 80) return false;
  const found = pair.exec(text);
  const [, first = '', separator = '', second = ''] = found ?? [];
  if (found === null || !/[.,]/.test(first + second)) return false;
  // « 1,5 » is one number; « 48.85,2.35 » is two.
  return /[;|\s]/.test(separator) || (first.includes('.') && second.includes('.')) || /^[[({]/.test(text);
}
