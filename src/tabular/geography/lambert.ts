import type { CoordinateSystem } from './table-geography.ts';

/** A projected system: all but degrees. */
export type ProjectedSystem = Exclude<CoordinateSystem, 'wgs84'>;

/** The zones « CC » by the latitude of their centre. */
export const conicZones = [42, 43, 44, 45, 46, 47, 48, 49, 50] as const;

/** Ellipsoid GRS80 (RGF93): half the great axis in metres, and first eccentricity. */
const semiMajor = 6_378_137;
const eccentricity = 0.081_819_191_042_815_8;

const radians = Math.PI / 180;

/** Conic conformal projection of Lambert, cutting the ellipsoid at two parallels; longitudes from 3° E. */
interface Conic {
  /** Exponent of the projection. */
  readonly exponent: number;
  /** Radius of the equator's image, in metres. */
  readonly radius: number;
  readonly falseEasting: number;
  /** Northing of the pole: from which radii are measured. */
  readonly poleNorthing: number;
}

const centralMeridian = 3;

/** Isometric latitude, as its exponential: the `t` of Snyder's formulas. */
function isometric(latitude: number): number {
  const sine = eccentricity * Math.sin(latitude);
  return Math.tan(Math.PI / 4 - latitude / 2) / ((1 - sine) / (1 + sine)) ** (eccentricity / 2);
}

function scaleRadius(latitude: number): number {
  return Math.cos(latitude) / Math.sqrt(1 - (eccentricity * Math.sin(latitude)) ** 2);
}

/** Parallels in degrees: the two that are cut, and the origin, whose northing is given. */
function conic(
  [south, north, origin]: readonly [number, number, number],
  [falseEasting, falseNorthing]: readonly [number, number],
): Conic {
  const [first, second] = [south * radians, north * radians];
  const exponent =
    Math.log(scaleRadius(first) / scaleRadius(second)) / Math.log(isometric(first) / isometric(second));
  const radius = (semiMajor * scaleRadius(first)) / (exponent * isometric(first) ** exponent);
  const poleNorthing = falseNorthing + radius * isometric(origin * radians) ** exponent;
  return { exponent, radius, falseEasting, poleNorthing };
}

/** Definitions of the IGN: Lambert-93, and its nine conic zones, one degree of latitude apart. */
const conics: ReadonlyMap<ProjectedSystem, Conic> = new Map([
  ['lambert93', conic([44, 49, 46.5], [700_000, 6_600_000])],
  ...conicZones.map(
    (zone) =>
      [
        `cc${zone}`,
        conic([zone - 0.75, zone + 0.75, zone], [1_700_000, (zone - 41) * 1_000_000 + 200_000]),
      ] as const,
  ),
]);

function conicOf(system: ProjectedSystem): Conic {
  const found = conics.get(system);
  if (!found) throw new RangeError(`Unknown system \`${system}\`.`);
  return found;
}

/** Metres to degrees (RGF93, which is WGS 84 to the metre): `[longitude, latitude]`. */
export function fromLambert(
  system: ProjectedSystem,
  easting: number,
  northing: number,
): readonly [number, number] {
  const { exponent, radius, falseEasting, poleNorthing } = conicOf(system);
  const [east, north] = [easting - falseEasting, poleNorthing - northing];
  const isometricLatitude = (Math.hypot(east, north) / radius) ** (1 / exponent);
  let latitude = Math.PI / 2 - 2 * Math.atan(isometricLatitude);
  // Converges to the tenth of a millimetre in five turns at French latitudes.
  for (let turn = 0; turn < 6; turn++) {
    const sine = eccentricity * Math.sin(latitude);
    latitude =
      Math.PI / 2 - 2 * Math.atan(isometricLatitude * ((1 - sine) / (1 + sine)) ** (eccentricity / 2));
  }
  const longitude = centralMeridian + Math.atan2(east, north) / exponent / radians;
  return [longitude, latitude / radians];
}

/** Degrees to metres: `[easting, northing]`. Also the projection of static maps of France. */
export function toLambert(
  system: ProjectedSystem,
  longitude: number,
  latitude: number,
): readonly [number, number] {
  const { exponent, radius, falseEasting, poleNorthing } = conicOf(system);
  const distance = radius * isometric(latitude * radians) ** exponent;
  const angle = exponent * (longitude - centralMeridian) * radians;
  return [falseEasting + distance * Math.sin(angle), poleNorthing - distance * Math.cos(angle)];
}
