import type { Row } from '../table.ts';
import { placeFinder, type PlaceColumn } from './place-columns.ts';
import type { Place, PlaceTable } from './place-table.ts';
import type { TablePlaces } from './table-geography.ts';

/** Counts the rows of a table by the place that one of its columns names. */
export interface PlaceCounter {
  readonly add: (row: Row) => void;
  readonly finish: () => TablePlaces | null;
}

/** Areas are départements, or régions when that is what the column names. */
export function placeCounter(found: PlaceColumn, places: PlaceTable): PlaceCounter {
  const { level, column } = found;
  const find = placeFinder(found, places);
  const areas = new Map<string, number>();
  let [matched, unmatched] = [0, 0];
  return {
    add: (row) => {
      const cell = row[column] ?? '';
      if (cell.trim() === '') return;
      const place = find(cell);
      if (place === null) {
        unmatched += 1;
        return;
      }
      matched += 1;
      const area = areaOf(place, level);
      if (area !== null) areas.set(area, (areas.get(area) ?? 0) + 1);
    },
    finish: () => (matched === 0 ? null : { level, column, matched, unmatched, areas: mostFirst(areas) }),
  };
}

function areaOf(place: Place, level: PlaceColumn['level']): string | null {
  return level === 'region' ? place.region : place.departement;
}

function mostFirst(areas: ReadonlyMap<string, number>): TablePlaces['areas'] {
  return [...areas]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
