import type { Position } from './placement.ts';

/** A position as people write it: latitude first, five decimals (a metre). */
export function formatPosition([longitude, latitude]: Position): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

/** Public maps that can be opened at a position. */
export function mapLinks([longitude, latitude]: Position): { readonly osm: string; readonly ign: string } {
  const [lat, lon] = [latitude.toFixed(5), longitude.toFixed(5)];
  return {
    osm: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`,
    ign: `https://www.geoportail.gouv.fr/carte?c=${lon},${lat}&z=17`,
  };
}
