import type { FacetId } from '../catalog/facets.ts';
import { facetIds, type FacetColumn, type FacetTable } from './facet-table.ts';

/** Chosen values by facet: any of them inside a facet, all facets together. */
export type FacetSelection = Readonly<Record<FacetId, readonly string[]>>;

export const emptySelection: FacetSelection = {
  theme: [],
  producer: [],
  format: [],
  license: [],
  territory: [],
  granularity: [],
  update: [],
};

export interface FacetCounts {
  /** Positions that match, in the order they were given. */
  readonly matches: readonly number[];
  /**
   * For each facet, how many datasets each of its values would give beside the choices made in the *other*
   * facets: what the list shows if that value alone is chosen here.
   */
  readonly counts: Readonly<Record<FacetId, readonly number[]>>;
}

/** Counts in one pass over `positions` (all of the table by default). Unknown values match nothing. */
export function countFacets(
  table: FacetTable,
  selection: FacetSelection,
  positions: Iterable<number> = Array(table.size).keys(),
): FacetCounts {
  const facets = facetIds.map((id) => {
    const column = table.columns[id];
    return {
      id,
      rows: column.rows,
      chosen: chosenIndexes(column, selection[id]),
      counts: column.values.map(() => 0),
    };
  });
  const matches: number[] = [];
  for (const position of positions) {
    const failing = facets.filter(
      ({ rows, chosen }) => chosen && !rows[position]?.some((value) => chosen.has(value)),
    );
    if (failing.length === 0) matches.push(position);
    // With one facet in the way, the dataset still counts for the other values of that facet.
    if (failing.length > 1) continue;
    for (const { rows, counts } of failing.length === 0 ? facets : failing)
      for (const value of rows[position] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  }
  return { matches, counts: countsById(facets) };
}

function chosenIndexes(column: FacetColumn, chosen: readonly string[]): Set<number> | null {
  if (chosen.length === 0) return null;
  return new Set(column.values.flatMap(({ id }, index) => (chosen.includes(id) ? [index] : [])));
}

function countsById(
  facets: readonly { readonly id: FacetId; readonly counts: readonly number[] }[],
): FacetCounts['counts'] {
  const counts: Partial<Record<FacetId, readonly number[]>> = {};
  for (const facet of facets) counts[facet.id] = facet.counts;
  // Every facet of the list is in `facets`.
  return counts as FacetCounts['counts'];
}
