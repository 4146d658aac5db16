import type { FacetTable } from './facet-table.ts';

/** A dataset found by a query. */
export interface Hit {
  readonly position: number;
  /** The engine's: only comparable with the others of the same query. */
  readonly score: number;
}

/** How much a dataset gains each time its views double: a tie-break, not a ranking. */
const popularityGain = 0.005;

/** Positions of the hits, best first: by score, then by popularity among those that score alike. */
export function rankHits(hits: readonly Hit[], { popularity }: Pick<FacetTable, 'popularity'>): number[] {
  const ranked = hits.map(({ position, score }) => ({
    position,
    rank: score * (1 + popularityGain * (popularity[position] ?? 0)),
  }));
  return ranked.sort((a, b) => b.rank - a.rank || a.position - b.position).map(({ position }) => position);
}
