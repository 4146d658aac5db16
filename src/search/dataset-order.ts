import type { DatasetOrder } from '../routes.ts';

/** Orders of a search: those of the catalogue, and relevance when something is searched. */
export type SearchOrder = DatasetOrder | 'relevance';

/** Orders that need a figure for each dataset; the last update is the position itself. */
export type MeasuredOrder = Exclude<DatasetOrder, 'update'>;

/** The figure of each dataset by order, greatest first; loaded only to order by one of them. */
export type DatasetMeasures = Readonly<Record<MeasuredOrder, readonly number[]>>;

export function isMeasuredOrder(order: SearchOrder): order is MeasuredOrder {
  return order !== 'relevance' && order !== 'update';
}

/**
 * Positions by a measure, greatest first, equal ones last updated first; without a measure, by last update,
 * which is what a position is.
 */
export function orderPositions(positions: readonly number[], measure: readonly number[] | null): number[] {
  if (measure === null) return positions.toSorted((a, b) => a - b);
  return positions.toSorted((a, b) => (measure[b] ?? 0) - (measure[a] ?? 0) || a - b);
}
