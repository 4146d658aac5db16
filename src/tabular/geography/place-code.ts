import type { PlaceLevel } from './table-geography.ts';

/** Code of the département that holds a commune, from its five characters; `null` for another text. */
export function departementOf(commune: string): string | null {
  if (!/^(?:\d{5}|2[AB]\d{3})$/u.test(commune)) return null;
  const start = commune.slice(0, 2);
  return start === '97' || start === '98' ? commune.slice(0, 3) : start;
}

/** Length of the codes of each level, once their zeros are back. */
const lengths: Readonly<Record<PlaceLevel, number>> = { commune: 5, departement: 2, region: 2 };

/** Cities cut in arrondissements that have codes of communes: first and last arrondissement, and the city. */
const cities: readonly (readonly [number, number, string])[] = [
  [75_101, 75_120, '75056'],
  [69_381, 69_389, '69123'],
  [13_201, 13_216, '13055'],
];

/**
 * The codes that a cell may stand for, likeliest first: as written, then with the zero that a spreadsheet took away
 * (`1004` is `01004`), then the city of an arrondissement. Empty when the cell is no code.
 */
export function mendedCodes(level: PlaceLevel, cell: string): readonly string[] {
  const code = cell.trim().toUpperCase().replace(/\.0+$/u, '');
  // The Rhône and the métropole de Lyon, as INSEE tells them apart since 2015.
  if (level === 'departement' && /^69[DM]$/u.test(code)) return ['69'];
  if (!/^\d?[\dA-B]\d{0,3}$/u.test(code)) return [];
  const full = code.padStart(lengths[level], '0');
  if (full.length !== lengths[level]) {
    // « 971 », and « 001 » as some registers write a département.
    if (level === 'commune' || full.length !== 3) return [];
    return full.startsWith('0') ? [full.slice(1)] : [full];
  }
  return level === 'commune' ? withCity(full) : [full];
}

function withCity(code: string): readonly string[] {
  const number = Number(code);
  const city = cities.find(([first, last]) => number >= first && number <= last)?.[2];
  return city === undefined ? [code] : [code, city];
}

/**
 * Whether a commune is one of the cities cut in arrondissements, which a list of town halls may leave out. Each is the
 * chef-lieu of its département.
 */
export function isCutCity(code: string): boolean {
  return cities.some(([, , city]) => city === code);
}

/** A name as it is compared: without case, accents, hyphens, apostrophes nor a leading article. */
export function placeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/gu, ' ')
    .trim()
    .replace(/^(?:la|le|les|l) /u, '');
}
