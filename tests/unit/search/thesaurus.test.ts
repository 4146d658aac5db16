import { expect, test } from 'vitest';
import { toThesaurus } from '../../../src/search/thesaurus.ts';

const thesaurus = toThesaurus({
  same: [['sites du patrimoine', 'SPR']],
  toward: [
    ['église', ['monument historique']],
    ['spr', ['monument historique']],
  ],
  cues: [['où', ['adresse postale']]],
  weak: ['jeu de données'],
});

test('any expression of a group finds the others; stop words, accents and plurals do not count', () => {
  expect(thesaurus.equivalents(['site', 'patrimoin']).map(({ label }) => label)).toEqual(['SPR']);
  expect(thesaurus.equivalents(['spr']).map(({ label }) => label)).toEqual([
    'sites du patrimoine',
    'monument historique',
  ]);
  expect(thesaurus.longest).toBe(2);
});

test('from the particular to the general there is no way back, and it counts less', () => {
  const [general] = thesaurus.equivalents(['eglis']);
  const [same] = thesaurus.equivalents(['spr']);
  expect(general?.stems).toEqual(['monument', 'historic']);
  expect(general?.weight).toBeLessThan(same?.weight ?? 0);
  expect(thesaurus.equivalents(['monument', 'historic'])).toEqual([]);
});

test('a word is known by its family too', () => {
  const work = toThesaurus({
    same: [],
    toward: [
      ['travail', ['emploi']],
      ['travailler', ['emploi', 'métier']],
    ],
    cues: [],
    weak: [],
  });
  expect(work.ofFamily('travail').map(({ label }) => label)).toEqual(['emploi', 'métier']);
  expect(work.ofFamily('emploi')).toEqual([]);
});

test('what only leads to an expression is not the same', () => {
  expect(thesaurus.same(['spr']).map(({ label }) => label)).toEqual(['sites du patrimoine']);
});

test('« où » is a question, « ou » is not', () => {
  expect(thesaurus.cues('Où sont-ils ?')).toEqual(['adress', 'postal']);
  expect(thesaurus.cues('ici ou là')).toEqual([]);
});

test('a weak expression is weak where it is whole', () => {
  const weak = (stems: string[]): boolean[] => stems.map((_, rank) => thesaurus.isWeakAt(stems, rank));
  expect(weak(['muse', 'jeu', 'donne'])).toEqual([false, true, true]);
  expect(weak(['jeu', 'video', 'jeu', 'donne'])).toEqual([false, false, true, true]);
  expect(weak(['donne', 'jeu'])).toEqual([false, false]);
});
