import { isMeasuredOrder, orderPositions, type DatasetMeasures } from './dataset-order.ts';
import { countFacets, filterPositions, type FacetCounts } from './facet-counts.ts';
import type { FacetTable } from './facet-table.ts';
import { currentOrder, type SearchState } from './search-state.ts';

const resultsPerPage = 20;

/** One page of the answer to a search, and what the facets show beside it. */
export interface ResultPage {
  /** Positions of the datasets on the page. */
  readonly positions: readonly number[];
  readonly total: number;
  /** Page shown, from 1; the last one when the address asks for more. */
  readonly page: number;
  readonly pages: number;
  /** What the facets show: counted when asked, as results do not wait for it. */
  readonly counts: () => FacetCounts['counts'];
}

/**
 * Filters, orders and cuts.
 *
 * @param hits what the query found, best first; `null` without a query.
 * @param measures `null` when the order needs none.
 */
export function toResultPage(
  table: FacetTable,
  state: SearchState,
  hits: readonly number[] | null,
  measures: DatasetMeasures | null,
): ResultPage {
  const found = hits ?? Array.from({ length: table.size }, (_, position) => position);
  const matches = filterPositions(table, state.selection, found);
  const order = currentOrder(state);
  const measure = isMeasuredOrder(order) ? (measures?.[order] ?? null) : null;
  const ordered = order === 'relevance' ? matches : orderPositions(matches, measure);
  const pages = Math.max(1, Math.ceil(ordered.length / resultsPerPage));
  const page = Math.min(state.page, pages);
  return {
    positions: ordered.slice((page - 1) * resultsPerPage, page * resultsPerPage),
    total: ordered.length,
    page,
    pages,
    counts: () => countFacets(table, state.selection, found).counts,
  };
}
