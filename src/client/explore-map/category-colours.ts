import type { Row } from '../../tabular/table.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import type { LegendEntry } from './legend.ts';
import type { MapPalette } from './map-palette.ts';

/** Values told apart by a colour of their own; the others share one. */
const mostCategories = 8;
/** Rank of a value that shares the colour of the others. */
const otherRank = -1;
/** Rank of an empty cell: no value is not one more value. */
export const emptyRank = -2;

/** A colour per row, by the values of a column. */
export interface CategoryColours {
  /** Rank of the value of a row, from 0; -1 for the others, {@link emptyRank} for none. */
  readonly rankOf: (row: number) => number;
  readonly legend: (palette: MapPalette) => readonly LegendEntry[];
}

/** Ranks the values of a column by frequency: eight of them, then the others, then the empty ones. */
export function categoryColours(
  rows: readonly { readonly number: number; readonly cells: Row }[],
  column: number,
  texts: MapTexts,
): CategoryColours {
  const values = new Map(rows.map(({ number, cells }) => [number, (cells[column] ?? '').trim()]));
  const counts = new Map<string, number>();
  for (const value of values.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const filled = [...counts].filter(([value]) => value !== '').toSorted(([, a], [, b]) => b - a);
  const ranks = new Map(filled.slice(0, mostCategories).map(([value], rank) => [value, rank]));
  return {
    rankOf: (row) => {
      const value = values.get(row);
      return value === '' ? emptyRank : (ranks.get(value ?? '') ?? otherRank);
    },
    legend: ({ categories, other }) => [
      ...[...ranks].map(([label, rank]) => ({
        shape: 'dot' as const,
        colour: categories[rank] ?? other,
        label,
      })),
      ...(filled.length > ranks.size
        ? [{ shape: 'dot' as const, colour: other, label: texts.colour.others }]
        : []),
      ...(counts.has('') ? [{ shape: 'ring' as const, colour: other, label: texts.colour.empty }] : []),
    ],
  };
}
