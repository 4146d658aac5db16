import { expect, test } from 'vitest';
import { toTerms } from '../../../src/catalog/terms.ts';

test.each([
  ['Théâtre', ['theatre']],
  ['Les Musées de France', ['les', 'musee', 'de', 'france']],
  ['Pièces d’orfèvrerie, œuvres & jeux', ['piece', 'd', 'orfevrerie', 'oeuvre', 'jeu']],
  ['salles-de-cinema', ['salle', 'de', 'cinema']],
  ['Sûreté nationale (1870-1940)', ['surete', 'nationale', '1870', '1940']],
  ['E\u0301te\u0301 culturel', ['ete', 'culturel']],
  ['', []],
  ['  — …', []],
])('%j is read as %j', (text, terms) => {
  expect(toTerms(text)).toEqual(terms);
});

test('a short word keeps its last letter: « bus » is not a plural', () => {
  expect(toTerms('bus des arts')).toEqual(['bus', 'des', 'art']);
});
