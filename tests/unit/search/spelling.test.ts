import { expect, test } from 'vitest';
import {
  editDistance,
  isIndexed,
  nearestWords,
  parseVocabulary,
  soundOf,
} from '../../../src/search/spelling.ts';

test.each([
  ['musee', 'musee', 0],
  ['museé'.normalize('NFC'), 'musee', 1],
  ['musse', 'musee', 1],
  ['mseue', 'musee', 2],
  ['fetsival', 'festival', 1],
  ['', 'ab', 2],
  ['chat', 'archives', 4],
])('from « %s » to « %s »: %i', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
});

test.each([
  ['remarcable', 'remarquable'],
  ['filharmonie', 'philharmonie'],
  ['depences', 'depenses'],
  ['arkives', 'arquives'],
])('« %s » sounds like « %s »', (a, b) => {
  expect(soundOf(a)).toBe(soundOf(b));
});

const vocabulary = parseVocabulary(
  'archéologie 12\nbibliothèques 30\nfilms 9\nmusées 40\nmédiathèque 0\nremarquables 3',
);

test.each([
  ['acheologie', 'archéologie'],
  ['bibliotèque', 'bibliothèques'],
  ['remarcable', 'remarquables'],
  ['mediateque', 'médiathèque'],
])('« %s » is near « %s »', (word, near) => {
  expect(nearestWords(word.normalize('NFD').replace(/\p{M}/gu, ''), vocabulary, 1)).toEqual([near]);
});

test.each(['film', 'cnm', 'nilms', 'architectures', 'barchéologie', 'hemediathegue', '2023', 'متحف'])(
  '« %s » is near nothing',
  (word) => {
    expect(nearestWords(word, vocabulary, 3)).toEqual([]);
  },
);

test('a word of the thesaurus alone is not in the index', () => {
  expect(isIndexed('musee', vocabulary)).toBe(true);
  expect(isIndexed('mediatheques', vocabulary)).toBe(false);
});
