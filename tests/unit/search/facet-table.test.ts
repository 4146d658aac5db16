import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  decodeFacetTable,
  encodeFacetTable,
  hasFacetValue,
  type EncodedFacetTable,
  type FacetRow,
} from '../../../src/search/facet-table.ts';
import { randomRows, snapshotDay } from '../../fixtures/facet-rows.ts';

const stored = ['theme', 'producer', 'format', 'license', 'territory', 'granularity'] as const;

function row(parts: Partial<FacetRow['values']>, updatedDay = snapshotDay, views = 0): FacetRow {
  const none = { theme: [], producer: [], format: [], license: [], territory: [], granularity: [] };
  return { values: { ...none, ...parts }, updatedDay, views };
}

/** What the browser gets: the table went through JSON. */
function travelled(rows: readonly FacetRow[]): EncodedFacetTable {
  return JSON.parse(JSON.stringify(encodeFacetTable(rows, snapshotDay))) as EncodedFacetTable;
}

test('every value of every row comes back, whatever the rows', () => {
  const rows = randomRows(500);
  const table = decodeFacetTable(travelled(rows));
  expect(table.size).toBe(500);
  rows.forEach(({ values }, position) => {
    for (const facet of stored) {
      const { values: known, rows: indexes } = table.columns[facet];
      const found = (indexes[position] ?? []).map((index) => known[index]);
      expect(found).toEqual(values[facet]);
    }
  });
});

test('values come most frequent first, then by label', () => {
  const csv = { id: 'csv', label: 'CSV' };
  const zip = { id: 'zip', label: 'ZIP' };
  const json = { id: 'json', label: 'JSON' };
  const { columns } = encodeFacetTable(
    [row({ format: [zip, csv] }), row({ format: [json, csv] })],
    snapshotDay,
  );
  expect(columns.format.values).toEqual([
    ['csv', 'CSV'],
    ['json', 'JSON'],
    ['zip', 'ZIP'],
  ]);
});

test('the age of the last update is a facet, and an age holds the younger ones', () => {
  const ages = [0, 30, 31, 365, 366, 1096, 1097, 5000];
  const table = decodeFacetTable(travelled(ages.map((age) => row({}, snapshotDay - age))));
  const { values, rows } = table.columns.update;
  expect(rows.map((indexes) => indexes.map((index) => values[index]?.id))).toEqual([
    ['30-jours', '12-mois', '3-ans'],
    ['30-jours', '12-mois', '3-ans'],
    ['12-mois', '3-ans'],
    ['12-mois', '3-ans'],
    ['3-ans'],
    ['3-ans'],
    ['plus-ancienne'],
    ['plus-ancienne'],
  ]);
});

test('popularity grows by one each time the views double', () => {
  const table = decodeFacetTable(travelled([0, 1, 3, 7, 1023].map((views) => row({}, snapshotDay, views))));
  expect(table.popularity).toEqual([0, 1, 2, 3, 10]);
});

test('a value that is nowhere is not known', () => {
  const table = decodeFacetTable(travelled([row({ format: [{ id: 'csv', label: 'CSV' }] })]));
  expect(hasFacetValue(table, 'format', 'csv')).toBe(true);
  expect(hasFacetValue(table, 'format', 'constructor')).toBe(false);
  expect(hasFacetValue(table, 'update', '30-jours')).toBe(true);
});

test('an empty catalogue has an empty table', () => {
  const table = decodeFacetTable(travelled([]));
  expect(table.size).toBe(0);
  expect(table.columns.theme).toEqual({ values: [], rows: [] });
});

test('the table of 10,000 datasets stays under 100 kB of brotli', () => {
  const bytes = brotliCompressSync(JSON.stringify(encodeFacetTable(randomRows(10_000), snapshotDay))).length;
  expect(bytes).toBeLessThan(100_000);
}, 30_000);
