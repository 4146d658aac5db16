import type { Row } from '../table.ts';
import { nameWords } from '../name-words.ts';
import type { Place, PlaceTable } from './place-table.ts';
import type { PlaceLevel } from './table-geography.ts';

/** A column whose cells name places. */
export interface PlaceColumn {
  readonly level: PlaceLevel;
  readonly column: number;
}

/** Share of the filled cells of a sample that must be places. */
const leastShare = 0.85;

/** What a name says of the places of its column, strongest claim first. */
const claims: readonly {
  readonly level: PlaceLevel;
  readonly matches: (words: readonly string[]) => boolean;
}[] = [
  {
    level: 'commune',
    matches: (words) =>
      has(words, /^(?:codgeo|codeinsee|codecommune|insee|chpinsee)$/u) ||
      (has(words, /^(?:code|cod|num|id|numero)$/u) && has(words, /^communes?$/u)) ||
      words.join(' ') === 'com',
  },
  {
    level: 'departement',
    matches: (words) => has(words, /^(?:departements?|dep|dept|dpt|codedep|chpdpt)$/u),
  },
  { level: 'region', matches: (words) => has(words, /^(?:regions?|reg|codereg|chpreg)$/u) },
];

/** Words that make a number something else than a code of place. */
const otherThings =
  /^(?:postal|postaux|cp|epci|siren|siret|population|pop|unite|iris|canton|arrondissement|nb|nombre|depense|depenses|cnc|regioncnc)$/u;

function has(words: readonly string[], pattern: RegExp): boolean {
  return words.some((word) => pattern.test(word));
}

/** Level that the name of a column claims, `null` when it claims none. */
function claimedLevel(name: string): PlaceLevel | null {
  const words = nameWords(name);
  if (has(words, otherThings)) return null;
  return claims.find(({ matches }) => matches(words))?.level ?? null;
}

/**
 * Columns that name places: their name says so, and nearly all their cells are in the référentiel. The finest level
 * first, then codes before names, then the first column.
 */
export function findPlaceColumns(
  header: readonly string[],
  sample: readonly Row[],
  places: PlaceTable,
): readonly PlaceColumn[] {
  const levels: readonly PlaceLevel[] = ['commune', 'departement', 'region'];
  return header
    .flatMap((name, column) => {
      const level = claimedLevel(name);
      const isCode = nameWords(name).some((word) => /^(?:code|cod|insee|codgeo)/u.test(word));
      return level !== null && holdsPlaces(sample, column, level, places) ? [{ level, column, isCode }] : [];
    })
    .toSorted(
      (a, b) =>
        levels.indexOf(a.level) - levels.indexOf(b.level) ||
        Number(b.isCode) - Number(a.isCode) ||
        a.column - b.column,
    )
    .map(({ level, column }) => ({ level, column }));
}

function holdsPlaces(sample: readonly Row[], column: number, level: PlaceLevel, places: PlaceTable): boolean {
  const filled = sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  const found = filled.filter((cell) => places.find(level, cell) !== null).length;
  return filled.length > 0 && found >= leastShare * filled.length;
}

/** Looks the places of a column up, each cell once as far as memory allows. */
export function placeFinder({ level }: PlaceColumn, places: PlaceTable): (cell: string) => Place | null {
  const known = new Map<string, Place | null>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = places.find(level, cell.trim());
    if (known.size < 60_000) known.set(cell, found);
    return found;
  };
}
