import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { synonymsSchema } from '../../../../src/catalog/schemas/synonyms.ts';
import { toStems, toWords } from '../../../../src/search/words.ts';

const file = new URL('../../../../content/synonymes.yaml', import.meta.url);
const synonyms = synonymsSchema.parse(parse(await readFile(file, 'utf8')));
const expressions = synonyms.domains.flatMap(({ same, toward }) => [
  ...same.flat(),
  ...Object.keys(toward),
  ...Object.values(toward).flat(),
]);

test('each expression of the file has words to search', () => {
  expect(expressions.filter((expression) => toStems(expression).length === 0)).toEqual([]);
});

test('no expression loses what it means with its stop words: « film le plus vu » would be « film »', () => {
  const emptied = expressions.filter(
    (expression) => toWords(expression).length >= 3 && toStems(expression).length === 1,
  );
  expect(emptied).toEqual([]);
});

test('no group says the same expression twice', () => {
  const twice = synonyms.domains.flatMap(({ same }) =>
    same.filter((group) => new Set(group.map((item) => toStems(item).join(' '))).size < 2),
  );
  expect(twice).toEqual([]);
});

test.each([
  ['a group of one', { domains: [{ name: 'A', same: [['seul']] }] }, /an expression alone/u],
  ['an unknown field', { domains: [{ name: 'A', synonyms: [] }] }, /synonyms/u],
  ['no domain', { domains: [] }, /domains/u],
  ['a way to nothing', { domains: [{ name: 'A', toward: { mot: [] } }] }, /toward/u],
])('%s is refused, with its place', (_, data, message) => {
  const { error } = synonymsSchema.safeParse(data);
  expect(error && z.prettifyError(error)).toMatch(message);
});
