import { expect, test } from 'vitest';
import { formatRoute } from '../../../src/routes.ts';
import { pagedTitle, toDatasetListPages } from '../../../src/views/dataset-list.ts';
import { aCatalog, aDataset } from '../../fixtures/records.ts';

function pagesOf(count: number): ReturnType<typeof toDatasetListPages> {
  const datasets = Array.from({ length: count }, (_, index) => aDataset({ id: `d${index.toString()}` }));
  return toDatasetListPages(datasets, aCatalog({ datasets }), { hrefFor: (page) => formatRoute('csv', page) });
}

test.each([
  [0, 1, [0], ['0\u00a0jeu de données']],
  [1, 1, [1], ['1\u00a0jeu de données']],
  [20, 1, [20], ['20\u00a0jeux de données']],
  [21, 2, [20, 1], ['21\u00a0jeux de données, 1\u00a0à\u00a020', '21\u00a0jeux de données, 21\u00a0à\u00a021']],
])('%d datasets make %d page(s)', (count, pages, lengths, labels) => {
  const views = pagesOf(count);
  expect(views).toHaveLength(pages);
  expect(views.map(({ cards }) => cards.length)).toEqual(lengths);
  expect(views.map(({ countLabel }) => countLabel)).toEqual(labels);
  expect(views.every((view) => view.pages === pages && view.count === count)).toBe(true);
});

test('each page knows the address of the others', () => {
  const [first, second] = pagesOf(30);
  expect(first?.hrefFor(2)).toBe('/formats/csv/page/2/');
  expect(second?.page).toBe(2);
  expect(second?.hrefFor(1)).toBe('/formats/csv/');
});

test('titles of pages differ', () => {
  expect(pagedTitle('CSV', { page: 1 })).toBe('CSV');
  expect(pagedTitle('CSV', { page: 3 })).toBe('CSV, page 3');
});
