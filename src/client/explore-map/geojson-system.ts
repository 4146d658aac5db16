import type { CoordinateSystem } from '../../tabular/geography/table-geography.ts';

/** The system of coordinates that a GeoJSON file declares (its `crs` member, from before RFC 7946). */
export type DeclaredSystem =
  | { readonly known: true; readonly system: CoordinateSystem }
  /** `name` as the file writes it, cut at 60 characters; hostile text. */
  | { readonly known: false; readonly name: string };

const degrees: DeclaredSystem = { known: true, system: 'wgs84' };

/** Systems in degrees that are WGS 84 to the metre: CRS84, WGS 84, RGF93 and its versions, the overseas ones. */
const geographicCodes: ReadonlySet<number> = new Set([
  4326, 4171, 9777, 9782, 4979, 5489, 4624, 4470, 4467, 4258,
]);

/** Reads the `crs` member of a file; without any it is in degrees, as the standard wants. */
export function declaredSystem(content: unknown): DeclaredSystem {
  const crs = member(content, 'crs');
  if (crs === undefined || crs === null) return degrees;
  const properties = member(crs, 'properties');
  const name = member(properties, 'name') ?? member(properties, 'code') ?? member(properties, 'href');
  const text = typeof name === 'number' ? name.toString() : typeof name === 'string' ? name : '';
  return systemNamed(text.trim()) ?? { known: false, name: text.slice(0, 60) };
}

function systemNamed(name: string): DeclaredSystem | null {
  if (name === '' || /CRS84$/iu.test(name)) return degrees;
  const code = Number(/(?:^|EPSG:(?:[\d.]*:)?|\/)(\d{4,5})\/?$/iu.exec(name)?.[1]);
  if (geographicCodes.has(code)) return degrees;
  if (code === 2154) return { known: true, system: 'lambert93' };
  if (code >= 3942 && code <= 3950) return { known: true, system: `cc${code - 3900}` as CoordinateSystem };
  return null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
