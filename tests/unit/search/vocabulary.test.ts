import { expect, test } from 'vitest';
import { parseVocabulary, vocabularyShardsOf } from '../../../src/search/vocabulary.ts';

test.each([
  ['musee', ['m']],
  ['philharmonie', ['f', 'p']],
  ['cinema', ['c', 's']],
  ['heritage', ['e', 'h']],
  ['2023', []],
  ['متحف', []],
  ['', []],
])('« %s » is in the shards %j', (plain, shards) => {
  expect(vocabularyShardsOf(plain)).toEqual(shards);
});

test('a shard is a word a line with its number of entries', () => {
  const words = parseVocabulary('médiathèque 0\nmusées 40\n');
  expect(words.map(({ written, plain, entries }) => [written, plain, entries])).toEqual([
    ['médiathèque', 'mediatheque', 0],
    ['musées', 'musees', 40],
  ]);
  expect(parseVocabulary('')).toEqual([]);
});
