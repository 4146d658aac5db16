import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  decodeFacetTable,
  encodeFacetTable,
  hasFacetValue,
  type EncodedFacetTable,
  type FacetColumn,
  type FacetRow,
  type FacetValue,
} from '../../../src/search/facet-table.ts';
import { randomRows, snapshotDay } from '../../fixtures/facet-rows.ts';

function row(parts: Partial<FacetRow['values']>, updatedDay = snapshotDay, views = 0): FacetRow {
  const none = {
    theme: [],
    feature: [],
    family: [],
    format: [],
    producer: [],
    producerType: [],
    license: [],
    territory: [],
    granularity: [],
    frequency: [],
  };
  return { values: { ...none, ...parts }, period: null, updatedDay, views };
}

/** Identifiers and labels of the values of a dataset. */
function valuesAt({ values, sets, rows }: FacetColumn, position: number): (FacetValue | undefined)[] {
  return (sets[rows[position] ?? 0] ?? []).map((index) => values[index]);
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
    // The keys of the record are facets.
    for (const facet of Object.keys(values) as (keyof typeof values)[])
      expect(valuesAt(table.columns[facet], position)).toEqual(values[facet]);
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
  expect(ages.map((_, index) => valuesAt(table.columns.update, index).map((value) => value?.id))).toEqual([
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

test('a date later than it can be is taken to be that of the row above', () => {
  const table = decodeFacetTable(
    travelled([snapshotDay + 40, snapshotDay - 800, snapshotDay - 799].map((day) => row({}, day))),
  );
  const ages = [...table.columns.update.rows].map((set) => table.columns.update.sets[set]);
  expect(ages[0]).toContain(0);
  expect(ages[2]).toEqual(ages[1]);
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
  expect(hasFacetValue(table, 'period', '1789')).toBe(true);
  expect(hasFacetValue(table, 'period', 'hier')).toBe(false);
});

test('an empty catalogue has an empty table', () => {
  const table = decodeFacetTable(travelled([]));
  expect(table.size).toBe(0);
  expect(table.columns.theme).toMatchObject({ values: [], sets: [] });
  expect(table.columns.period.values).toEqual([]);
});

test('the table of 10,000 datasets stays under 150 kB of brotli', () => {
  const bytes = brotliCompressSync(JSON.stringify(encodeFacetTable(randomRows(10_000), snapshotDay))).length;
  expect(bytes).toBeLessThan(150_000);
}, 30_000);
