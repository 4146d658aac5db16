import { expect, test } from 'vitest';
import { findingsOf } from './check-text.ts';

/** Findings of a column beside another of words. */
async function column(name: string, cells: readonly string[]): Promise<string[]> {
  const rows = cells.map((cell, index) => `v${'abcdefghij'.charAt(index % 10)}${index.toString()};${cell}`);
  return findingsOf(`ville;${name}\n${rows.join('\n')}\n`);
}
const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => (100 + index * 7).toString());

test.each<[string, string, string[], string[]]>([
  [
    '2 words among 10 numbers',
    'lits',
    [...numbers(8), 'environ 300', 'environ 300'],
    ['mixed-types ×2 [lits] @10,11'],
  ],
  [
    '3 among 20',
    'visites',
    ['beaucoup', ...numbers(17), 'environ 300', 'vers 12'],
    ['mixed-types ×3 [visites] @2,20,21'],
  ],
  ['1 among 8', 'lits', [...numbers(7), 'une dizaine'], ['mixed-types ×1 [lits] @9']],
  [
    'words for « no value » do not count',
    'lits',
    [...numbers(39), ...Array.from({ length: 10 }, () => 'n.c.'), 'environ 3'],
    ['mixed-types ×1 [lits] @51', 'placeholder ×10 [lits] @41,42,43,44,45'],
  ],
  [
    'errors of formulas do not count either',
    'lits',
    [...numbers(8), '#REF!', '#REF!', 'environ 3'],
    ['spreadsheet-error ×2 [lits] @10,11', 'mixed-types ×1 [lits] @12'],
  ],
  [
    'dates',
    'inscription',
    [...['2021-01-04', '2022-02-05', '2022-03-09', '2023-04-11', '2024-05-12', '2024-06-01'], 'vers 1900'],
    ['mixed-types ×1 [inscription] @8'],
  ],
  [
    'a quantity with ranges',
    'nombre_de_places',
    [...numbers(8), '10-12', '30 à 40'],
    ['mixed-types ×2 [nombre_de_places] @10,11'],
  ],
])('%s', async (_, name, cells, expected) => {
  expect(await column(name, cells)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['numbers of houses', 'numero_voie', [...numbers(8), '12 bis', '3 ter']],
  ['numbers of houses under another name', 'au', [...numbers(8), '12 bis', '3B']],
  ['codes', 'code_interne', [...numbers(8), 'ABC', 'DEF']],
  ['references under another name', 'inventaire', [...numbers(8), 'D.1234', 'D.77']],
  ['names of places', 'departement_de_vote', [...numbers(8), 'Paris', 'Ain']],
  ['texts', 'titre', ['1917', '300', '1984', '2012', '1941', '71', 'Metropolis']],
  ['scales', 'etoiles', ['1', '3', '2', '4', '5', '3', '2', 'Palace', 'Non classé']],
  ['half of them', 'lits', [...numbers(6), 'environ 3', 'vers 4', 'peu', 'trop']],
  ['four numbers', 'lits', [...numbers(4), 'peu']],
])('nothing is said of %s', async (_, name, cells) => {
  expect(await column(name, cells)).toEqual([]);
});
