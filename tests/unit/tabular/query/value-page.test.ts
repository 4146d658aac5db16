import { expect, test } from 'vitest';
import { valuePage } from '../../../../src/tabular/query/value-page.ts';

const counts = [
  { value: 'Île-de-France', count: 131 },
  { value: 'Bretagne', count: 40 },
  { value: '', count: 3 },
];

test('values come with their counts, most frequent first', () => {
  expect(valuePage(counts, { search: '', chosen: [] })).toEqual({ values: counts, found: 3, distinct: 3 });
});

test('those chosen come first, and those that no row has any more stay', () => {
  const { values } = valuePage(counts, { search: '', chosen: ['Bretagne', 'Alsace'] });
  expect(values.map(({ value, count }) => `${value} ${count}`)).toEqual([
    'Bretagne 40',
    'Alsace 0',
    'Île-de-France 131',
    ' 3',
  ]);
});

test('a text is looked for whatever its accents', () => {
  const page = valuePage(counts, { search: 'ile', chosen: ['Bretagne'] });
  expect(page).toEqual({ values: [{ value: 'Île-de-France', count: 131 }], found: 1, distinct: 3 });
});

test('a hundred are given, and how many there are', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({ value: `v${index}`, count: 1 }));
  const page = valuePage(many, { search: '', chosen: [] });
  expect([page.values.length, page.found, page.distinct]).toEqual([100, 5000, 5000]);
});
