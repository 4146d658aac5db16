import { expect, test } from 'vitest';
import { parseRedirects, toRedirects } from '../../../scripts/build/redirects.ts';
import { aCatalog, aDataset } from '../../fixtures/records.ts';

test('addresses of the current site and former slugs lead to the page of the dataset', () => {
  const redirects = toRedirects({
    datasets: [aDataset({ id: 'abc', slug: 'musees' })],
    manifest: { ...aCatalog().manifest, renamed: { 'anciens-musees': 'musees' } },
  });
  const to = '/jeux-de-donnees/musees/';
  expect(redirects).toEqual(
    expect.arrayContaining([
      { from: '/datasets/musees', to },
      { from: '/datasets/abc', to },
      { from: '/datasets/anciens-musees', to },
      { from: '/jeux-de-donnees/anciens-musees', to },
    ]),
  );
});

test('a redirection stands for both spellings of its address', () => {
  expect(parseRedirects('/datasets/a /jeux-de-donnees/a/ 301\n')).toEqual(
    new Map([
      ['/datasets/a', '/jeux-de-donnees/a/'],
      ['/datasets/a/', '/jeux-de-donnees/a/'],
    ]),
  );
});
