import { communeIndex, type CommunesFile } from './commune-index.ts';
import { departementOf, isCutCity, mendedCodes, placeName } from './place-code.ts';
import type { PlaceLevel } from './table-geography.ts';

/** An area in {@link PlacesFile}: code, name, chef-lieu, code of its région, longitude and latitude of the chef-lieu. */
export type AreaRow = readonly [string, string, string, string, number, number];

/** Départements and régions as a file of the site: `places.json`. */
export interface PlacesFile {
  readonly departements: readonly AreaRow[];
  readonly regions: readonly AreaRow[];
}

/** A place of the référentiel. */
export interface Place {
  /** Without a table of communes, and in the collectivities of overseas, a commune is given as its département. */
  readonly level: PlaceLevel;
  readonly code: string;
  /** `null` for a commune, when its table has no names. */
  readonly name: string | null;
  /** Chef-lieu of an area. */
  readonly chefLieu: string | null;
  readonly longitude: number;
  readonly latitude: number;
  /** Codes of the areas that hold it, or its own; `null` when there is none. */
  readonly departement: string | null;
  readonly region: string | null;
}

/** Looks codes up, and names of départements and régions. */
export interface PlaceTable {
  /** Whether communes are known one by one; otherwise their codes lead to their département. */
  readonly hasCommunes: boolean;
  readonly departements: readonly Place[];
  readonly regions: readonly Place[];
  /**
   * The place that a cell names, by its code (lost zeros and `.0` mended; arrondissements of Paris, Lyon and Marseille
   * fall back on the city) or, for areas, by its name; `null` when it is none.
   */
  find(level: PlaceLevel, cell: string): Place | null;
}

/** Files of places, read back as a table. */
export function decodePlaces(file: PlacesFile, communes: CommunesFile | null): PlaceTable {
  const departements = file.departements.map((row) => toArea('departement', row));
  const regions = file.regions.map((row) => toArea('region', row));
  const byDepartement = areaIndex(departements);
  const byRegion = areaIndex(regions);
  const findCommune = communes === null ? null : communeIndex(communes);
  const commune = (code: string): Place | null => {
    const departement = byDepartement.get(departementOf(code) ?? '');
    if (!departement) return null;
    if (!findCommune) return departement;
    const found = findCommune(code);
    if (found) return { ...departement, ...found, level: 'commune', chefLieu: null };
    if (isCutCity(code))
      return { ...departement, level: 'commune', code, name: departement.chefLieu, chefLieu: null };
    return departement.region === null ? departement : null;
  };
  const finders: Readonly<Record<PlaceLevel, (cell: string) => Place | null>> = {
    commune: (cell) => firstOf(mendedCodes('commune', cell), commune),
    departement: (cell) => findArea('departement', cell, byDepartement),
    region: (cell) => findArea('region', cell, byRegion),
  };
  return {
    hasCommunes: communes !== null,
    departements,
    regions,
    find: (level, cell) => (cell === '' ? null : finders[level](cell)),
  };
}

/** Places as a file of the site. Communes have theirs: `encodeCommunes`. */
export function encodePlaces(table: Pick<PlaceTable, 'departements' | 'regions'>): PlacesFile {
  return { departements: table.departements.map(toRow), regions: table.regions.map(toRow) };
}

function toRow({ code, name, chefLieu, region, longitude, latitude }: Place): AreaRow {
  return [code, name ?? '', chefLieu ?? '', region ?? '', longitude, latitude];
}

function toArea(
  level: 'departement' | 'region',
  [code, name, chefLieu, region, longitude, latitude]: AreaRow,
): Place {
  const departement = level === 'departement' ? code : null;
  return {
    level,
    code,
    name,
    chefLieu,
    longitude,
    latitude,
    departement,
    region: region === '' ? null : region,
  };
}

/** Areas by code, and by name as {@link placeName} writes it. */
function areaIndex(areas: readonly Place[]): ReadonlyMap<string, Place> {
  return new Map(
    areas.flatMap((area) => [[area.code, area] as const, [placeName(area.name ?? ''), area] as const]),
  );
}

function findArea(
  level: 'departement' | 'region',
  cell: string,
  index: ReadonlyMap<string, Place>,
): Place | null {
  return (
    firstOf(mendedCodes(level, cell), (code) => index.get(code) ?? null) ?? index.get(placeName(cell)) ?? null
  );
}

function firstOf<Found>(codes: readonly string[], find: (code: string) => Found | null): Found | null {
  for (const code of codes) {
    const found = find(code);
    if (found !== null) return found;
  }
  return null;
}
