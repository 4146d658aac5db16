import { expect, test } from 'vitest';
import { emptySelection } from '../../../src/search/facet-counts.ts';
import { decodeFacetTable, encodeFacetTable } from '../../../src/search/facet-table.ts';
import {
  asksForSearch,
  cleanQuery,
  currentOrder,
  emptyState,
  formatSearchState,
  isUnfiltered,
  parseSearchState,
  unknownValues,
  withFacetValue,
  withKnownValues,
  withQuery,
  type SearchState,
} from '../../../src/search/search-state.ts';
import { randomRows, snapshotDay } from '../../fixtures/facet-rows.ts';

const parse = (search: string): SearchState => parseSearchState(new URLSearchParams(search));

test.each<[string, Partial<SearchState>]>([
  ['', {}],
  ['?q=mus%C3%A9es+de+France', { query: 'musées de France' }],
  [
    '?theme=cinema&theme=livre&format=csv',
    { selection: { ...emptySelection, theme: ['cinema', 'livre'], format: ['csv'] } },
  ],
  [
    '?producteur=cnc&licence=lov2&territoire=country%3Afr&echelle=fr%3Acommune&mise-a-jour=30-jours',
    {
      selection: {
        ...emptySelection,
        producer: ['cnc'],
        license: ['lov2'],
        territory: ['country:fr'],
        granularity: ['fr:commune'],
        update: ['30-jours'],
      },
    },
  ],
  ['?q=film&tri=consultes&page=3', { query: 'film', order: 'views', page: 3 }],
  ['?tri=telecharges', { order: 'downloads' }],
  ['?q=MH&exact=oui&sans=year%3A2022', { query: 'MH', exact: true, without: ['year:2022'] }],
  [
    '?avec=carte&avec=tableau&famille=tabular&type-producteur=operateur&periode=2010-&frequence=annual',
    {
      selection: {
        ...emptySelection,
        feature: ['carte', 'tableau'],
        family: ['tabular'],
        producerType: ['operateur'],
        period: ['2010-'],
        frequency: ['annual'],
      },
    },
  ],
])('%s is read, and written back the same', (search, parts) => {
  const state = parse(search);
  expect(state).toEqual({ ...emptyState, ...parts });
  expect(formatSearchState(state)).toBe(search);
});

test.each([
  ['?tri=hasard', ''],
  ['?tri=mise-a-jour', ''],
  ['?q=film&tri=pertinence', '?q=film'],
  ['?q=film&tri=mise-a-jour', '?q=film&tri=mise-a-jour'],
  ['?page=0', ''],
  ['?page=-2&theme=', ''],
  ['?page=1.5', ''],
  ['?page=99999999', ''],
  ['?theme=a&theme=a', '?theme=a'],
  ['?utm_source=x&__proto__=y', ''],
  ['?q=%20%20a%0A%09b%20', '?q=a+b'],
  ['?exact=oui&sans=year%3A2022', ''],
  ['?q=a&exact=non', '?q=a'],
])('%s means %s', (search, meaning) => {
  expect(formatSearchState(parse(search))).toBe(meaning);
});

test('5,000 characters become a query of 300, a thousand values a choice of 50', () => {
  expect(cleanQuery('a'.repeat(5000))).toHaveLength(300);
  const search = Array.from({ length: 1000 }, (_, index) => `theme=t${index.toString()}`).join('&');
  expect(parse(search).selection.theme).toHaveLength(50);
});

test('relevance is the order of a query, the last update that of the catalogue', () => {
  expect(currentOrder(parse('?q=film'))).toBe('relevance');
  expect(currentOrder(parse(''))).toBe('update');
  expect(currentOrder(parse('?tri=pertinence'))).toBe('update');
  expect(currentOrder(parse('?q=film&tri=recents'))).toBe('creation');
});

test.each([
  ['q=musée', true],
  ['producteur=bnf&utm_source=lettre', true],
  ['page=2', true],
  ['tri=consultes', true],
  ['', false],
  ['utm_source=lettre&fbclid=x', false],
])('« %s » asks for a search: %s', (query, asked) => {
  expect(asksForSearch(new URLSearchParams(query))).toBe(asked);
});

test('an order or a page asks for nothing of its own', () => {
  expect(isUnfiltered(parse('?tri=consultes&page=2'))).toBe(true);
  expect(isUnfiltered(parse('?q=a'))).toBe(false);
  expect(isUnfiltered(parse('?format=csv'))).toBe(false);
});

test('a choice goes back to the first page, and is undone', () => {
  const chosen = withFacetValue(parse('?theme=cinema&page=4'), 'theme', 'livre', true);
  expect(formatSearchState(chosen)).toBe('?theme=cinema&theme=livre');
  expect(formatSearchState(withFacetValue(chosen, 'theme', 'cinema', false))).toBe('?theme=livre');
});

test('values that the catalogue does not have are left out', () => {
  const table = decodeFacetTable(encodeFacetTable(randomRows(50), snapshotDay));
  const known = table.columns.theme.values[0]?.id ?? '';
  const state = withKnownValues(parse(`?q=x&theme=${known}&theme=inconnu&format=<script>`), table);
  expect(formatSearchState(state)).toBe(`?q=x&theme=${known}`);
});

test('values that the catalogue does not have are told, and those alone', () => {
  const table = decodeFacetTable(encodeFacetTable(randomRows(50), snapshotDay));
  const known = table.columns.theme.values[0]?.id ?? '';
  const state = parse(`?theme=${known}&theme=inconnu&periode=2010-2012&periode=hier&mise-a-jour=30-jours`);
  expect(unknownValues(state, table)).toEqual([
    { facet: 'theme', value: 'inconnu' },
    { facet: 'period', value: 'hier' },
  ]);
});

test('another query forgets how the former one was to be read', () => {
  const state = parse('?q=MH&exact=oui&sans=year%3A2022&format=csv');
  expect(withQuery(state, 'MH')).toBe(state);
  expect(formatSearchState(withQuery(state, 'musée'))).toBe('?q=mus%C3%A9e&format=csv');
});

test('a long query is not cut in the middle of a character', () => {
  expect(cleanQuery(`${'a'.repeat(299)}🎭🎭`)).toBe('a'.repeat(299));
});
