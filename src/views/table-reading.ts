import type { Preview } from '../catalog/schemas/preview.ts';
import { formatByteSize } from '../french/byte-size.ts';
import { counted, formatNumber } from '../french/typography.ts';
import type { Delimiter, Encoding, TableFormat } from '../tabular/table.ts';
import type { TableProfile } from '../tabular/table-profile.ts';
import type { Detail } from './resource-details.ts';
import { shorten } from './table-sample.ts';

export const formatNames: Readonly<Record<TableFormat, string>> = {
  csv: 'texte délimité (CSV)',
  xlsx: 'classeur Excel',
  ods: 'classeur OpenDocument',
  json: 'JSON',
  ndjson: 'JSON, un objet par ligne',
  geojson: 'GeoJSON',
  parquet: 'Parquet',
  'tabular-api': 'lignes lues par data.gouv.fr (API tabulaire)',
};

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (petit-boutiste)',
  'utf-16be': 'UTF-16 (gros-boutiste)',
  'windows-1252': 'Windows-1252 (ancien encodage de Windows)',
};

export const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': 'virgule',
  ';': 'point-virgule',
  '\t': 'tabulation',
  '|': 'barre verticale',
};

/** How the file was read: what one needs to open it right elsewhere. */
export function toReadingFacts({ read, rows }: TableProfile, preview: Preview): Detail[] {
  const { format, encoding, gzip, dialect, sheet, geometries } = read;
  const facts: (Detail | null)[] = [
    { term: 'Lu comme', description: `${formatNames[format]}${gzip ? ', compressé (gzip)' : ''}` },
    encoding === null ? null : { term: 'Encodage', description: encodingNames[encoding] },
    dialect === null ? null : { term: 'Séparateur', description: delimiterNames[dialect.delimiter] },
    dialect === null
      ? null
      : {
          term: 'Ligne d’en-tête',
          description: dialect.headerLine === 0 ? 'aucune' : `ligne\u00a0${formatNumber(dialect.headerLine)}`,
        },
    sheet === null ? null : { term: 'Feuille', description: sheetText(sheet) },
    geometries === null || geometries.length === 0
      ? null
      : {
          term: 'Géométries',
          description: geometries
            .slice(0, 8)
            .map(({ type, count }) => `${formatNumber(count)}\u00a0${shorten(type, 30)}`)
            .join(', '),
        },
    { term: 'Étendue', description: extentText(read, rows, preview) },
  ];
  return facts.filter((fact) => fact !== null);
}

function sheetText({ name, others }: NonNullable<TableProfile['read']['sheet']>): string {
  const shown = `«\u00a0${shorten(name, 60)}\u00a0»`;
  if (others.length === 0) return shown;
  const listed = others.slice(0, 6).map((other) => `«\u00a0${shorten(other, 40)}\u00a0»`);
  const more = others.length - listed.length;
  return `${shown}, la plus grande\u00a0; non lues\u00a0: ${listed.join(', ')}${more > 0 ? ` et ${more.toString()}\u00a0autres` : ''}`;
}

function extentText(read: TableProfile['read'], rows: number | null, preview: Preview): string {
  if (read.complete) return 'fichier lu en entier';
  const size =
    preview.kind === 'table' && preview.bytes !== null ? ` (${formatByteSize(preview.bytes)})` : '';
  const total = rows === null ? '' : ` sur ${formatNumber(rows)}`;
  return `${counted(read.rows, 'première ligne', 'premières lignes')}${total}${size}\u00a0: les mesures portent sur elles`;
}
