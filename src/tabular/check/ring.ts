/** A position of GeoJSON: longitude, latitude, and what may follow. */
export type Position = readonly [number, number, ...unknown[]];

/** Whether a value is a position: two finite numbers at least. */
export function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value)) return false;
  const [x, y] = value as unknown[];
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y);
}

export function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** Twice the area of a ring in square degrees, positive when it turns counterclockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return sum;
}
