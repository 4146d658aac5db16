import { expect, test } from 'vitest';
import { cardPlace, cardsFile } from '../../../src/search/search-files.ts';
import { toIndexedText } from '../../../src/search/search-record.ts';

test.each([
  ['l’air et l‘eau', "l'air et l'eau"],
  ['des\u00a0mots\n séparés\u200b ', 'des mots séparés'],
  ['co\u00adupé', 'co upé'],
  ['', ''],
])('%j is indexed as %j', (text, indexed) => {
  expect(toIndexedText(text)).toBe(indexed);
});

test('a card is found in its file', () => {
  expect(cardPlace(0)).toEqual({ file: 0, index: 0 });
  expect(cardPlace(23)).toEqual({ file: 2, index: 3 });
  expect(cardsFile(2)).toBe('cartes-2.json');
});
