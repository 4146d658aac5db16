import { orderPositions } from './dataset-order.ts';
import { countFacets, type FacetCounts } from './facet-counts.ts';
import type { FacetTable } from './facet-table.ts';
import { currentOrder, isDatasetOrder, type SearchState } from './search-state.ts';

export const resultsPerPage = 20;

/** One page of the answer to a search, and what the facets show beside it. */
export interface ResultPage {
  /** Positions of the datasets on the page. */
  readonly positions: readonly number[];
  readonly total: number;
  /** Page shown, from 1; the last one when the address asks for more. */
  readonly page: number;
  readonly pages: number;
  readonly counts: FacetCounts['counts'];
}

/** Filters, orders and cuts. `hits`: what the query found, best first; `null` without a query. */
export function toResultPage(
  table: FacetTable,
  state: SearchState,
  hits: readonly number[] | null,
): ResultPage {
  const { matches, counts } = countFacets(table, state.selection, hits ?? undefined);
  const order = currentOrder(state);
  const ordered = isDatasetOrder(order) ? orderPositions(table, matches, order) : matches;
  const pages = Math.max(1, Math.ceil(ordered.length / resultsPerPage));
  const page = Math.min(state.page, pages);
  return {
    positions: ordered.slice((page - 1) * resultsPerPage, page * resultsPerPage),
    total: ordered.length,
    page,
    pages,
    counts,
  };
}
