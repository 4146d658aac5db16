import type { DatasetOrder } from '../routes.ts';
import type { FacetTable } from './facet-table.ts';

/** Orders of a search: those of the catalogue, and relevance when something is searched. */
export type SearchOrder = DatasetOrder | 'relevance';

/** Positions in an order other than relevance, best first; equal ones stay last updated first. */
export function orderPositions(
  table: FacetTable,
  positions: readonly number[],
  order: DatasetOrder,
): number[] {
  if (order === 'update') return positions.toSorted((a, b) => a - b);
  const column = order === 'creation' ? table.created : table[order];
  return positions.toSorted((a, b) => (column[b] ?? 0) - (column[a] ?? 0) || a - b);
}
