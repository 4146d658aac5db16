import { asksForAll, facetIds, type FacetId } from '../catalog/facets.ts';
import { recordOfFacets, type FacetColumn, type FacetTable } from './facet-table.ts';
import { overlaps, parseYearRange } from './year-range.ts';

/** Chosen values by facet: any of them inside a facet (all of them in `feature`), all facets together. */
export type FacetSelection = Readonly<Record<FacetId, readonly string[]>>;

export const emptySelection: FacetSelection = recordOfFacets(() => []);

export interface FacetCounts {
  /** Positions that match, in the order they were given. */
  readonly matches: readonly number[];
  /**
   * For each facet, how many datasets each of its values would give beside the choices made in the *other*
   * facets: what the list shows if that value alone is chosen here. In `feature`, beside all choices.
   */
  readonly counts: Readonly<Record<FacetId, readonly number[]>>;
}

/** A facet while one counts: by set of values, of which there are few, and not by value. */
interface Tally {
  readonly id: FacetId;
  readonly column: FacetColumn;
  /** For each set, whether the choices accept it; `null` without a choice. */
  readonly accepts: Uint8Array | null;
  readonly counts: Uint32Array;
}

/** The positions, in their order, that the choices accept: `countFacets` without the counts. */
export function filterPositions(
  table: FacetTable,
  selection: FacetSelection,
  positions: readonly number[],
): readonly number[] {
  const filters = toTallies(table, selection).filter(({ accepts }) => accepts !== null);
  if (filters.length === 0) return positions;
  return positions.filter((position) => onlyFailing(filters, position) === 'none');
}

/** Counts in one pass over `positions` (all of the table by default). Unknown values match nothing. */
export function countFacets(
  table: FacetTable,
  selection: FacetSelection,
  positions: Iterable<number> = Array(table.size).keys(),
): FacetCounts {
  const tallies = toTallies(table, selection);
  const filters = tallies.filter(({ accepts }) => accepts !== null);
  const matches: number[] = [];
  for (const position of positions) {
    const failing = onlyFailing(filters, position);
    if (failing === 'several') continue;
    if (failing === 'none') {
      matches.push(position);
      for (const tally of tallies) add(tally, position);
      // With one facet in the way, the dataset still counts for the other values of that facet.
    } else if (!asksForAll(failing.id)) add(failing, position);
  }
  return { matches, counts: countValues(tallies) };
}

function toTallies(table: FacetTable, selection: FacetSelection): Tally[] {
  return facetIds.map((id) => {
    const column = table.columns[id];
    const accepts = acceptedSets(column, selection[id], asksForAll(id));
    return { id, column, accepts, counts: new Uint32Array(column.sets.length) };
  });
}

function acceptedSets(
  { values, sets, spans }: FacetColumn,
  chosen: readonly string[],
  all: boolean,
): Uint8Array | null {
  if (chosen.length === 0) return null;
  if (spans) {
    const ranges = chosen.map(parseYearRange).filter((range) => range !== null);
    return Uint8Array.from(spans, (span) =>
      Number(span !== null && ranges.some((range) => overlaps(span, range))),
    );
  }
  const indexes = chosen.map((id) => values.findIndex((value) => value.id === id));
  return Uint8Array.from(sets, (set) => {
    const has = (index: number): boolean => set.includes(index);
    return Number(all ? indexes.every(has) : indexes.some(has));
  });
}

function onlyFailing(filters: readonly Tally[], position: number): Tally | 'none' | 'several' {
  let failing: Tally | 'none' = 'none';
  for (const filter of filters) {
    if (filter.accepts?.[filter.column.rows[position] ?? 0] === 1) continue;
    if (failing !== 'none') return 'several';
    failing = filter;
  }
  return failing;
}

function add({ column, counts }: Tally, position: number): void {
  const set = column.rows[position] ?? 0;
  counts[set] = (counts[set] ?? 0) + 1;
}

/** From counts by set to counts by value. */
function countValues(tallies: readonly Tally[]): FacetCounts['counts'] {
  const byId = new Map(
    tallies.map(({ id, column, counts }) => {
      const byValue = column.values.map(() => 0);
      for (const [set, count] of counts.entries())
        if (count > 0)
          for (const value of column.sets[set] ?? []) byValue[value] = (byValue[value] ?? 0) + count;
      return [id, byValue] as const;
    }),
  );
  return recordOfFacets((id) => byId.get(id) ?? []);
}
