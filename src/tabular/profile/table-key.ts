import type { ColumnType } from '../column-type.ts';
import type { ColumnProfile } from '../table-profile.ts';
import { nameHints } from './column-name.ts';

/** Types that name a thing, the surest first. Figures, positions and ways to reach people do not. */
const ranks: Partial<Record<ColumnType, number>> = {
  uuid: 1,
  siret: 1,
  museofile: 1,
  merimee: 1,
  siren: 2,
  commune: 3,
  departement: 3,
  region: 3,
  year: 4,
  date: 5,
  text: 6,
  category: 6,
  url: 7,
};
/** Beyond, a text is a description: nobody calls a row by it. */
const longestName = 120;
/** In fewer rows, any column is without a repeat. */
const fewestRows = 3;

/**
 * « One row is … »: the column that names the rows, each by another value; by its type and its name when several could.
 * `null` when there is none, or when it is not known for sure.
 */
export function findKey(columns: readonly ColumnProfile[], rows: number): number | null {
  if (rows < fewestRows) return null;
  let best: { index: number; rank: number } | null = null;
  for (const [index, column] of columns.entries()) {
    const rank = keyRank(column, rows);
    if (rank !== null && (best === null || rank < best.rank)) best = { index, rank };
  }
  return best?.index ?? null;
}

function keyRank(column: ColumnProfile, rows: number): number | null {
  const { filled, distinct, type, length } = column;
  if (filled !== rows || !distinct.exact || distinct.count !== rows) return null;
  if (length !== null && length.max > longestName && type !== 'url') return null;
  const rank = ranks[type];
  if (rank === undefined) return null;
  return nameHints(column.name).identifier ? Math.min(rank, 1.5) : rank;
}
