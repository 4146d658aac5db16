import { expect, test } from 'vitest';
import { initials } from '../../../../src/components/ui/initials.ts';

test.each([
  ['Centre des monuments nationaux', 'CMN'],
  ['Bibliothèque nationale de France', 'BNF'],
  ['Institut national de l’audiovisuel', 'INA'],
  ['Musée d’Orsay et musée de l’Orangerie', 'MOM'],
  ['La Fémis', 'F'],
  ['École', 'É'],
  ['', ''],
])('%s: %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
