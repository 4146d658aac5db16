import { expect, test } from 'vitest';
import { rowSentence, tablePeriod, toTableFigures } from '../../../src/views/table-figures.ts';
import { aColumn, aTable } from '../../fixtures/profiles.ts';

const year = aColumn({
  name: 'Année',
  type: 'year',
  filled: 45,
  date: { min: '1980', max: '2024', histogram: [] },
});

test('rows, columns, period and duplicates are measured', () => {
  const table = aTable({ rows: 1223, columns: [year, aColumn()], duplicateRows: 3 });
  expect(toTableFigures(table)).toEqual([
    { label: 'Lignes', value: '1\u202f223' },
    { label: 'Colonnes', value: '2' },
    { label: 'Période', value: '1980\u2009–\u20092024', detail: 'colonne «\u00a0Année\u00a0»' },
    { label: 'Lignes en double', value: '3' },
  ]);
});

test('a table read in part says so', () => {
  const read = { ...aTable().read, rows: 5000, complete: false };
  expect(toTableFigures(aTable({ read, rows: 90_000 }))[0]?.detail).toBe(
    'mesures sur les 5\u202f000 premières',
  );
  expect(toTableFigures(aTable({ read, rows: null }))[0]).toEqual({
    label: 'Lignes lues',
    value: '5\u202f000',
    detail: 'début du fichier',
  });
});

test('points and places are counted', () => {
  const geography = {
    points: {
      source: { kind: 'columns' as const, latitude: 0, longitude: 1 },
      system: 'wgs84' as const,
      evidence: [],
      used: 25,
      mended: [],
      leftOut: [],
      bounds: null,
      cells: [],
    },
    places: {
      level: 'commune' as const,
      column: 2,
      matched: 25,
      unmatched: 0,
      areas: [
        { code: '75', count: 20 },
        { code: '13', count: 5 },
      ],
    },
  };
  const labels = toTableFigures(aTable({ geography })).map(({ label, value }) => `${value} ${label}`);
  expect(labels).toContain('25 Points sur la carte');
  expect(labels).toContain('2 Départements');
});

test('the period is that of the date column with the most cells', () => {
  const sparse = aColumn({
    name: 'Fermeture',
    type: 'date',
    filled: 2,
    date: { min: '2001-01-01', max: '2002-01-01', histogram: [] },
  });
  expect(tablePeriod({ columns: [sparse, year] })).toEqual({
    text: '1980\u2009–\u20092024',
    column: 'Année',
  });
  expect(tablePeriod({ columns: [aColumn()] })).toBeNull();
});

test('the key of the rows is named', () => {
  expect(rowSentence(aTable())).toBeNull();
  expect(rowSentence(aTable({ key: 0 }))).toContain('«\u00a0Nom\u00a0»');
});
