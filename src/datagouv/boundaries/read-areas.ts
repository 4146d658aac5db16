import { z } from 'zod';
import { DatagouvError } from '../errors.ts';
import type { Area } from '../../tabular/geography/topology.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4);
const polygon = z.array(ring).min(1);

const areasSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.looseObject({ code: z.string().min(2), nom: z.string().min(1) }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: polygon }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
      ]),
    }),
  ),
});

/**
 * Areas of a GeoJSON file of the contours administratifs (Etalab): `code` and `nom`, polygons in WGS 84. Those that are
 * not `expected` are left out.
 *
 * @throws DatagouvError when a code is missing or twice, or a ring is not valid.
 */
export function readAreas(json: unknown, expected: readonly string[]): Area[] {
  const parsed = areasSchema.safeParse(json);
  if (!parsed.success) {
    throw new DatagouvError(
      'Les contours n’ont pas la forme attendue.',
      z.prettifyError(parsed.error).slice(0, 300),
    );
  }
  const areas = parsed.data.features
    .filter(({ properties }) => expected.includes(properties.code))
    .map(({ properties, geometry }) => ({
      code: properties.code,
      name: properties.nom,
      polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((rings) =>
        rings.map((points) => points.map(([longitude, latitude]) => [longitude, latitude] as const)),
      ),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  assertWhole(
    areas.map(({ code }) => code),
    expected,
  );
  for (const { code, polygons } of areas)
    polygons.flat().forEach((points) => {
      assertClosed(code, points);
    });
  return areas;
}

function assertWhole(codes: readonly string[], expected: readonly string[]): void {
  const missing = expected.filter((code) => !codes.includes(code));
  if (missing.length > 0)
    throw new DatagouvError(`Il manque des contours : ${missing.slice(0, 5).join(', ')}.`);
  if (codes.length > expected.length) throw new DatagouvError('Des contours ont deux fois le même code.');
}

function assertClosed(code: string, points: readonly (readonly [number, number])[]): void {
  const [first, last] = [points[0], points.at(-1)];
  if (first?.[0] === last?.[0] && first?.[1] === last?.[1]) return;
  throw new DatagouvError(`Un contour de ${code} n’est pas fermé.`);
}

const pointsSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        properties: z.record(z.string(), z.unknown()),
        geometry: z.object({ type: z.literal('Point'), coordinates: position }).nullable(),
      }),
    )
    .min(1),
});

const inseeCode = /^(?:\d{2}|2[AB])\d{3}$/u;

/**
 * Town halls by code of commune (INSEE), the first of each. The property that holds the code is the one whose values
 * are codes on nearly all features: its name has changed from one edition to the next.
 *
 * @throws DatagouvError when there is no such property.
 */
export function readTownHalls(json: unknown): { code: string; longitude: number; latitude: number }[] {
  const parsed = pointsSchema.safeParse(json);
  if (!parsed.success) throw new DatagouvError('Les mairies n’ont pas la forme attendue.');
  const { features } = parsed.data;
  const sample = features.slice(0, 2000);
  const names = Object.keys(features[0]?.properties ?? {});
  const property = names.find(
    (name) =>
      sample.filter(({ properties }) => inseeCode.test(String(properties[name]))).length >=
      0.95 * sample.length,
  );
  if (property === undefined) throw new DatagouvError('Les mairies n’ont pas de code de commune.');
  const halls = new Map<string, { code: string; longitude: number; latitude: number }>();
  for (const { properties, geometry } of features) {
    const code = String(properties[property]);
    if (!geometry || !inseeCode.test(code) || halls.has(code)) continue;
    const [longitude, latitude] = geometry.coordinates;
    halls.set(code, { code, longitude, latitude });
  }
  return [...halls.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
