import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { toTopology, type Area, type AreaTopology } from '../tabular/geography/topology.ts';

/** Codes (ISO 3166-1, numeric) of France and its overseas collectivities. */
const french: readonly string[] = ['250', '540', '258', '666', '876', '652', '663'];
const isFrench = (code: string): boolean => french.includes(code);

/** France and the countries around, drawn in detail. */
const near: ReadonlySet<string> = new Set([
  ...french,
  ...[
    '724',
    '020',
    '380',
    '492',
    '756',
    '276',
    '442',
    '056',
    '528',
    '826',
    '372',
    '832',
    '831',
    '040',
    '620',
    '438',
    '203',
    '705',
    '191',
    '208',
  ],
]);

const nearDetail = { stepsPerDegree: 200, flatness: 40 };
const farDetail = { stepsPerDegree: 10, flatness: 20 };
/** Squared degrees under which an island is left out, but those of France. */
const smallestIsland = 0.02;
const smallestFrenchIsland = 0.0004;

let known: Promise<readonly [AreaTopology, AreaTopology]> | undefined;

/** The outline of the world in two topologies: France and its neighbours in detail, the other countries roughly. */
export interface Outline {
  /** Object `near`. */
  readonly near: AreaTopology;
  /** Object `far`. */
  readonly far: AreaTopology;
}

/** Outline of countries, from the npm package `world-atlas` (Natural Earth, public domain); made once per build. */
export async function readOutline(): Promise<Outline> {
  known ??= Promise.all([
    readCountries('10m').then((areas) =>
      toTopology(
        'near',
        areas.filter(({ code }) => near.has(code)),
        nearDetail,
      ),
    ),
    readCountries('110m').then((areas) =>
      toTopology(
        'far',
        areas.filter(({ code }) => !near.has(code)),
        farDetail,
      ),
    ),
  ]);
  const [detailed, rough] = await known;
  return { near: detailed, far: rough };
}

async function readCountries(scale: '10m' | '110m'): Promise<Area[]> {
  // From the project's folder: Astro runs the pages from a bundle elsewhere.
  const require = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
  const file = require.resolve(`world-atlas/countries-${scale}.json`);
  const topology = JSON.parse(await readFile(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(topology, topology.objects.countries).features.flatMap(({ id, properties, geometry }) => {
    if (id === undefined || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
      (rings) =>
        rings.map((ring) => ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude] as const)),
    );
    const code = String(id);
    return [{ code, name: properties.name, polygons: withoutIslets(polygons, isFrench(code)) }];
  });
}

/** The polygons large enough to be seen; the largest one in any case. */
function withoutIslets(polygons: Area['polygons'], ofFrance: boolean): Area['polygons'] {
  const sizes = polygons.map(([ring = []]) => Math.abs(ringArea(ring)));
  const least = Math.min(ofFrance ? smallestFrenchIsland : smallestIsland, ...[Math.max(...sizes)]);
  return polygons.filter((_, index) => (sizes[index] ?? 0) >= least);
}

/** In squared degrees, positive or negative as the ring turns. */
function ringArea(ring: readonly (readonly [number, number])[]): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return doubled / 2;
}
