import { expect, test } from 'vitest';
import { cutNames, knownNames } from '../../../src/search/cut-names.ts';

const names = ['Bibliothèque nationale de France', 'Musée du Louvre', 'Odéon'];

test.each([
  [
    'Base des reliures de la Bibliothèque nationale de France en ligne',
    'Base des reliures de la · en ligne',
    ['Bibliothèque nationale de France'],
  ],
  ['Fréquentation du musée du Louvre', 'Fréquentation du ·', ['Musée du Louvre']],
  ['Les bibliothèques de France', 'Les bibliothèques de France', []],
  ['Musée du Louvre', 'Musée du Louvre', []],
  ['Archives de l’Odéon', 'Archives de l’Odéon', []],
])('« %s »', (text, rest, cut) => {
  const found = cutNames(text, knownNames(names));
  expect(found.text.trim()).toBe(rest);
  expect(found.cut).toEqual(cut);
});
