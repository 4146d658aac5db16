import { expect, test } from 'vitest';
import { currentState, mainNavigation } from '../../../src/views/navigation.ts';

const datasets = { id: 'datasets', label: 'Données', href: '/jeux-de-donnees/' } as const;

test.each([
  ['its own page', 'datasets', '/jeux-de-donnees/', 'page'],
  ['a page of its section', 'datasets', '/jeux-de-donnees/un-jeu/', 'true'],
  ['a page of another section', 'themes', '/thematiques/', undefined],
  ['a page without a section', undefined, '/contact/', undefined],
] as const)('an entry on %s', (_, section, path, expected) => {
  expect(currentState(datasets, section, path)).toBe(expected);
});

test('entries have distinct names and addresses, and start at home', () => {
  expect(mainNavigation[0]?.href).toBe('/');
  expect(new Set(mainNavigation.map(({ id }) => id)).size).toBe(mainNavigation.length);
  expect(new Set(mainNavigation.map(({ href }) => href)).size).toBe(mainNavigation.length);
});
