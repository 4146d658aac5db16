import { expect, test } from 'vitest';
import { localSiteUrl } from '../../../src/site-url.ts';
import { toPageHead } from '../../../src/views/page-head.ts';

const site = { origin: new URL('https://donnees.example'), name: 'Données de la culture', image: '/a/b.png' };
const page = { title: 'Festivals', description: 'Où et quand.' };

test('the name of the site ends the title, and opens that of the home page', () => {
  expect(toPageHead(page, '/festivals/', site).title).toBe('Festivals – Données de la culture');
  expect(toPageHead(page, '/', site).title).toBe('Données de la culture – Festivals');
});

test('addresses are absolute, the canonical one is the page’s own unless told otherwise', () => {
  const head = toPageHead(page, '/festivals/', site);
  expect(head).toMatchObject({
    url: 'https://donnees.example/festivals/',
    canonical: 'https://donnees.example/festivals/',
    image: 'https://donnees.example/a/b.png',
  });
  const other = toPageHead(
    { ...page, canonical: 'https://www.data.gouv.fr/datasets/x' },
    '/festivals/',
    site,
  );
  expect(other.canonical).toBe('https://www.data.gouv.fr/datasets/x');
  expect(other.url).toBe('https://donnees.example/festivals/');
  expect(toPageHead({ ...page, canonical: '/autre/' }, '/festivals/', site).canonical).toBe(
    'https://donnees.example/autre/',
  );
});

test('a site without an image says none', () => {
  expect(toPageHead(page, '/', { ...site, image: undefined }).image).toBeUndefined();
});

test('a page is kept out of search engines when it asks, and always on localhost', () => {
  expect(toPageHead(page, '/', site).robots).toBeUndefined();
  expect(toPageHead({ ...page, noindex: true }, '/', site).robots).toBe('noindex');
  expect(toPageHead(page, '/', { ...site, origin: new URL(localSiteUrl) }).robots).toBe('noindex');
});

test('a long description is cut between words, on one line', () => {
  const { description } = toPageHead({ ...page, description: `${'mot\n'.repeat(100)}fin` }, '/', site);
  expect(description.length).toBeLessThanOrEqual(200);
  expect(description).toMatch(/^(mot )+mot…$/u);
});
