import { entryKinds, type EntryKind, type SearchHit } from './search-answer.ts';

/** Results of one kind. */
export interface KindHits {
  readonly kind: EntryKind;
  readonly total: number;
  /** The first ones, best first. */
  readonly hits: readonly SearchHit[];
}

/** Shown of each kind beside the others, and alone. */
const shownDatasets = 6;
const shownOthers = 3;
const shownAlone = 50;

/** Hits by kind, datasets first; kinds without a hit are left out. With `only`, all hits of that kind, up to fifty. */
export function hitsByKind(hits: readonly SearchHit[], only: EntryKind | null): KindHits[] {
  const groups = Map.groupBy(hits, ({ kind }) => kind);
  return entryKinds.flatMap((kind) => {
    const found = groups.get(kind) ?? [];
    if (found.length === 0 || (only !== null && kind !== only)) return [];
    const shown = only !== null ? shownAlone : kind === 'dataset' ? shownDatasets : shownOthers;
    return [{ kind, total: found.length, hits: found.slice(0, shown) }];
  });
}
