import {
  metropole,
  overseas,
  territoryOf,
  type Territory,
} from '../../tabular/geography/french-territory.ts';
import type { Bounds } from '../../tabular/geography/table-geography.ts';

/** `[longitude, latitude]`, in degrees. */
export type Position = readonly [number, number];

/** Things that have a position each. */
export interface PlacedSet {
  readonly length: number;
  readonly positionAt: (index: number) => Position;
  /** Box of a thing that is wider than a point. */
  readonly boxAt?: (index: number) => Bounds;
}

/** The box around the things, or around those of one territory; `null` when there is none. */
export function boundsOf(set: PlacedSet, territory: Territory | null = null): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < set.length; index++) {
    const [longitude, latitude] = set.positionAt(index);
    if (territory && territoryOf(longitude, latitude) !== territory) continue;
    const box = set.boxAt?.(index) ?? [longitude, latitude, longitude, latitude];
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return west <= east ? [west, south, east, north] : null;
}

/** Territories that hold something, in their usual order, and how many things each has. */
export function territoriesOf(
  set: PlacedSet,
): readonly { readonly territory: Territory; readonly count: number }[] {
  const counts = new Map<Territory, number>();
  for (let index = 0; index < set.length; index++) {
    const territory = territoryOf(...set.positionAt(index));
    if (territory) counts.set(territory, (counts.get(territory) ?? 0) + 1);
  }
  return [metropole, ...overseas].flatMap((territory) => {
    const count = counts.get(territory);
    return count === undefined ? [] : [{ territory, count }];
  });
}

/** Share of the things that one territory must hold for a map to open on it. */
const mainShare = 0.5;

/** What a map opens on: the territory where most things are, else all of them; `null` when there is nothing. */
export function firstBounds(set: PlacedSet): Bounds | null {
  const main = territoriesOf(set).reduce<{ territory: Territory | null; count: number }>(
    (best, next) => (next.count > best.count ? next : best),
    { territory: null, count: set.length * mainShare },
  );
  return boundsOf(set, main.territory);
}

/** How many things are in a box, and the indexes of the first of them; a box may cross the date line. */
export function indexesIn(
  set: PlacedSet,
  bounds: Bounds | null,
  limit: number,
): { readonly total: number; readonly indexes: readonly number[] } {
  const indexes: number[] = [];
  let total = 0;
  for (let index = 0; index < set.length; index++) {
    if (bounds && !meets(bounds, set, index)) continue;
    total += 1;
    if (indexes.length < limit) indexes.push(index);
  }
  return { total, indexes };
}

function meets(bounds: Bounds, set: PlacedSet, index: number): boolean {
  const [longitude, latitude] = set.positionAt(index);
  const box = set.boxAt?.(index) ?? [longitude, latitude, longitude, latitude];
  if (box[3] < bounds[1] || box[1] > bounds[3]) return false;
  return [0, 360, -360].some((turn) => box[2] + turn >= bounds[0] && box[0] + turn <= bounds[2]);
}
