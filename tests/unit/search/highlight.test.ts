import { expect, test } from 'vitest';
import { holdsMatch, toPieces } from '../../../src/search/highlight.ts';
import type { MatchedTerm } from '../../../src/search/search-answer.ts';

function term(means: MatchedTerm['means'], ...stems: string[]): MatchedTerm {
  return { stems, means, fields: ['title'] };
}

function marked(text: string, ...terms: MatchedTerm[]): string {
  return toPieces(text, terms)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
}

test('a word is marked in any of its forms, with its accents', () => {
  expect(marked('Fréquentation des musées : le Musée', term('word', 'muse'))).toBe(
    'Fréquentation des [musées] : le [Musée]',
  );
});

test('a phrase is marked as one, over its stop words', () => {
  expect(marked('Les sites du patrimoine mondial', term('synonym', 'site', 'patrimoin'))).toBe(
    'Les [sites du patrimoine] mondial',
  );
});

test('the start of a word marks it whole, and only when it is one', () => {
  expect(marked('Bibliothèques', term('start', 'biblio'))).toBe('[Bibliothèques]');
  expect(marked('Bibliothèques', term('word', 'biblio'))).toBe('Bibliothèques');
});

test('marks never overlap', () => {
  expect(
    marked('monument historique', term('word', 'monument'), term('synonym', 'monument', 'historic')),
  ).toBe('[monument historique]');
});

test('a text without the words is left whole', () => {
  expect(toPieces('<i>rien</i>', [term('word', 'muse')])).toEqual([{ text: '<i>rien</i>', marked: false }]);
  expect(holdsMatch('rien', [term('word', 'muse')])).toBe(false);
});
