/** What the cells of a column hold, detected; the most telling type that nearly all filled cells agree with. */
export const columnTypes = [
  'integer',
  'decimal',
  'money',
  'percentage',
  'boolean',
  'year',
  'date',
  'datetime',
  'url',
  'email',
  'phone',
  'uuid',
  'commune',
  'departement',
  'region',
  'postal-code',
  'siren',
  'siret',
  'museofile',
  'merimee',
  'latitude',
  'longitude',
  'coordinates',
  'geometry',
  'json',
  'category',
  'text',
  'empty',
] as const;
export type ColumnType = (typeof columnTypes)[number];

/** How the values of a type are compared, filtered and drawn. */
export type ValueKind = 'number' | 'date' | 'category' | 'text';

const kinds: Readonly<Record<ColumnType, ValueKind>> = {
  integer: 'number',
  decimal: 'number',
  money: 'number',
  percentage: 'number',
  latitude: 'number',
  longitude: 'number',
  year: 'date',
  date: 'date',
  datetime: 'date',
  boolean: 'category',
  category: 'category',
  commune: 'category',
  departement: 'category',
  region: 'category',
  'postal-code': 'category',
  url: 'text',
  email: 'text',
  phone: 'text',
  uuid: 'text',
  siren: 'text',
  siret: 'text',
  museofile: 'text',
  merimee: 'text',
  coordinates: 'text',
  geometry: 'text',
  json: 'text',
  text: 'text',
  empty: 'text',
};

export function valueKind(type: ColumnType): ValueKind {
  return kinds[type];
}
