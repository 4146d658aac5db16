import type { FacetTable } from './facet-table.ts';

/** A dataset found by a query. */
export interface Hit {
  readonly position: number;
  /** The engine's: only comparable with the others of the same query. */
  readonly score: number;
}

/** How much a dataset viewed a million times gains over one never viewed: a tie-break, not a ranking. */
const popularityShare = 0.1;
const popularViews = 1_000_000;

/** Positions of the hits, best first: by score, then by views among those that score alike. */
export function rankHits(hits: readonly Hit[], { views }: Pick<FacetTable, 'views'>): number[] {
  const ranked = hits.map(({ position, score }) => {
    const popularity = Math.log1p(views[position] ?? 0) / Math.log1p(popularViews);
    return { position, rank: score * (1 + popularityShare * popularity) };
  });
  return ranked.sort((a, b) => b.rank - a.rank || a.position - b.position).map(({ position }) => position);
}
