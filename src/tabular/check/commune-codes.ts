import type { CommunesFile } from '../geography/commune-index.ts';
import type { PlaceTable } from '../geography/place-table.ts';

/**
 * Codes of the communes that begin with a zero, by département: the ends of the codes, each told by its difference with
 * the one before. No other commune loses a digit in a spreadsheet.
 */
export type CommuneCodes = Readonly<Record<string, readonly number[]>>;

/** Of each commune, a file of communes gives the code and the position. */
const valuesPerCommune = 3;

export function encodeCommuneCodes({ communes }: CommunesFile): CommuneCodes {
  return Object.fromEntries(
    Object.entries(communes)
      .filter(([departement]) => departement.startsWith('0'))
      .map(([departement, values]) => [
        departement,
        values.filter((_, index) => index % valuesPerCommune === 0),
      ]),
  );
}

/** The same places, where a code that begins with a zero is one of these communes or none. */
export function withCommuneCodes(places: PlaceTable, file: CommuneCodes): PlaceTable {
  const codes = new Set<string>();
  for (const [departement, differences] of Object.entries(file)) {
    let end = 0;
    for (const difference of differences) {
      end += difference;
      codes.add(departement + end.toString().padStart(3, '0'));
    }
  }
  return {
    ...places,
    find: (level, cell) =>
      level === 'commune' && cell.startsWith('0') && !codes.has(cell) ? null : places.find(level, cell),
  };
}
