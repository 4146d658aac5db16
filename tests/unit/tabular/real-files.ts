import type { Delimiter, Encoding, TableFormat } from '../../../src/tabular/table.ts';

/** What is expected of one real file, checked by hand with other tools (`file`, Python's csv and json). */
export interface RealFile {
  readonly read: {
    readonly format: TableFormat;
    readonly encoding: Encoding;
    readonly delimiter: Delimiter | null;
    readonly headerLine: number | null;
    readonly columns: number;
    readonly rows: number;
    /** `code ×count @lines`. */
    readonly problems: readonly string[];
  };
  /** First cell of the first and of the last row. */
  readonly firstCells: readonly [string, string];
}

function csv(
  delimiter: Delimiter,
  columns: number,
  rows: number,
  problems: readonly string[] = [],
): RealFile['read'] {
  return { format: 'csv', encoding: 'utf-8', delimiter, headerLine: 1, columns, rows, problems };
}

/** The real files of `../shared/data/files`, by name. */
export const realFiles: Readonly<Record<string, RealFile>> = {
  'adresses-bibliotheques-publiques.csv': { read: csv(',', 30, 15_702), firstCells: ['BD101', 'LI9978'] },
  'annuaire-services-archives.csv': { read: csv(',', 18, 1306), firstCells: ['33610', '1138837489'] },
  // Two columns are « Lien vers les annexes ».
  'circulaires-archives.csv': {
    read: csv(',', 28, 717, ['duplicate-header ×1 @1']),
    firstCells: [
      'Règlement général des Archives départementales',
      "Modalités de communication des dossiers de carrière du personnel des houillères versés par l' Agence nationale pour la garantie des droits des mineurs (ANGDM)",
    ],
  },
  // The header ends with `;;;;`; one row fills each of the last two.
  'entrees_et_categories_de_public.csv': {
    read: csv(';', 24, 11_252, ['empty-header ×4 @1']),
    firstCells: ['0105301', '9760801'],
  },
  'etablissements-cinematographiques.csv': { read: csv(';', 40, 2061), firstCells: ['2', '4'] },
  // A name has commas: « Type de voie (rue, Avenue, boulevard, etc.) ».
  'festivals-global-festivals-pl.csv': {
    read: csv(';', 33, 7283),
    firstCells: ['Des Planches et des Vaches', 'Lyon BD festival'],
  },
  'frequentation-des-musees-de-france.csv': {
    read: csv(';', 13, 24_769),
    firstCells: ['2915101', '8305001'],
  },
  // Decimal commas in a table of three columns.
  'frequentation-salles-cinema.csv': { read: csv(';', 3, 45), firstCells: ['2024', '1980'] },
  // Accents from the second line on, ` ; ` in quoted cells.
  'merimee-mh-10-windows-1252.csv': {
    read: { ...csv(';', 14, 3), encoding: 'windows-1252' },
    firstCells: ['PA00078014', 'PA00078016'],
  },
  // 46 properties, and the geometry; `geo_point_2d` is an array.
  'merimee-toulouse.geojson': {
    read: {
      format: 'geojson',
      encoding: 'utf-8',
      delimiter: null,
      headerLine: null,
      columns: 47,
      rows: 3174,
      problems: ['nested-values ×3174'],
    },
    firstCells: ['immeuble', 'immeuble'],
  },
  // `;` in the cells, cells of 12,463 characters.
  'museofile-2025-pipe.csv': { read: csv('|', 24, 1222), firstCells: ['M1128', 'M1224'] },
  'population-departements-2024.csv': { read: csv(';', 5, 101), firstCells: ['1', '976'] },
  // Three names on two lines; LF inside cells, CRLF between rows.
  'sites_patrimoniaux_remarquables.csv': {
    read: csv(';', 16, 1132, ['multiline-header ×3 @1']),
    firstCells: ['53', '93'],
  },
};
