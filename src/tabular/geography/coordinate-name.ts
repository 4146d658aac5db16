import { nameWords } from '../name-words.ts';
import { conicZones } from './lambert.ts';
import type { CoordinateSystem } from './table-geography.ts';

/** What the name of a column says of the coordinates it holds. */
export type CoordinateRole = 'latitude' | 'longitude' | 'position' | 'geometry';

const system = String.raw`(?:wgs84?|4326|dd|l(?:am)?b?(?:ert)?_?(?:93|2e?)|cc\d\d)?`;
const latitude = new RegExp(
  String.raw`^(?:geo)?lat(?:itude)?${system}$|^(?:coord(?:onnee)?s?|pos|pt)?y(?:coord|lat)?${system}$|^lamby|^northing$|^nord$`,
  'u',
);
const longitude = new RegExp(
  String.raw`^(?:geo)?(?:lon|lng|long|longitude)${system}$|^(?:coord(?:onnee)?s?|pos|pt)?x(?:coord|lon)?${system}$|^lambx|^easting$`,
  'u',
);
const position =
  /^(?:chp)?(?:geo)?(?:coor|coord|coords|coordonnees?|coordinates?|latlon|latlng|lonlat|xy|gps|position|localisation|location|geolocalisation|geolocation|geocodage|geo|point|geopoint|wgs84)/u;
const geometry = /^(?:the)?(?:geom|geometry|geometrie|geometries|wkt|wkb|shape|geoshape|geojson)/u;

/** Roles of a column by its name, likeliest first; empty when the name says nothing. */
export function coordinateRoles(name: string): readonly CoordinateRole[] {
  const words = nameWords(name);
  const joined = words.join('');
  const isLatitude = words.some((word) => latitude.test(word)) || latitude.test(joined);
  const isLongitude = words.some((word) => longitude.test(word)) || longitude.test(joined);
  const roles: CoordinateRole[] = [];
  if (isLatitude && !isLongitude) roles.push('latitude');
  if (isLongitude && !isLatitude) roles.push('longitude');
  if ((isLatitude && isLongitude) || words.some((word) => position.test(word))) roles.push('position');
  if (words.some((word) => geometry.test(word)) || geometry.test(joined)) roles.push('geometry');
  return roles;
}

/** Whether a name that says a role may as well be that of a drawing, of a rank, of a place in words. */
export function isVagueName(name: string): boolean {
  return nameWords(name).every((word) =>
    /^(?:x|y|nord|northing|easting|positions?|points?|locali[sz]ation|location|geo)$/u.test(word),
  );
}

/** A name without what tells latitude from longitude: the two columns of a position share it. */
export function coordinateStem(name: string): string {
  return nameWords(name)
    .filter((word) => !latitude.test(word) && !longitude.test(word))
    .join(' ');
}

/** The system that a name claims (`x_lambert93`, `COORD CC43`, `chpcoorlb93`), `null` when it says none. */
export function namedSystem(name: string): CoordinateSystem | null {
  const text = nameWords(name).join('');
  if (/wgs|4326|latlon|lonlat|latitude|longitude/u.test(text)) return 'wgs84';
  const zone = conicZones.find((centre) => text.includes(`cc${centre.toString()}`));
  if (zone !== undefined) return `cc${zone}`;
  return /l(?:am)?b?(?:ert)?93/u.test(text) ? 'lambert93' : null;
}
