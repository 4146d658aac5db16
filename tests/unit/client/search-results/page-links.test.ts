// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createPageLinks } from '../../../../src/client/search-results/page-links.ts';

/** As `Pagination.astro` writes page 5 of 9, less its icons. */
const template = `<template data-part="pages"><nav class="pagination"><ul>
<li><a class="pagination__step" href="#" rel="prev"><span>Page précédente</span></a></li>
<li class="pagination__page"><a href="#" aria-label="Page 1">1</a></li>
<li class="pagination__page" aria-hidden="true"><span>…</span></li>
<li class="pagination__page"><a href="#" aria-label="Page 4">4</a></li>
<li class="pagination__page"><a href="#" aria-label="Page 5" aria-current="page">5</a></li>
<li class="pagination__page"><a href="#" aria-label="Page 6">6</a></li>
<li class="pagination__page" aria-hidden="true"><span>…</span></li>
<li class="pagination__page"><a href="#" aria-label="Page 9">9</a></li>
<li><a class="pagination__step" href="#" rel="next"><span>Page suivante</span></a></li>
</ul></nav></template>`;

beforeEach(() => {
  document.body.innerHTML = template;
});

function links(page: number, pages: number): HTMLElement {
  const holder = document.createElement('div');
  holder.append(
    createPageLinks(document.body, { page, pages }, (target) => `/liste/?page=${target.toString()}`),
  );
  return holder;
}

test('one page needs no links', () => {
  expect(links(1, 1).childElementCount).toBe(0);
});

test('the first page: nothing before it, and the words stay', () => {
  const items = [...links(1, 5).querySelectorAll('li')];
  expect(items.map(({ textContent }) => textContent.trim())).toEqual([
    'Page précédente',
    '1',
    '2',
    '…',
    '5',
    'Page suivante',
  ]);
  expect(items[0]?.querySelector('a')).toBeNull();
  expect(items[0]?.querySelector('[aria-hidden=true]')?.className).toBe('pagination__step');
  expect(items.at(-1)?.querySelector('a')?.getAttribute('href')).toBe('/liste/?page=2');
});

test('the current page is said so, the others named and linked', () => {
  const nav = links(3, 5);
  const current = nav.querySelectorAll('[aria-current]');
  expect(current).toHaveLength(1);
  expect(current[0]?.textContent).toBe('3');
  const fourth = nav.querySelector('[aria-label="Page 4"]');
  expect(fourth?.getAttribute('href')).toBe('/liste/?page=4');
  expect(fourth?.getAttribute('data-page')).toBe('4');
  expect(nav.querySelector('[rel=prev]')?.getAttribute('href')).toBe('/liste/?page=2');
});
