import { expect, test } from 'vitest';
import { plainWord } from '../../../src/french/plain-word.ts';
import { editDistance, isIndexed, nearestWords } from '../../../src/search/spelling.ts';
import {
  parseVocabulary,
  vocabularyShardsOf,
  type VocabularySource,
} from '../../../src/search/vocabulary.ts';

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

const words = [
  'archéologie 12',
  'bibliothèques 30',
  'films 9',
  'fins 2',
  'historiques 14',
  'monument 11',
  'statues 1',
  'forte 3',
  'musées 40',
  'médiathèque 0',
  'philharmonie 2',
  'remarquables 3',
].flatMap(parseVocabulary);

/** Shards asked for, as the client would load them. */
const loaded = new Set<string>();
const vocabulary: VocabularySource = (shards) => {
  for (const shard of shards) loaded.add(shard);
  return Promise.resolve(
    shards.flatMap((shard) => words.filter(({ plain }) => vocabularyShardsOf(plain).includes(shard))),
  );
};

test.each([
  ['acheologie', 'archéologie'],
  ['bibliotèque', 'bibliothèques'],
  ['remarcable', 'remarquables'],
  ['mediateque', 'médiathèque'],
  ['filarmonie', 'philharmonie'],
  ['rachéologie', 'archéologie'],
  ['historik', 'historiques'],
  ['monumnts', 'monument'],
])('« %s » is near « %s »', async (word, near) => {
  expect(await nearestWords(plainWord(word), vocabulary, 1)).toEqual([near]);
});

test.each(['startups', 'forêts', 'film', 'cnm', 'nilms', 'architectures', 'hemediathegue', '2023', 'متحف'])(
  '« %s » is near nothing',
  async (word) => {
    expect(await nearestWords(plainWord(word), vocabulary, 3)).toEqual([]);
  },
);

test('a correction loads the words that begin alike, and all of them only when none of those is near', async () => {
  loaded.clear();
  await nearestWords('bibliotheqes', vocabulary, 1);
  await nearestWords('musse', vocabulary, 1);
  expect([...loaded].sort()).toEqual(['b', 'm']);
  await nearestWords('rarcheologie', vocabulary, 1);
  expect(loaded.size).toBe(26);
});

test('a word of the thesaurus alone is not in the index', async () => {
  expect(await isIndexed('musee', vocabulary)).toBe(true);
  expect(await isIndexed('mediatheques', vocabulary)).toBe(false);
});
