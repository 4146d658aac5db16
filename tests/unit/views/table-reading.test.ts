import { expect, test } from 'vitest';
import { toReadingFacts } from '../../../src/views/table-reading.ts';
import { aTable, aTablePreview } from '../../fixtures/profiles.ts';

function facts(read: Partial<ReturnType<typeof aTable>['read']>, rows: number | null = 2) {
  const table = aTable({ read: { ...aTable().read, ...read }, rows });
  return Object.fromEntries(
    toReadingFacts(table, aTablePreview({ bytes: 1_000_000 })).map(({ term, description }) => [
      term,
      description,
    ]),
  );
}

test('a delimited text has its encoding, separator and header line', () => {
  expect(
    facts({ encoding: 'windows-1252', gzip: true, dialect: { delimiter: '\t', headerLine: 4 } }),
  ).toEqual({
    'Lu comme': 'texte délimité (CSV), compressé (gzip)',
    Encodage: 'Windows-1252 (ancien encodage de Windows)',
    Séparateur: 'tabulation',
    'Ligne d’en-tête': 'ligne\u00a04',
    Étendue: 'fichier lu en entier',
  });
});

test('a sheet is named with those that are not read', () => {
  const sheet = { name: 'Données', others: ['Lisez-moi', ...Array.from({ length: 8 }, () => 'S')] };
  const { Feuille } = facts({ format: 'xlsx', encoding: null, dialect: null, sheet });
  expect(Feuille).toContain(
    '«\u00a0Données\u00a0», la plus grande\u00a0; non lues\u00a0: «\u00a0Lisez-moi\u00a0»',
  );
  expect(Feuille).toContain('et 3\u00a0autres');
});

test('a file read in part says how much of it', () => {
  expect(facts({ rows: 5000, complete: false }, 90_000)['Étendue']).toBe(
    '5\u202f000\u00a0premières lignes sur 90\u202f000 (1\u00a0Mo)\u00a0: les mesures portent sur elles',
  );
});

test('geometries are counted by type', () => {
  const geometries = [
    { type: 'Point', count: 1200 },
    { type: 'sans géométrie', count: 2 },
  ];
  expect(facts({ format: 'geojson', dialect: null, geometries })['Géométries']).toBe(
    '1\u202f200\u00a0Point, 2\u00a0sans géométrie',
  );
});
