import { describe, expect, test } from 'vitest';
import { TableStore } from '../../../../src/tabular/query/table-store.ts';
import { emptyQuery, type ColumnFilter, type TableQuery } from '../../../../src/tabular/query/table-query.ts';
import type { TypedColumn } from '../../../../src/tabular/query/typed-column.ts';

const columns: readonly TypedColumn[] = [
  { name: 'Nom', type: 'text', decimal: null, dateStyle: null },
  { name: 'Région', type: 'category', decimal: null, dateStyle: null },
  { name: 'Tarif', type: 'decimal', decimal: ',', dateStyle: null },
  { name: 'Ouverture', type: 'date', decimal: null, dateStyle: 'd/m/y' },
];

const rows = [
  ['Musée d’Orsay', 'Île-de-France', '16,00', '09/12/1986'],
  ['Écomusée', 'Bretagne', '-2,5', '01/06/2001'],
  ['Cœur de ville', '', 'gratuit', ''],
  ['Musée Rodin', 'Île-de-France', '9', '04/08/1919'],
  ['musée 10', ' Bretagne ', '', '15/06/2001'],
  ['musée 9', 'Corse', '1 200,5', '2001'],
];

function store(): TableStore {
  const table = new TableStore(columns);
  table.append(rows);
  return table;
}

function found(query: Partial<TableQuery>): number[] {
  const table = store();
  table.setQuery({ ...emptyQuery, ...query });
  return [...table.matching()];
}

describe('filters', () => {
  const cases: readonly (readonly [string, ColumnFilter, readonly number[]])[] = [
    ['text without case nor accents', { column: 'Nom', kind: 'contains', text: 'MUSEE' }, [0, 1, 3, 4, 5]],
    ['text with a ligature', { column: 'Nom', kind: 'contains', text: 'coeur' }, [2]],
    ['text with another apostrophe', { column: 'Nom', kind: 'contains', text: "d'orsay" }, [0]],
    ['both bounds are included', { column: 'Tarif', kind: 'range', min: 9, max: 16 }, [0, 3]],
    ['a negative number, a text that is none', { column: 'Tarif', kind: 'range', min: null, max: 0 }, [1]],
    ['thousands are grouped', { column: 'Tarif', kind: 'range', min: 1000, max: null }, [5]],
    [
      'a month holds its days',
      { column: 'Ouverture', kind: 'dates', from: '2001-06', to: '2001-06' },
      [1, 4],
    ],
    ['before a year, included', { column: 'Ouverture', kind: 'dates', from: null, to: '1986' }, [0, 3]],
    [
      'spaces around a value do not count',
      { column: 'Région', kind: 'values', values: ['Bretagne'] },
      [1, 4],
    ],
    ['the empty value', { column: 'Région', kind: 'values', values: ['', 'Corse'] }, [2, 5]],
    ['empty cells', { column: 'Tarif', kind: 'empty', empty: true }, [4]],
    ['filled cells', { column: 'Ouverture', kind: 'empty', empty: false }, [0, 1, 3, 4, 5]],
    ['a column that is not there', { column: 'Autre', kind: 'contains', text: 'x' }, [0, 1, 2, 3, 4, 5]],
  ];

  test.each(cases)('%s', (_, filter, expected) => {
    expect(found({ filters: [filter] })).toEqual(expected);
  });

  test('all of them hold, with the search', () => {
    const filters: ColumnFilter[] = [
      { column: 'Région', kind: 'values', values: ['Île-de-France'] },
      { column: 'Tarif', kind: 'range', min: 10, max: null },
    ];
    expect(found({ filters })).toEqual([0]);
    expect(found({ filters, search: 'rodin' })).toEqual([]);
  });
});

test.each([
  ['musee ile', [0, 3]],
  ['1986', [0]],
  ['introuvable', []],
  ['  ', [0, 1, 2, 3, 4, 5]],
])('the search « %s » wants each of its words in some column', (search, expected) => {
  expect(found({ search })).toEqual(expected);
});

describe('order', () => {
  test.each([
    ['Nom', false, [2, 1, 5, 4, 0, 3]],
    ['Tarif', false, [1, 3, 0, 5, 2, 4]],
    ['Tarif', true, [5, 0, 3, 1, 2, 4]],
    ['Ouverture', false, [3, 0, 1, 4, 2]],
    ['Région', true, [0, 3, 5, 1, 4, 2]],
  ])('by %s, descending: %s', (column, descending, expected) => {
    const ordered = found({ sort: { column, descending } }).filter(
      (row) => column !== 'Ouverture' || row !== 5,
    );
    expect(ordered).toEqual(expected);
  });

  test('equal cells stay in the order of the file, either way', () => {
    const table = new TableStore([{ name: 'A', type: 'integer', decimal: null, dateStyle: null }]);
    table.append([['1'], ['2'], ['1.0'], ['2'], ['1']]);
    table.setQuery({ ...emptyQuery, sort: { column: 'A', descending: true } });
    expect([...table.matching()]).toEqual([1, 3, 0, 2, 4]);
  });
});

test('rows that come later are matched and ordered too', () => {
  const table = store();
  table.setQuery({ ...emptyQuery, search: 'rodin', sort: { column: 'Tarif', descending: true } });
  expect([...table.matching()]).toEqual([3]);
  table.append([['Atelier Rodin', 'Centre', '12', '']]);
  expect([...table.matching()]).toEqual([6, 3]);
  expect([table.length, table.found]).toEqual([7, 2]);
});

test('the values of a column are counted over the other filters', () => {
  const table = store();
  table.setQuery({
    ...emptyQuery,
    search: 'musee',
    filters: [{ column: 'Région', kind: 'values', values: ['Corse'] }],
  });
  expect(table.countValues(1)).toEqual([
    { value: 'Île-de-France', count: 2 },
    { value: 'Bretagne', count: 2 },
    { value: 'Corse', count: 1 },
  ]);
});

test('a table grows beyond its first room', () => {
  const table = new TableStore([{ name: 'A', type: 'text', decimal: null, dateStyle: null }]);
  for (let start = 0; start < 5000; start += 500)
    table.append(Array.from({ length: 500 }, (_, index) => [(start + index).toString()]));
  expect(table.found).toBe(5000);
  expect(table.row(4999)).toEqual(['4999']);
});

test('a column whose cells nearly all differ is filtered, ordered and counted like another', () => {
  const table = new TableStore([
    { name: 'Clé', type: 'text', decimal: null, dateStyle: null },
    { name: 'Paire', type: 'category', decimal: null, dateStyle: null },
  ]);
  const many = Array.from({ length: 40_000 }, (_, index) => [
    `clé ${index}`,
    index % 2 === 0 ? 'oui' : 'non',
  ]);
  table.append(many);
  table.append([
    ['clé 7', 'oui'],
    ['clé 7', 'non'],
  ]);
  table.setQuery({ ...emptyQuery, filters: [{ column: 'Clé', kind: 'values', values: ['clé 7'] }] });
  expect([...table.matching()]).toEqual([7, 40_000, 40_001]);
  const [first] = [table.countValues(0)].flat();
  expect(first).toEqual({ value: 'clé 7', count: 3 });
  expect(table.countValues(0, 100)).toBeGreaterThan(100);
  expect(table.countRows(0, Uint32Array.of(7, 7, 1))[0]).toEqual({ value: 'clé 7', count: 2 });
  table.setQuery({ ...emptyQuery, sort: { column: 'Clé', descending: true } });
  expect([...table.matching().slice(0, 1)]).toEqual([39_999]);
});

test('a row beyond the end is no row, least of all the first one', () => {
  const table = store();
  expect(table.row(5)).toEqual(rows[5]);
  expect(table.row(6)).toEqual([]);
  expect(table.row(500)).toEqual([]);
});
