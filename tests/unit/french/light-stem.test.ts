import { expect, test } from 'vitest';
import { familyStem, lightStem } from '../../../src/french/light-stem.ts';

test.each([
  ['journaux', 'journal'],
  ['tableaux', 'tableau'],
  ['jeux', 'jeu'],
  ['lieux', 'lieu'],
  ['travaux', 'travail'],
  ['musees', 'muse'],
  ['municipales', 'municipal'],
  ['culturelle', 'culturel'],
  ['culturelles', 'culturel'],
  ['publiques', 'public'],
  ['protegees', 'proteg'],
  ['proteges', 'proteg'],
  ['porte', 'porte'],
  ['taux', 'taux'],
  ['1938s', '1938s'],
  ['mh', 'mh'],
  ['constructor', 'constructor'],
])('the stem of %s is %s', (word, stem) => {
  expect(lightStem(word)).toBe(stem);
});

test.each([
  ['archeologiques', 'archeologues'],
  ['bibliotheque', 'bibliotheques'],
  ['restauration', 'restaurateur'],
  ['photographie', 'photographique'],
  ['travaillent', 'travail'],
  ['subventionnes', 'subvention'],
  ['numerisation', 'numerisees'],
])('%s and %s are of one family', (a, b) => {
  expect(familyStem(a)).not.toBeNull();
  expect(familyStem(a)).toBe(familyStem(b));
});

test.each(['art', 'cnc', 'films', 'annee2'])('%s has no family', (word) => {
  expect(familyStem(word)).toBeNull();
});
