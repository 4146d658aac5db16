import { expect, test } from 'vitest';
import { orderPositions, type DatasetMeasures } from '../../../src/search/dataset-order.ts';
import { decodeFacetTable, encodeFacetTable } from '../../../src/search/facet-table.ts';
import { toResultPage } from '../../../src/search/result-page.ts';
import { emptyState } from '../../../src/search/search-state.ts';
import { randomRows, snapshotDay } from '../../fixtures/facet-rows.ts';

const table = decodeFacetTable(encodeFacetTable(randomRows(45), snapshotDay));
const measures: DatasetMeasures = {
  creation: Array.from({ length: 45 }, (_, index) => index),
  views: Array.from({ length: 45 }, (_, index) => (index === 7 ? 100 : 1)),
  downloads: [],
  reuses: [],
};

test('without a query, everything by last update, 20 by 20', () => {
  const first = toResultPage(table, emptyState, null, null);
  expect(first).toMatchObject({ total: 45, page: 1, pages: 3 });
  expect(first.positions).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(toResultPage(table, { ...emptyState, page: 3 }, null, null).positions).toEqual([40, 41, 42, 43, 44]);
});

test('a page too far is the last one', () => {
  expect(toResultPage(table, { ...emptyState, page: 99 }, null, null)).toMatchObject({ page: 3, pages: 3 });
});

test('nothing found is one empty page', () => {
  const none = toResultPage(table, { ...emptyState, query: 'zzz' }, [], null);
  expect(none).toMatchObject({ positions: [], total: 0, page: 1, pages: 1 });
});

test('the hits of a query keep their rank, unless another order is asked', () => {
  const state = { ...emptyState, query: 'film' };
  expect(toResultPage(table, state, [9, 2, 7], null).positions).toEqual([9, 2, 7]);
  expect(toResultPage(table, { ...state, order: 'update' }, [9, 2, 7], null).positions).toEqual([2, 7, 9]);
  expect(toResultPage(table, { ...state, order: 'views' }, [9, 2, 7], measures).positions).toEqual([7, 2, 9]);
});

test('facets count among the hits only', () => {
  const { counts } = toResultPage(table, { ...emptyState, query: 'film' }, [0, 1, 2], null);
  expect(counts().update.every((count) => count <= 3)).toBe(true);
});

test('equal measures stay last updated first', () => {
  expect(orderPositions([3, 1, 2], [5, 5, 5, 5])).toEqual([1, 2, 3]);
  expect(orderPositions([3, 1, 2], null)).toEqual([1, 2, 3]);
  expect(orderPositions([0, 1, 2], measures.creation)).toEqual([2, 1, 0]);
});
