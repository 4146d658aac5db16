import { expect, test } from 'vitest';
import { chooseChart } from '../../../../src/tabular/chart/choose-chart.ts';
import type { TableGeography } from '../../../../src/tabular/geography/table-geography.ts';
import type { ColumnProfile } from '../../../../src/tabular/table-profile.ts';
import { column } from './columns.ts';

const distinct = (count: number, filled = 100): Partial<ColumnProfile> => ({
  distinct: { count, exact: true },
  filled,
});
const places: TableGeography = {
  points: null,
  places: { level: 'departement', column: 0, matched: 100, unmatched: 0, areas: [] },
};

interface Case {
  readonly name: string;
  readonly columns: readonly ColumnProfile[];
  readonly rows?: number;
  readonly geography?: TableGeography;
  readonly expected: readonly [kind: string, x: string, y: string | null, aggregate: string] | null;
}

const cases: readonly Case[] = [
  {
    name: 'one row per year: the amount, in a line',
    rows: 45,
    columns: [
      column('Année', 'year', distinct(45, 45)),
      column('Recette moyenne par entrée (€)', 'decimal', distinct(44, 45)),
      column('Entrées (millions)', 'decimal', distinct(42, 45)),
    ],
    expected: ['line', 'Année', 'Entrées (millions)', 'sum'],
  },
  {
    name: 'one row per year and a rate only: its mean',
    rows: 20,
    columns: [
      column('annee', 'year', distinct(20, 20)),
      column('taux de réussite', 'decimal', distinct(20, 20)),
    ],
    expected: ['line', 'annee', 'taux de réussite', 'mean'],
  },
  {
    name: 'many rows per year: the total rather than its parts, added',
    columns: [
      column('REF DU MUSEE', 'text'),
      column('ANNEE', 'year', distinct(20)),
      column('DATE APPELLATION', 'date', distinct(50)),
      column('PAYANT', 'integer'),
      column('GRATUIT', 'integer'),
      column('TOTAL', 'integer'),
    ],
    expected: ['line', 'ANNEE', 'TOTAL', 'sum'],
  },
  {
    name: 'a yes or no and a number: how the number is spread, not that of the place',
    geography: places,
    columns: [
      column('wifi', 'boolean', distinct(2)),
      column('Population commune', 'integer', distinct(60)),
      column('nombre de places', 'integer', distinct(60)),
    ],
    expected: ['histogram', 'nombre de places', null, 'count'],
  },
  {
    name: 'a yes or no alone: its rows',
    columns: [column('wifi', 'boolean', { ...distinct(2), top: [{ value: 'Oui', count: 60 }] })],
    expected: ['bar', 'wifi', null, 'count'],
  },
  {
    name: 'a year of creation: rows per year, not a sum',
    columns: [column('Année de création', 'year', distinct(30)), column('nombre de salles', 'integer')],
    expected: ['bar', 'Année de création', null, 'count'],
  },
  {
    name: 'a date of bookkeeping says nothing; a type does',
    columns: [
      column('Date_de_mise_a_jour', 'date', distinct(40)),
      column('Type de musée', 'category', distinct(6)),
    ],
    expected: ['bar', 'Type de musée', null, 'count'],
  },
  {
    name: 'named things with an amount each: the highest',
    columns: [
      column('Code département', 'departement', distinct(100)),
      column('Départements', 'text', distinct(100)),
      column('Total Homme', 'integer', distinct(100)),
      column('Total', 'integer', distinct(100)),
    ],
    geography: places,
    expected: ['bar', 'Départements', 'Total', 'sum'],
  },
  {
    name: 'a category that a map shows better gives way',
    columns: [
      column('Région', 'category', distinct(18)),
      column('statut', 'category', { ...distinct(3), top: [{ value: 'public', count: 60 }] }),
    ],
    geography: places,
    expected: ['bar', 'statut', null, 'count'],
  },
  {
    name: 'a code is not a category',
    columns: [column('code type', 'category', distinct(6)), column('identifiant', 'integer', distinct(100))],
    expected: null,
  },
  {
    name: 'one value nearly everywhere says nothing',
    columns: [column('statut', 'category', { ...distinct(2), top: [{ value: 'oui', count: 99 }] })],
    expected: null,
  },
  {
    name: 'a number alone: how it is spread',
    columns: [column('nom', 'text', distinct(100)), column('longueur', 'decimal', distinct(90))],
    rows: 100,
    expected: ['histogram', 'longueur', null, 'count'],
  },
  {
    name: 'coordinates are no measure',
    columns: [column('lat', 'latitude', distinct(90)), column('lon', 'longitude', distinct(90))],
    expected: null,
  },
  { name: 'no row', columns: [column('annee', 'year', distinct(0, 0))], rows: 0, expected: null },
  { name: 'no column', columns: [], expected: null },
];

test.each(cases)('$name', ({ columns, rows = 100, geography = null, expected }) => {
  const spec = chooseChart({ columns, rows, key: null, geography });
  const name = (index: number | null): string | null =>
    index === null ? null : (columns[index]?.name ?? '');
  expect(spec && [spec.kind, name(spec.x), name(spec.y), spec.aggregate]).toEqual(expected);
});
