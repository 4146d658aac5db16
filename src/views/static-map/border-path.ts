import type { AreaTopology } from '../../tabular/geography/topology.ts';
import { linePath } from './line-path.ts';
import { project, type MapFrame } from './map-frame.ts';
import { toPoints, type Point } from './outline-path.ts';

const bordersOf = new WeakMap<AreaTopology, readonly (readonly Point[])[]>();
const paths = new Map<string, string>();

/** The lines between areas that a frame holds, each drawn once; made once per frame and build. */
export function borderPath(topology: AreaTopology, frame: MapFrame): string {
  const key = `${frame.bounds.join(' ')} ${frame.width.toString()}`;
  let known = paths.get(key);
  if (known === undefined) {
    known = innerBorders(topology)
      .map((border) => toPath(border, frame))
      .join('');
    paths.set(key, known);
  }
  return known;
}

/** Arcs that two areas share: coasts and frontiers have one side only, and the outline draws them. */
function innerBorders(topology: AreaTopology): readonly (readonly Point[])[] {
  let borders = bordersOf.get(topology);
  if (borders === undefined) {
    const uses = new Map<number, number>();
    for (const { geometries } of Object.values(topology.objects))
      for (const index of geometries.flatMap(({ arcs }) => arcs.flat(2))) {
        const arc = index < 0 ? ~index : index;
        uses.set(arc, (uses.get(arc) ?? 0) + 1);
      }
    borders = topology.arcs.flatMap((arc, index) =>
      (uses.get(index) ?? 0) > 1 ? [toPoints(arc, topology.transform)] : [],
    );
    bordersOf.set(topology, borders);
  }
  return borders;
}

/** To whole units of the drawing; empty when the line is elsewhere. What passes its edges is cut by the SVG. */
function toPath(border: readonly Point[], frame: MapFrame): string {
  const { width, height } = frame;
  const points = border.map(([longitude, latitude]) => project(frame, longitude, latitude));
  if (!points.some(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height)) return '';
  return linePath(points, 2);
}
