import { expect, test } from 'vitest';
import { toOpenSearch } from '../../../src/views/open-search.ts';

const site = new URL('https://culture.example.org');

test('a browser is told where to search', () => {
  const xml = toOpenSearch({ name: 'Données', description: 'Art & essai' }, site);
  expect(xml).toContain('template="https://culture.example.org/recherche/?q={searchTerms}"');
  expect(xml).toContain('<Description>Art &amp; essai</Description>');
});

test.each([
  ['Données de la culture', 'Données'],
  ['Portail culturel', 'Portail culturel'],
  ['Anticonstitutionnellement', 'Anticonstitution'],
])('%s is shortened to what the format allows: %s', (name, short) => {
  expect(toOpenSearch({ name, description: 'x' }, site)).toContain(`<ShortName>${short}</ShortName>`);
});
