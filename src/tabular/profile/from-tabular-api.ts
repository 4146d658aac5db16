import type { ColumnType } from '../column-type.ts';
import { valueKind } from '../column-type.ts';
import type { ColumnProfile, TableProfile } from '../table-profile.ts';
import { delimiters, type Delimiter, type Encoding, type Row } from '../table.ts';
import { ColumnProfiler } from './column-profiler.ts';
import { nameHints } from './column-name.ts';
import {
  cellText,
  distinctOf,
  filledOf,
  topOf,
  wholeNumber,
  type TabularApiColumn,
} from './tabular-api-column.ts';

/** What csv-detective found in a resource (contract §12.2). Any part may be missing: profiles have changed over the years. */
export interface TabularApiProfile {
  readonly header?: readonly string[] | null | undefined;
  readonly columns?:
    | Readonly<
        Record<string, { format?: string | null | undefined; score?: number | null | undefined } | undefined>
      >
    | undefined;
  readonly profile?: Readonly<Record<string, TabularApiColumn | undefined>> | undefined;
  readonly total_lines?: number | null | undefined;
  readonly nb_duplicates?: number | null | undefined;
  readonly encoding?: string | null | undefined;
  readonly separator?: string | null | undefined;
  readonly header_row_idx?: number | null | undefined;
}

/** A row of the API: numbers, booleans, nested JSON, `null` when the cell is empty. */
export type TabularApiRow = Readonly<Record<string, unknown>>;

/** Formats of csv-detective, old names included; those of places named in full (`commune`, `region`) are mere words. */
const types: Readonly<Record<string, ColumnType>> = {
  int: 'integer',
  float: 'decimal',
  bool: 'boolean',
  booleen: 'boolean',
  date: 'date',
  date_fr: 'date',
  datetime: 'datetime',
  datetime_iso: 'datetime',
  datetime_naive: 'datetime',
  datetime_aware: 'datetime',
  datetime_rfc822: 'datetime',
  json: 'json',
  geojson: 'geometry',
  json_geojson: 'geometry',
  wkt: 'geometry',
  year: 'year',
  url: 'url',
  uuid: 'uuid',
  email: 'email',
  siren: 'siren',
  code_epci: 'siren',
  siret: 'siret',
  code_postal: 'postal-code',
  code_commune: 'commune',
  code_commune_insee: 'commune',
  code_departement: 'departement',
  code_region: 'region',
  latitude: 'latitude',
  latitude_wgs: 'latitude',
  latitude_wgs_fr_metropole: 'latitude',
  longitude: 'longitude',
  longitude_wgs: 'longitude',
  longitude_wgs_fr_metropole: 'longitude',
  latlon_wgs: 'coordinates',
  lonlat_wgs: 'coordinates',
  percent: 'percentage',
  money: 'money',
  tel_fr: 'phone',
};

const shownRows = 20;
const shownCell = 500;

/**
 * What data.gouv.fr measured of a table, in our words. Its types are heuristic, its order is that of the header, and
 * its counts are believed only where they can be true.
 *
 * @param rows first rows (`/data/`), for the examples and where the profile says nothing.
 * @param total `meta.total` of the rows, `null` when the API does not tell.
 */
export function fromTabularApi(
  profile: TabularApiProfile,
  rows: readonly TabularApiRow[],
  total: number | null,
): TableProfile {
  const header = headerOf(profile, rows);
  const cells = rows.map((row) => header.map((name) => cellText(row[name] ?? row[`${name}__hydra_renamed`])));
  const count = total ?? wholeNumber(profile.total_lines);
  const names = uniqueNames(header);
  return {
    read: {
      format: 'tabular-api',
      encoding: encodingOf(profile.encoding),
      gzip: false,
      dialect: dialectOf(profile),
      sheet: null,
      geometries: null,
      rows: rows.length,
      complete: count !== null && rows.length >= count,
    },
    rows: count,
    columns: header.map((name, at) => toColumn(names[at] ?? name, at, profile, name, cells, count)),
    duplicateRows: wholeNumber(profile.nb_duplicates),
    key: null,
    problems: [],
    geography: null,
    firstRows: cells.slice(0, shownRows).map((row) => row.map((cell) => cell.slice(0, shownCell))),
  };
}

/** The header has the order; old profiles have none, and the rows then say the names. */
function headerOf({ header, columns }: TabularApiProfile, rows: readonly TabularApiRow[]): readonly string[] {
  if (header && header.length > 0) return header;
  const seen = rows[0] ? Object.keys(rows[0]).filter((name) => name !== '__id') : [];
  return seen.length > 0 ? seen : Object.keys(columns ?? {});
}

/** Trimmed, on one line, never empty, each once: as the readers of files give them. */
function uniqueNames(header: readonly string[]): string[] {
  const names = new Set<string>();
  for (const [at, written] of header.entries()) {
    const name = written.replace(/\s+/gu, ' ').trim() || `Colonne ${at + 1}`;
    let unique = name;
    for (let copy = 2; names.has(unique); copy++) unique = `${name} (${copy})`;
    names.add(unique);
  }
  return [...names];
}

function toColumn(
  name: string,
  at: number,
  profile: TabularApiProfile,
  key: string,
  rows: readonly Row[],
  total: number | null,
): ColumnProfile {
  const profiler = new ColumnProfiler(name);
  for (const row of rows) profiler.add(row[at] ?? '');
  const seen = profiler.finish();
  const measured = profile.profile?.[key];
  const type = typeOf(profile.columns?.[key]?.format, seen, name);
  const filled = filledOf(measured, total, seen.filled);
  const top = topOf(measured);
  const sameType = type === seen.type;
  return {
    ...seen,
    type,
    // The score of csv-detective is no share.
    share: sameType ? seen.share : 1,
    decimal: valueKind(type) === 'number' ? '.' : null,
    dateStyle: valueKind(type) === 'date' ? (type === 'year' ? 'year' : 'iso') : null,
    filled,
    distinct: distinctOf(measured, { filled, total, top, seen: seen.distinct.count }),
    // The API gives no quantile nor histogram, and the first rows are no summary of the table.
    number: null,
    date: null,
    length: null,
    top,
  };
}

/** The format of the API; text that its first rows show to be more is what they show. */
function typeOf(format: string | null | undefined, seen: ColumnProfile, name: string): ColumnType {
  const type = types[format ?? ''];
  // Years and codes that were taken for dates or numbers are what the rows and the name say.
  const numeric = type === 'integer' || type === 'decimal' || type === 'date';
  if (
    type === undefined ||
    (numeric && seen.type !== 'text' && seen.type !== 'category' && seen.filled > 0)
  ) {
    return seen.filled === 0 ? (type ?? 'text') : seen.type;
  }
  if (type === 'integer' && nameHints(name).identifier) return 'text';
  return type;
}

function encodingOf(name: string | null | undefined): Encoding | null {
  const plain = (name ?? '').toLowerCase().replace(/[^a-z\d]/g, '');
  if (plain.startsWith('utf8') || plain === 'ascii' || plain === 'usascii') return 'utf-8';
  if (plain === 'utf16' || plain === 'utf16le') return 'utf-16le';
  if (plain === 'utf16be') return 'utf-16be';
  return /^(?:windows125|cp125|iso8859|latin)/.test(plain) ? 'windows-1252' : null;
}

function dialectOf({
  separator,
  header_row_idx: headerRow,
}: TabularApiProfile): TableProfile['read']['dialect'] {
  const delimiter = delimiters.find((known): known is Delimiter => known === separator);
  return delimiter === undefined ? null : { delimiter, headerLine: (wholeNumber(headerRow) ?? 0) + 1 };
}
