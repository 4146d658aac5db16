import { expect, test } from 'vitest';
import { toStems, toWords } from '../../../src/search/words.ts';

test.each([
  ['L’œuvre d’art de l’État', ['oeuvr', 'art', 'etat']],
  ['aujourd’hui, les bibliothèques', ['bibliothequ']],
  ['nom_officiel_musee', ['nom', 'officiel', 'muse']],
  ['guerre 14-18', ['guerr', '14', '18']],
  ['M.H. et S.P.R', ['mh', 'spr']],
  ['data.gouv.fr', ['data', 'gouv', 'fr']],
  ['<b>film</b>', ['b', 'film', 'b']],
  ['متحف', ['متحف']],
  ['', []],
  ['de la les', []],
  ['« ! » 🎭', []],
])('%j is read as %j', (text, stems) => {
  expect(toStems(text)).toEqual(stems);
});

test('words know where they stand in the text', () => {
  const text = 'Les Musées d’Orsay';
  expect(toWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Les',
    'Musées',
    'd',
    'Orsay',
  ]);
});

test('a run of letters without end is cut', () => {
  expect(toWords('a'.repeat(5000))[0]?.plain).toHaveLength(40);
});
