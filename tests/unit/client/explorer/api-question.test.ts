import { expect, test } from 'vitest';
import { apiColumns } from '../../../../src/client/explorer/api-columns.ts';
import { apiQuestion, dayAfter } from '../../../../src/client/explorer/api-question.ts';
import { emptyQuery, type ColumnFilter } from '../../../../src/tabular/query/table-query.ts';

const columns = apiColumns(
  {
    profile: {
      header: ['Nom', 'Entrées', 'Jour', 'Année', 'cmin', 'a=b'],
      columns: {
        Jour: { python_type: 'date' },
        Nom: { python_type: 'string' },
        Entrées: { python_type: 'int' },
        Année: { python_type: 'int' },
        cmin: { python_type: 'string' },
        'a=b': { python_type: 'string' },
      },
    },
  },
  [{ name: 'Année', type: 'year', decimal: null, dateStyle: 'year' }],
);

test('columns come in the order of the header, with the names that rows have', () => {
  expect(columns.map(({ name, key, kind }) => [name, key, kind])).toEqual([
    ['Nom', 'Nom', 'string'],
    ['Entrées', 'Entrées', 'number'],
    ['Jour', 'Jour', 'date'],
    ['Année', 'Année', 'number'],
    ['cmin', 'cmin__hydra_renamed', 'string'],
    ['a=b', 'a=b', 'string'],
  ]);
  expect(apiColumns({ profile: {} }, [])).toEqual([]);
  expect(apiColumns('nothing', [])).toEqual([]);
});

const said: readonly (readonly [ColumnFilter, readonly string[]])[] = [
  [{ column: 'Nom', kind: 'contains', text: 'rodin' }, ['Nom__contains=rodin']],
  [{ column: 'Entrées', kind: 'range', min: 1.5, max: 9 }, ['Entrées__greater=1.5', 'Entrées__less=9']],
  [
    { column: 'Jour', kind: 'dates', from: '2020', to: '2021-06' },
    ['Jour__greater=2020-01-01', 'Jour__strictly_less=2021-07-01'],
  ],
  [{ column: 'Année', kind: 'dates', from: '2020-05', to: null }, ['Année__greater=2020']],
  [{ column: 'Nom', kind: 'values', values: ['a'] }, ['Nom__exact=a']],
  [{ column: 'Nom', kind: 'values', values: ['a,b', 'c'] }, ['Nom__in="a,b",c']],
  [{ column: 'Nom', kind: 'values', values: [''] }, ['Nom__isnull']],
  [{ column: 'cmin', kind: 'empty', empty: false }, ['cmin__hydra_renamed__isnotnull']],
];

test.each(said)('%j is said', (filter, expected) => {
  const { parameters, left } = apiQuestion({ ...emptyQuery, filters: [filter] }, columns);
  expect(parameters.map(decodeURIComponent)).toEqual(expected);
  expect(left).toEqual([]);
});

const unsaid: readonly ColumnFilter[] = [
  { column: 'Nom', kind: 'contains', text: 'a=b' },
  { column: 'Nom', kind: 'values', values: ['a&b'] },
  { column: 'Nom', kind: 'values', values: ['a', ''] },
  { column: 'a=b', kind: 'empty', empty: true },
  { column: 'Entrées', kind: 'contains', text: '1' },
  { column: 'Nom', kind: 'range', min: 1, max: null },
  { column: 'Autre', kind: 'empty', empty: true },
];

test.each(unsaid)('%j cannot be said, and is told', (filter) => {
  expect(apiQuestion({ ...emptyQuery, filters: [filter] }, columns)).toEqual({
    parameters: [],
    left: [filter],
  });
});

test('a search is asked of every column of texts, and a sort of one', () => {
  const { parameters } = apiQuestion(
    { ...emptyQuery, search: 'le musée', sort: { column: 'Nom', descending: true } },
    columns,
  );
  expect(parameters.map(decodeURIComponent)).toEqual([
    'or=(Nom__contains."le musée",cmin__hydra_renamed__contains."le musée")',
    'Nom__sort=desc',
  ]);
  expect(apiQuestion({ ...emptyQuery, search: 'a&b' }, columns).left).toEqual(['search']);
});

test.each([
  ['2020', '2021-01-01'],
  ['2020-12', '2021-01-01'],
  ['2020-02-28', '2020-02-29'],
])('the day after %s is %s', (date, expected) => {
  expect(dayAfter(date)).toBe(expected);
});
