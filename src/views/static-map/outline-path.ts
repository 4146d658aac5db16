import type { Outline } from '../../catalog/outline-on-disk.ts';
import type { AreaTopology } from '../../tabular/geography/topology.ts';
import { linePath } from './line-path.ts';
import { project, type MapFrame } from './map-frame.ts';

export type Point = readonly [number, number];

/** The land of a frame: France, and the countries around. */
export interface FrameOutline {
  readonly france: string;
  readonly around: string;
}

interface Country {
  readonly french: boolean;
  readonly rings: readonly (readonly Point[])[];
}

const french = new Set(['250', '540', '258', '666', '876', '652', '663']);
const countriesOf = new WeakMap<AreaTopology, readonly Country[]>();
const paths = new Map<string, FrameOutline>();

/** Paths of the countries that a frame holds, cut at its edges; made once per frame and build. */
export function outlinePath(outline: Outline, frame: MapFrame): FrameOutline {
  const key = `${frame.bounds.join(' ')} ${frame.width.toString()}`;
  let known = paths.get(key);
  if (known === undefined) {
    const countries = [...decode(outline.near, 'near'), ...decode(outline.far, 'far')];
    const draw = (ofFrance: boolean): string =>
      countries
        .filter((country) => country.french === ofFrance)
        .flatMap(({ rings }) => rings.map((ring) => toPath(ring, frame)))
        .join('');
    paths.set(key, (known = { france: draw(true), around: draw(false) }));
  }
  return known;
}

function decode(topology: AreaTopology, name: 'near' | 'far'): readonly Country[] {
  let countries = countriesOf.get(topology);
  if (countries === undefined) {
    const arcs = topology.arcs.map((arc) => toPoints(arc, topology.transform));
    countries = (topology.objects[name]?.geometries ?? []).map(({ id, arcs: polygons }) => ({
      french: french.has(id),
      rings: polygons.flat().map((ring) => ring.flatMap((index) => arcAt(arcs, index))),
    }));
    countriesOf.set(topology, countries);
  }
  return countries;
}

/** Arcs are written as differences from one point to the next (TopoJSON). */
export function toPoints(
  arc: AreaTopology['arcs'][number],
  { scale, translate }: AreaTopology['transform'],
): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** `~index` is an arc followed backwards (TopoJSON). */
function arcAt(arcs: readonly (readonly Point[])[], index: number): readonly Point[] {
  return index >= 0 ? (arcs[index] ?? []) : (arcs[~index] ?? []).toReversed();
}

/** A ring cut at the edges of the frame, to whole units of the drawing; empty when it is elsewhere. */
function toPath(ring: readonly Point[], frame: MapFrame): string {
  const line = linePath(
    clip(ring, frame).map(([longitude, latitude]) => project(frame, longitude, latitude)),
    3,
  );
  return line === '' ? '' : `${line}z`;
}

/** Sutherland and Hodgman's cut of a polygon by a rectangle, one edge after the other. */
function clip(ring: readonly Point[], { bounds: [west, south, east, north] }: MapFrame): readonly Point[] {
  const edges: readonly (readonly [0 | 1, number, 1 | -1])[] = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  return edges.reduce<readonly Point[]>((points, [axis, limit, side]) => {
    const inside = (point: Point): boolean => (point[axis] - limit) * side >= 0;
    return points.flatMap((point, index) => {
      const previous = points[index === 0 ? points.length - 1 : index - 1] ?? point;
      const crossing = inside(point) === inside(previous) ? [] : [cross(previous, point, axis, limit)];
      return inside(point) ? [...crossing, point] : crossing;
    });
  }, ring);
}

/** Where the segment from `a` to `b` meets a line along an axis. */
function cross(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = axis === 0 ? a[1] + share * (b[1] - a[1]) : a[0] + share * (b[0] - a[0]);
  return axis === 0 ? [limit, other] : [other, limit];
}
