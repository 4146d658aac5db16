import { removeFlatPoints, type Arc, type GridPoint } from './simplify-arc.ts';

/** An area as its source gives it: GeoJSON positions, in degrees. */
export interface Area {
  readonly code: string;
  readonly name: string;
  /** Polygons, each a list of closed rings. */
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

/** TopoJSON 1.0 with one object of polygons. */
export interface AreaTopology {
  readonly type: 'Topology';
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly objects: Readonly<
    Record<
      string,
      {
        readonly type: 'GeometryCollection';
        readonly geometries: readonly {
          readonly type: 'MultiPolygon';
          readonly id: string;
          readonly properties: { readonly name: string };
          readonly arcs: readonly (readonly (readonly number[])[])[];
        }[];
      }
    >
  >;
  /** Differences from one point to the next, in steps of the grid. */
  readonly arcs: readonly (readonly GridPoint[])[];
}

/** How fine a topology is. */
export interface TopologyDetail {
  /** Steps of the grid in one degree: 1,000 is a hundred metres. */
  readonly stepsPerDegree: number;
  /** Points that change the shape by less than so many squared steps go, the same on both sides of a border. */
  readonly flatness: number;
}

/** Areas as a topology: borders that two areas share are written once, so that no gap opens between them. */
export function toTopology(
  objectName: string,
  areas: readonly Area[],
  { stepsPerDegree, flatness }: TopologyDetail,
): AreaTopology {
  const rings = areas.map(({ polygons }) =>
    polygons.map((polygon) =>
      polygon.map((ring) => toGrid(ring, stepsPerDegree)).filter(({ length }) => length >= 4),
    ),
  );
  const junctions = findJunctions(rings.flat(2));
  const arcs = new ArcList(flatness);
  const geometries = areas.map(({ code, name }, index) => ({
    type: 'MultiPolygon' as const,
    id: code,
    properties: { name },
    arcs: (rings[index] ?? [])
      .filter((polygon) => polygon.length > 0)
      .map((polygon) => polygon.map((ring) => split(ring, junctions).map((arc) => arcs.add(arc)))),
  }));
  return {
    type: 'Topology',
    transform: { scale: [1 / stepsPerDegree, 1 / stepsPerDegree], translate: [0, 0] },
    objects: { [objectName]: { type: 'GeometryCollection', geometries } },
    arcs: arcs.list.map(toDifferences),
  };
}

/** A ring on the grid, without points that repeat; still closed. */
function toGrid(ring: readonly (readonly [number, number])[], stepsPerDegree: number): Arc {
  const points: GridPoint[] = [];
  for (const [longitude, latitude] of ring) {
    const point = [Math.round(longitude * stepsPerDegree), Math.round(latitude * stepsPerDegree)] as const;
    const last = points.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

const keyOf = ([x, y]: GridPoint): string => `${x},${y}`;

/** Points where borders meet: those with more than two neighbours, all rings together. */
function findJunctions(rings: readonly Arc[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  const add = (point: GridPoint | undefined, neighbour: GridPoint | undefined): void => {
    if (!point || !neighbour) return;
    const key = keyOf(point);
    const known = neighbours.get(key);
    if (known) known.add(keyOf(neighbour));
    else neighbours.set(key, new Set([keyOf(neighbour)]));
  };
  for (const ring of rings) {
    ring.forEach((point, index) => {
      add(point, ring[index + 1]);
      add(ring[index + 1], point);
    });
  }
  return new Set([...neighbours].filter(([, { size }]) => size > 2).map(([key]) => key));
}

/** Cuts a ring at its junctions; a ring without any begins at its first point in the order of the grid. */
function split(ring: Arc, junctions: ReadonlySet<string>): Arc[] {
  const open = ring.slice(0, -1);
  const first = open.findIndex((point) => junctions.has(keyOf(point)));
  const start = first === -1 ? indexOfLeast(open) : first;
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const closed = [...turned, ...turned.slice(0, 1)];
  const arcs: Arc[] = [];
  let from = 0;
  closed.forEach((point, index) => {
    if (index === 0 || (index < closed.length - 1 && !junctions.has(keyOf(point)))) return;
    arcs.push(closed.slice(from, index + 1));
    from = index;
  });
  return arcs;
}

function indexOfLeast(points: Arc): number {
  let least = 0;
  points.forEach(([x, y], index) => {
    const [leastX, leastY] = points[least] ?? [x, y];
    if (x < leastX || (x === leastX && y < leastY)) least = index;
  });
  return least;
}

/** Arcs by number; one met in the other direction is the same, written `~number`. */
class ArcList {
  readonly list: Arc[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #flatness: number;

  constructor(flatness: number) {
    this.#flatness = flatness;
  }

  add(arc: Arc): number {
    const known = this.#numbers.get(arc.map(keyOf).join(' '));
    if (known !== undefined) return known;
    const reversed = this.#numbers.get(arc.toReversed().map(keyOf).join(' '));
    if (reversed !== undefined) return ~reversed;
    const number = this.list.length;
    this.#numbers.set(arc.map(keyOf).join(' '), number);
    this.list.push(removeFlatPoints(arc, this.#flatness));
    return number;
  }
}

function toDifferences(arc: Arc): GridPoint[] {
  return arc.map(([x, y], index) => {
    const [beforeX, beforeY] = index === 0 ? [0, 0] : (arc[index - 1] ?? [0, 0]);
    return [x - beforeX, y - beforeY];
  });
}
