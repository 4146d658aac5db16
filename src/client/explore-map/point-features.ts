import type { Feature, Point } from 'geojson';
import type { PointSet } from '../explorer/table-source.ts';

/** Index of a point among the others, and rank of its category when they have one. */
type PointProperties = Readonly<{ i: number; c?: number }>;

/**
 * A feature per point.
 *
 * @param rankAt rank of the category of a point, by its index; `null` when they have none.
 */
export function pointFeatures(
  { longitudes, latitudes }: Pick<PointSet, 'longitudes' | 'latitudes'>,
  rankAt: ((index: number) => number) | null,
): Feature<Point, PointProperties>[] {
  return Array.from(longitudes, (longitude, i) => ({
    type: 'Feature',
    properties: rankAt ? { i, c: rankAt(i) } : { i },
    geometry: { type: 'Point', coordinates: [longitude, latitudes[i] ?? 0] },
  }));
}
