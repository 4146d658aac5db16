import { describe, expect, test } from 'vitest';
import {
  counted,
  formatCompact,
  formatNumber,
  formatShare,
  plural,
  typeset,
} from '../../../src/french/typography.ts';

describe('typeset', () => {
  test.each([
    ["l'air", 'l’air'],
    ['Quoi ?', 'Quoi\u202f?'],
    ['Enfin !', 'Enfin\u202f!'],
    ['un ; deux', 'un\u202f; deux'],
    ['Titre : suite', 'Titre\u00a0: suite'],
    ['« cité »', '«\u00a0cité\u00a0»'],
    ['«cité»', '«\u00a0cité\u00a0»'],
    ['les "Maisons des Illustres".', 'les «\u00a0Maisons des Illustres\u00a0».'],
    ['dite "loi", l\'"arène" et ("x")', "dite «\u00a0loi\u00a0», l'«\u00a0arène\u00a0» et («\u00a0x\u00a0»)"],
    ['et du Patrimoine...', 'et du Patrimoine…'],
    ['12 %', '12\u202f%'],
    ['1 234 567 vues', '1\u202f234\u202f567 vues'],
  ])('%j becomes %j', (input, expected) => {
    expect(typeset(input)).toBe(expected);
  });

  test.each([
    'https://www.culture.gouv.fr',
    'Date:2024',
    'a ?b=1&c',
    "'cité'",
    '5"',
    'a="b"c',
    'une " seule',
    '....',
    'le 12 mai 2024',
  ])('keeps the letters of %j', (input) => {
    expect(typeset(input).replace(/[\u00a0\u202f]/gu, ' ')).toBe(input);
  });

  test('is idempotent', () => {
    const once = typeset("« L'art » : qu'est-ce ? 1 000 000 % !");
    expect(typeset(once)).toBe(once);
  });
});

test('zero and one are singular', () => {
  expect([0, 1, 1.5, 2, 10].map((count) => plural(count, 'jeu', 'jeux'))).toEqual([
    'jeu',
    'jeu',
    'jeu',
    'jeux',
    'jeux',
  ]);
});

test('numbers are grouped by threes with narrow no-break spaces', () => {
  expect(formatNumber(1234567)).toBe('1\u202f234\u202f567');
  expect(counted(1200, 'vue', 'vues')).toBe('1\u202f200\u00a0vues');
  expect(counted(1, 'vue', 'vues')).toBe('1\u00a0vue');
});

test('large figures and shares are short', () => {
  expect(formatCompact(1921642)).toBe('1,92\u00a0M');
  const format = new Intl.NumberFormat('fr-FR', { notation: 'compact', maximumSignificantDigits: 3 });
  for (const value of [0, 0.5, -3, 999, 999.6, 1000, -12_345, 99_950, 999_499, 999_500, 1e9, 2.345e12])
    expect(formatCompact(value)).toBe(format.format(value));
  expect(formatShare(0.956, 1)).toBe('95,6\u202f%');
  expect(formatShare(1)).toBe('100\u202f%');
  expect(formatShare(0)).toBe('0\u202f%');
});
