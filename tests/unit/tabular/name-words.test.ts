import { expect, test } from 'vitest';
import { nameWords } from '../../../src/tabular/name-words.ts';

test.each([
  ['codeInsee', ['code', 'insee']],
  ['CODE_INSEE', ['code', 'insee']],
  ['Année de création', ['annee', 'de', 'creation']],
  ['GPSLatitude', ['gps', 'latitude']],
  ['x_lambert93', ['x', 'lambert93']],
  ['Taux de réponse (%)', ['taux', 'de', 'reponse', '%']],
  ['tarif€', ['tarif', '€']],
  ['  ', []],
])('« %s »', (name, words) => {
  expect(nameWords(name)).toEqual(words);
});
