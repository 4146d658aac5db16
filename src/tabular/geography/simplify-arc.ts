/** A point of the grid, in steps. */
export type GridPoint = readonly [number, number];
/** A line of a topology; a ring ends where it begins. */
export type Arc = readonly GridPoint[];

/** Fewest points of a ring, the one that closes it included. */
const ringPoints = 4;

function isRing(arc: Arc): boolean {
  const [first, last] = [arc[0], arc.at(-1)];
  return arc.length > 2 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/**
 * Removes, flattest first, the points whose triangle with their neighbours is smaller than `flatness` (Visvalingam
 * and Whyatt, 1993). Ends stay, and a ring stays a ring. In squared steps of the grid.
 */
export function removeFlatPoints(arc: Arc, flatness: number): Arc {
  const points = [...arc];
  const fewest = isRing(arc) ? ringPoints : 2;
  while (flatness > 0 && points.length > fewest) {
    const [index, area] = flattest(points);
    if (area >= flatness) break;
    points.splice(index, 1);
  }
  return points;
}

function flattest(points: Arc): readonly [number, number] {
  let best: readonly [number, number] = [-1, Number.POSITIVE_INFINITY];
  for (let index = 1; index < points.length - 1; index += 1) {
    const area = triangle(points[index - 1], points[index], points[index + 1]);
    if (area < best[1]) best = [index, area];
  }
  return best;
}

function triangle(a: GridPoint | undefined, b: GridPoint | undefined, c: GridPoint | undefined): number {
  if (!a || !b || !c) return Number.POSITIVE_INFINITY;
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
