import { expect, test } from 'vitest';
import { formatQuery, isQueryParameter, parseQuery } from '../../../../src/tabular/query/query-address.ts';
import { emptyQuery, type TableQuery } from '../../../../src/tabular/query/table-query.ts';

const cases: readonly (readonly [address: string, query: Partial<TableQuery>])[] = [
  ['', {}],
  ['recherche=musée+rodin', { search: 'musée rodin' }],
  ['contient.Nom=rodin', { filters: [{ column: 'Nom', kind: 'contains', text: 'rodin' }] }],
  [
    'est.Région=Bretagne&est.Région=',
    { filters: [{ column: 'Région', kind: 'values', values: ['Bretagne', ''] }] },
  ],
  ['min.Tarif=1.5', { filters: [{ column: 'Tarif', kind: 'range', min: 1.5, max: null }] }],
  ['min.A.B=1&max.A.B=2', { filters: [{ column: 'A.B', kind: 'range', min: 1, max: 2 }] }],
  [
    'du.Date=2020&au.Date=2021-06',
    { filters: [{ column: 'Date', kind: 'dates', from: '2020', to: '2021-06' }] },
  ],
  ['vide.Note=oui', { filters: [{ column: 'Note', kind: 'empty', empty: true }] }],
  ['vide.Note=non', { filters: [{ column: 'Note', kind: 'empty', empty: false }] }],
  ['tri=Nom&ordre=decroissant', { sort: { column: 'Nom', descending: true } }],
  ['tri=Nom', { sort: { column: 'Nom', descending: false } }],
];

test.each(cases)('%s is read and written the same', (address, query) => {
  const expected = { ...emptyQuery, ...query };
  expect(parseQuery(new URLSearchParams(address))).toEqual(expected);
  expect(parseQuery(new URLSearchParams(formatQuery(expected)))).toEqual(expected);
});

test.each([
  'min.Tarif=cher',
  'du.Date=hier',
  'au.Date=99',
  'au.Date=2024-13',
  'vide.Note=peut-être',
  'contient.Nom=+',
  'contient.=x',
  'utm_source=x',
  'ordre=decroissant',
  'tri=',
  'max.Tarif=Infinity',
])('%s asks for nothing', (address) => {
  expect(parseQuery(new URLSearchParams(address))).toEqual(emptyQuery);
});

test('only its own parameters are taken from an address', () => {
  const mine = ['recherche', 'tri', 'ordre', 'est.Région', 'min.A.B'];
  const others = ['carte', 'graphique', 'utm_source', 'est.', '.Nom', 'masquer'];
  expect(mine.filter(isQueryParameter)).toEqual(mine);
  expect(others.filter(isQueryParameter)).toEqual([]);
});
