import { decodePlaces, type Place } from '../../tabular/geography/place-table.ts';
import { departementRows, regionRows } from '../../tabular/geography/french-areas.ts';
import type { TablePlaces, TablePoints } from '../../tabular/geography/table-geography.ts';

/** Something to draw at a position, and how many rows are behind it. */
export interface MapMark {
  readonly longitude: number;
  readonly latitude: number;
  readonly rows: number;
  /** Name of the area, `null` for points. */
  readonly name: string | null;
}

const places = decodePlaces({ departements: departementRows, regions: regionRows }, null);

/** The cells of a density; those that are written at the same place are one. */
export function pointMarks({ cells }: TablePoints): MapMark[] {
  const marks = new Map<string, MapMark>();
  for (const [longitude, latitude, rows] of cells) {
    const key = `${longitude.toString()} ${latitude.toString()}`;
    marks.set(key, { longitude, latitude, rows: rows + (marks.get(key)?.rows ?? 0), name: null });
  }
  return [...marks.values()];
}

/** One mark per area, at its chef-lieu; areas that are unknown are left out. */
export function areaMarks({ areas, level }: TablePlaces): MapMark[] {
  return areas.flatMap(({ code, count }) => {
    const place = areaOf(code, level);
    return place === null
      ? []
      : [
          {
            longitude: place.longitude,
            latitude: place.latitude,
            rows: count,
            name: place.name ?? place.code,
          },
        ];
  });
}

function areaOf(code: string, level: TablePlaces['level']): Place | null {
  return places.find(level === 'region' ? 'region' : 'departement', code);
}
