import { expect, test } from 'vitest';
import { looksLikeVerb } from '../../../src/french/verb-form.ts';

test.each(['vendus', 'reçoit', 'Regardées', 'distribués', 'trouver', 'reçoivent'])(
  '« %s » is a verb',
  (word) => {
    expect(looksLikeVerb(word)).toBe(true);
  },
);

test.each([
  'bus',
  'musiques',
  'langues',
  'corpus',
  'monument',
  'atelier',
  'droit',
  'cinéma',
  'jeux',
  'tel',
  'vente',
  '',
])('« %s » is none', (word) => {
  expect(looksLikeVerb(word)).toBe(false);
});
