import { expect, test } from 'vitest';
import { hasNearKeywords } from '../../../../src/views/guide/near-keywords.ts';

test.each([
  [['musee', 'musees']],
  [['culture', 'aide-a-la-presse', 'aides-a-la-presse']],
  [['monuments-historiques', 'culture', 'monument']],
  [['ministere-de-la-culture', 'ministeredelaculture']],
  [['homme-femme', 'femmes-hommes']],
  [['culture', 'culture']],
])('%j repeat themselves', (keywords) => {
  expect(hasNearKeywords(keywords)).toBe(true);
});

test.each([
  [[]],
  [['culture']],
  [['culture', 'ministeredelaculture', 'presse', 'aide']],
  [['archives', 'commission-des-archives', 'architecture']],
  [['ia', 'iae']],
])('%j do not', (keywords) => {
  expect(hasNearKeywords(keywords)).toBe(false);
});
