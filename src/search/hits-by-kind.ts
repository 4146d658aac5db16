import { entryKinds, type EntryKind, type SearchHit } from './search-answer.ts';

/** Results of one kind. */
export interface KindHits {
  readonly kind: EntryKind;
  readonly total: number;
  /** Page shown, from 1, and how many there are: of a kind beside others, the first one only. */
  readonly page: number;
  readonly pages: number;
  /** Those of the page, best first. */
  readonly hits: readonly SearchHit[];
}

/** Shown of each kind beside the others, and alone. */
const shownDatasets = 6;
const shownOthers = 3;
const shownAlone = 50;

/**
 * Hits by kind, datasets first; kinds without a hit are left out.
 *
 * @param only the one kind shown, page by page.
 * @param page of that kind; the last one when it asks for more.
 */
export function hitsByKind(hits: readonly SearchHit[], only: EntryKind | null, page = 1): KindHits[] {
  const groups = Map.groupBy(hits, ({ kind }) => kind);
  return entryKinds.flatMap((kind) => {
    const found = groups.get(kind) ?? [];
    if (found.length === 0 || (only !== null && kind !== only)) return [];
    if (only === null) {
      const shown = found.slice(0, kind === 'dataset' ? shownDatasets : shownOthers);
      return [{ kind, total: found.length, page: 1, pages: 1, hits: shown }];
    }
    const pages = Math.ceil(found.length / shownAlone);
    const current = Math.min(page, pages);
    const shown = found.slice((current - 1) * shownAlone, current * shownAlone);
    return [{ kind, total: found.length, page: current, pages, hits: shown }];
  });
}
