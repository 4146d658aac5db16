import { expect, test } from 'vitest';
import { toAnswerNotes } from '../../../../src/client/search-results/answer-notes.ts';
import type { SearchAnswer } from '../../../../src/search/search-answer.ts';
import { answerTexts } from '../../../../src/views/search-texts.ts';

const hit = { kind: 'dataset', position: 0, score: 1, matches: [] } as const;
const asked = { query: 'muse MH', exact: false, without: ['year:2022'] };

function answer(parts: Partial<SearchAnswer>): SearchAnswer {
  return {
    query: 'muse MH',
    interpretations: [],
    corrections: [],
    expansions: [],
    strictness: 'all',
    ofDatasets: { strictness: 'all', expansions: [] },
    ignored: [],
    hits: [hit],
    nothing: null,
    ...parts,
  };
}

const texts = (parts: Partial<SearchAnswer>, exact = false): string[] =>
  toAnswerNotes(answer(parts), { ...asked, exact }, answerTexts).map(({ text }) => text);

test('a query read as it is needs no note', () => {
  expect(texts({})).toEqual([]);
});

test('a correction is written out, and undone by an exact search that keeps the rest', () => {
  const corrections = [{ span: { start: 0, end: 4, text: 'muse' }, to: 'musée' }];
  expect(toAnswerNotes(answer({ corrections }), asked, answerTexts)).toEqual([
    {
      text: 'Résultats pour «\u00a0musée MH\u00a0».',
      link: {
        text: 'Chercher «\u00a0muse MH\u00a0» exactement',
        query: { query: 'muse MH', exact: true, without: ['year:2022'] },
      },
    },
  ]);
});

test('other ways to say it are told, three of them at most', () => {
  const expansions = [
    { span: { start: 5, end: 7, text: 'MH' }, to: ['monuments historiques', "nombre d'entrées", 'c', 'd'] },
  ];
  expect(texts({ expansions })).toEqual([
    'Résultats aussi pour «\u00a0monuments historiques\u00a0», «\u00a0nombre d’entrées\u00a0», «\u00a0c\u00a0».',
  ]);
});

test('words that were left out are named; otherwise what was relaxed is said', () => {
  const ignored = [{ start: 0, end: 4, text: 'muse' }];
  expect(texts({ strictness: 'most', ignored })).toEqual(['Résultats sans «\u00a0muse\u00a0».']);
  expect(texts({ strictness: 'most' })).toEqual([answerTexts.most]);
  expect(texts({ strictness: 'related' })).toEqual([answerTexts.related]);
});

test('an exact search says so, also when it finds nothing, and can be widened', () => {
  expect(texts({ hits: [], nothing: { nearest: [], unknown: [] } }, true)).toEqual([
    'Recherche exacte de «\u00a0muse MH\u00a0».',
  ]);
});

test('nothing is told of an answer without results', () => {
  const corrections = [{ span: { start: 0, end: 4, text: 'muse' }, to: 'musée' }];
  expect(texts({ hits: [], corrections, nothing: { nearest: [], unknown: [] } })).toEqual([]);
});

test('a query without a word to search is told so; one that finds nothing is not', () => {
  const nothing = { nearest: [], unknown: [] };
  expect(texts({ query: 'le la', hits: [] })).toEqual([answerTexts.tooCommon]);
  expect(texts({ query: 'xyz', hits: [], nothing })).toEqual([]);
  expect(texts({ query: '', hits: [] })).toEqual([]);
});
