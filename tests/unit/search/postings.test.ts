import { expect, test } from 'vitest';
import { joinEntries, splitPlace } from '../../../src/search/field-layout.ts';
import { packPostings, rowsByEntry, unpackRecords, type Postings } from '../../../src/search/postings.ts';

const rows = ({ entries, ends, places }: Postings): [number, number[]][] =>
  Array.from(entries, (entry, row) => [
    entry,
    [...places.subarray(row === 0 ? 0 : ends[row - 1], ends[row])],
  ]);

test('entries of a record start at the same places, and are told apart by them', () => {
  const content = joinEntries(['muse . fil', '', 'fil']).split(' ');
  const found = content.flatMap((word, place) => (word === '.' ? [] : [[word, splitPlace(place)] as const]));
  expect(found).toEqual([
    ['muse', { rank: 0, place: 0 }],
    ['fil', { rank: 0, place: 2 }],
    ['fil', { rank: 2, place: 0 }],
  ]);
  expect(joinEntries(['', ''])).toBe('');
});

test('records give their entries back, each with its own places in order', () => {
  const places = joinEntries(['a b a', '. a', 'a'])
    .split(' ')
    .flatMap((word, place) => (word === 'a' ? [place] : []));
  expect(
    rows(
      unpackRecords([
        { first: 16, places: places.toReversed() },
        { first: 3, places: [7, 5] },
        { first: 8, places: [] },
      ]),
    ),
  ).toEqual([
    [16, [0, 2]],
    [17, [1]],
    [18, [0]],
    [3, [5, 7]],
  ]);
});

test('the last place of the last entry that a record may have is kept', () => {
  const last = 8 * 3000 - 1;
  expect(rows(unpackRecords([{ first: 0, places: [last] }]))).toEqual([[7, [2999]]]);
});

test('columns keep what they are given, in order, and tell the row of an entry', () => {
  const postings = packPostings([
    { entry: 9, places: [400, 3] },
    { entry: 2, places: [] },
  ]);
  expect(rows(postings)).toEqual([
    [9, [3, 400]],
    [2, []],
  ]);
  expect([...rowsByEntry(postings)]).toEqual([-1, -1, 1, -1, -1, -1, -1, -1, -1, 0]);
  expect([...rowsByEntry(packPostings([]))]).toEqual([]);
});
