import { expect, test } from 'vitest';
import { countPages, pageParameters, toHeadTitle, toListPage } from '../../../src/views/list-page.ts';

test.each([
  [0, 1],
  [1, 1],
  [20, 1],
  [21, 2],
  [262, 14],
])('%i items make %i pages of 20', (total, pages) => {
  expect(countPages(total, 20)).toBe(pages);
});

test('a page holds its share of the list, the last one what is left', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  expect(toListPage(items, 1, 2)).toEqual({ items: ['a', 'b'], total: 5, page: 1, pageCount: 3 });
  expect(toListPage(items, 3, 2).items).toEqual(['e']);
});

test('an empty list is one empty page', () => {
  expect(toListPage([], 1, 20)).toEqual({ items: [], total: 0, page: 1, pageCount: 1 });
});

test('the first page has no segment in its address', () => {
  expect(pageParameters(45, 20)).toEqual([
    { page: 1, parameter: undefined },
    { page: 2, parameter: 'page/2' },
    { page: 3, parameter: 'page/3' },
  ]);
});

test('pages after the first say their number in their title', () => {
  const items = ['a', 'b', 'c'];
  expect(toHeadTitle('Cinéma', toListPage(items, 1, 2))).toBe('Cinéma');
  expect(toHeadTitle('Cinéma', toListPage(items, 2, 2))).toBe('Cinéma (page 2 sur 2)');
});
