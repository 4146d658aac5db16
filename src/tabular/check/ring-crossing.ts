import { isClosed, type Position } from './ring.ts';

/** Pairs of sides looked at in one file: beyond, no ring is, for the check to end soon. */
const mostPairs = 30_000_000;
/** What sorting one side costs, in pairs. */
const sortingCost = 15;
/** Nearer than that, in the unit of the positions, a corner touches a side: files round their positions more than that. */
const touching = 1e-8;
/** A side longer than that, in degrees, goes around the world the other way. */
const halfWorld = 180;

/** Finds the rings that cross themselves, until it has looked at too many sides. */
export class CrossingFinder {
  #budget = mostPairs;

  /**
   * Whether two sides of a ring cross each other between their ends. A corner that touches a side or another corner
   * crosses nothing.
   */
  crosses(ring: readonly Position[]): boolean {
    const count = ring.length - (isClosed(ring) ? 1 : 0);
    this.#budget -= count * sortingCost;
    if (count < 4 || this.#budget < 0) return false;
    const sides = sidesOf(ring, count);
    return sides !== null && this.#sweep(sides);
  }

  /** Goes through the sides from west to east, each compared with those that are not over yet. */
  #sweep(sides: Sides): boolean {
    const { west, east } = sides;
    const order = Uint32Array.from(west.keys()).sort((a, b) => (west[a] ?? 0) - (west[b] ?? 0));
    const open = new Uint32Array(order.length);
    let size = 0;
    for (const side of order) {
      const start = west[side] ?? 0;
      let kept = 0;
      this.#budget -= size;
      if (this.#budget < 0) return false;
      for (let at = 0; at < size; at++) {
        const other = open[at] ?? 0;
        if ((east[other] ?? 0) < start) continue;
        open[kept++] = other;
        if (doCross(sides, side, other)) return true;
      }
      open[kept++] = side;
      size = kept;
    }
    return false;
  }
}

/** The sides of a ring, as columns: from each position to the next one. */
interface Sides {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly west: Float64Array;
  readonly east: Float64Array;
}

/** `null` when a side goes around the world. */
function sidesOf(ring: readonly Position[], count: number): Sides | null {
  // The first position is there again at the end: a side is then from a place to the next one.
  const x = new Float64Array(count + 1);
  const y = new Float64Array(count + 1);
  for (let at = 0; at <= count; at++) {
    const position = ring[at % count];
    x[at] = position?.[0] ?? 0;
    y[at] = position?.[1] ?? 0;
  }
  const west = new Float64Array(count);
  const east = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const [from = 0, to = 0] = [x[at], x[at + 1]];
    if (Math.abs(to - from) > halfWorld && Math.abs(from) <= halfWorld && Math.abs(to) <= halfWorld)
      return null;
    west[at] = Math.min(from, to);
    east[at] = Math.max(from, to);
  }
  return { x, y, west, east };
}

function doCross({ x, y }: Sides, a: number, b: number): boolean {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [x[a], y[a], x[a + 1], y[a + 1]];
  const [cx = 0, cy = 0, dx = 0, dy = 0] = [x[b], y[b], x[b + 1], y[b + 1]];
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  return isBetween(ax, ay, bx, by, cx, cy, dx, dy) && isBetween(cx, cy, dx, dy, ax, ay, bx, by);
}

/** Whether two points are on either side of the line from `a` to `b`, neither of them on it. */
function isBetween(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const [alongX, alongY] = [bx - ax, by - ay];
  const least = touching * Math.hypot(alongX, alongY);
  const first = alongX * (cy - ay) - alongY * (cx - ax);
  const second = alongX * (dy - ay) - alongY * (dx - ax);
  return (first > least && second < -least) || (first < -least && second > least);
}
