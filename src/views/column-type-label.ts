import { valueKind, type ColumnType } from '../tabular/column-type.ts';

/** Detected types as on screen, in lower case. */
const labels: Readonly<Record<ColumnType, string>> = {
  integer: 'nombre entier',
  decimal: 'nombre décimal',
  money: 'montant',
  percentage: 'pourcentage',
  boolean: 'oui ou non',
  year: 'année',
  date: 'date',
  datetime: 'date et heure',
  url: 'adresse web',
  email: 'adresse électronique',
  phone: 'numéro de téléphone',
  uuid: 'identifiant UUID',
  commune: 'code de commune',
  departement: 'code de département',
  region: 'code de région',
  'postal-code': 'code postal',
  siren: 'numéro SIREN',
  siret: 'numéro SIRET',
  museofile: 'référence Muséofile',
  merimee: 'référence Mérimée',
  latitude: 'latitude',
  longitude: 'longitude',
  coordinates: 'coordonnées',
  geometry: 'géométrie',
  json: 'JSON',
  category: 'catégorie',
  text: 'texte',
  empty: 'vide',
};

export function columnTypeLabel(type: ColumnType): string {
  return labels[type];
}

/** Numbers are aligned at the end; codes and texts at the start. */
export function columnAlign(type: ColumnType): 'end' | undefined {
  return valueKind(type) === 'number' || type === 'year' ? 'end' : undefined;
}
