import { expect, test } from 'vitest';
import { bindSmallWords } from '../../../src/french/binding.ts';

test.each([
  ['Ministère de la Culture', 'Ministère de\u00a0la\u00a0Culture'],
  ['Aide au logement', 'Aide au\u00a0logement'],
  ['Mode Intermède demain', 'Mode Intermède demain'],
  ['La Fémis', 'La\u00a0Fémis'],
])('%s', (text, expected) => {
  expect(bindSmallWords(text)).toBe(expected);
});
