import { expect, test } from 'vitest';
import { apiFigures } from '../../../../src/client/explorer/api-figures.ts';

const column = {
  name: 'total',
  key: 'total',
  kind: 'number',
  type: 'integer',
  decimal: '.',
  dateStyle: null,
} as const;

const answer = (measured: unknown): unknown => ({ profile: { profile: { total: measured } } });

test('what data.gouv.fr measured is about the whole table', () => {
  const figures = apiFigures(
    answer({
      min: 0,
      max: 9600,
      mean: 52.3,
      tops: [{ count: 40, value: '0' }],
      nb_distinct: 213,
      nb_missing_values: 3,
    }),
    column,
    1000,
  );
  expect(figures).toMatchObject({
    rows: 1000,
    wholeTable: true,
    filled: 997,
    distinct: { count: 213, exact: true },
    number: { min: 0, max: 9600, mean: 52.3, median: null, sum: null },
    top: [{ value: '0', count: 40 }],
  });
});

test.each([
  ['a count that it gave up', answer({ tops: [], nb_distinct: 0, nb_missing_values: 0 })],
  ['no measure of the column', { profile: { profile: {} } }],
  ['no profile', {}],
  ['anything else', 'nothing'],
])('%s is no statistics', (_, measured) => {
  expect(apiFigures(measured, column, 1000)).toBeNull();
});
