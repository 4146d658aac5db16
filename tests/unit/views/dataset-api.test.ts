import { expect, test } from 'vitest';
import { toDatasetApi } from '../../../src/views/dataset-api.ts';
import { aResource } from '../../fixtures/records.ts';

test('only a table that data.gouv.fr has read can be asked row by row', () => {
  expect(toDatasetApi(null)).toBeNull();
  expect(toDatasetApi(aResource())).toBeNull();
});

test('each snippet asks the rows of the resource, with no parameter that the API refuses', () => {
  const api = toDatasetApi(aResource({ analysis: { ...aResource().analysis, tabular: true } }));
  const url = 'https://tabular-api.data.gouv.fr/api/resources/r1/data/';
  expect(api?.baseUrl).toBe(url);
  expect(api?.snippets.map(({ id }) => id)).toEqual(['curl', 'python', 'javascript']);
  for (const { code } of api?.snippets ?? []) {
    expect(code).toContain(url);
    expect(code.match(/\?[^'"]*/gu)?.every((query) => /^\?page_size=\d{2}$/u.test(query))).toBe(true);
  }
});
