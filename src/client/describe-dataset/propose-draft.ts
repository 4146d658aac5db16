import type { ColumnType } from '../../tabular/column-type.ts';
import type { ColumnProfile, TableProfile } from '../../tabular/table-profile.ts';
import type { Draft, DraftColumn } from './draft.ts';
import { publicExample } from './public-example.ts';

/** Columns that a description lists: beyond, a documentation file says it better. */
const mostColumns = 200;
const exampleLength = 60;

/** What a file tells of the dataset it is to be published in: proposals, that its producer corrects. */
export function proposeDraft(
  profile: Pick<TableProfile, 'columns' | 'rows'>,
  fileName: string,
  typeLabels: Readonly<Record<ColumnType, string>>,
): Pick<Draft, 'title' | 'rows' | 'columns' | 'start' | 'end' | 'zone' | 'granularity'> {
  const { columns, rows } = profile;
  return {
    title: titleOf(fileName),
    rows,
    columns: columns.slice(0, mostColumns).map((column) => toColumn(column, typeLabels)),
    ...periodOf(columns),
    ...territoryOf(columns),
  };
}

/** `liste_musees-2025.csv` → `Liste musees 2025`. */
export function titleOf(fileName: string): string {
  const words = fileName
    .replace(/(?:\.(?:csv|tsv|txt|xlsx?|ods|json|geojson|ndjson|gz|parquet))+$/iu, '')
    .replace(/[\s_.-]+/gu, ' ')
    .trim();
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}

function toColumn(column: ColumnProfile, typeLabels: Readonly<Record<ColumnType, string>>): DraftColumn {
  const { name, type } = column;
  const example = publicExample(column);
  const short =
    example.length > exampleLength ? `${example.slice(0, exampleLength - 1).trimEnd()}…` : example;
  return { name, type: typeLabels[type], example: short, meaning: '' };
}

/** Bounds of the date column that is filled most; years are whole. */
function periodOf(columns: readonly ColumnProfile[]): { readonly start: string; readonly end: string } {
  const dated = columns.filter(({ date }) => date !== null).toSorted((a, b) => b.filled - a.filled)[0]?.date;
  if (!dated) return { start: '', end: '' };
  const year = /^\d{4}$/u;
  return {
    start: year.test(dated.min) ? `${dated.min}-01-01` : dated.min.slice(0, 10),
    end: year.test(dated.max) ? `${dated.max}-12-31` : dated.max.slice(0, 10),
  };
}

/** The finest place that a column names; a French code says that the territory is France. */
function territoryOf(columns: readonly ColumnProfile[]): {
  readonly zone: string;
  readonly granularity: string;
} {
  const types = new Set(columns.map(({ type }) => type));
  const has = (...wanted: ColumnType[]): boolean => wanted.some((type) => types.has(type));
  const zone = has('commune', 'departement', 'region') ? 'country:fr' : '';
  if (has('coordinates', 'geometry') || (has('latitude') && has('longitude')))
    return { zone, granularity: 'poi' };
  if (has('commune')) return { zone, granularity: 'fr:commune' };
  if (has('departement')) return { zone, granularity: 'fr:departement' };
  return { zone, granularity: has('region') ? 'fr:region' : '' };
}
