import { expect, test } from 'vitest';
import { toExcerpt, type DatasetText } from '../../../src/search/dataset-text.ts';
import type { MatchedTerm, SearchField } from '../../../src/search/search-answer.ts';

const text: DatasetText = {
  description: 'Première phrase. Les musées y sont, avec leur adresse. Une autre parle des musées.',
  resources: ['Base des musées', 'Notice'],
  tables: [
    {
      resource: 'Base des musées',
      columns: [
        { name: 'nomOfficiel', values: ['Musée Ingres'] },
        { name: 'adresse_web', values: [] },
      ],
    },
  ],
};

function term(stem: string, ...fields: SearchField[]): MatchedTerm {
  return { stems: [stem], means: 'word', fields };
}

test('the sentence is the one that holds most of what was asked', () => {
  const matches = [term('muse', 'description'), term('adress', 'description')];
  expect(toExcerpt(text, matches).sentence).toBe('Les musées y sont, avec leur adresse.');
});

test('nothing is quoted from a field where nothing matches', () => {
  expect(toExcerpt(text, [term('muse', 'title')])).toEqual({ sentence: null, column: null, resource: null });
});

test('a column is told by its name, else by a value', () => {
  expect(toExcerpt(text, [term('adress', 'columns')]).column).toMatchObject({
    name: 'adresse_web',
    value: null,
  });
  expect(toExcerpt(text, [term('officiel', 'columns')]).column?.name).toBe('nomOfficiel');
  expect(toExcerpt(text, [term('ingre', 'values')]).column).toEqual({
    name: 'nomOfficiel',
    value: 'Musée Ingres',
    resource: 'Base des musées',
  });
});

test('a file is told by its title', () => {
  expect(toExcerpt(text, [term('notic', 'resources')]).resource).toBe('Notice');
});

test('a long sentence is cut around what matches', () => {
  const long = `${'avant '.repeat(80)}musée ${'après '.repeat(80)}`;
  const { sentence } = toExcerpt({ ...text, description: long }, [term('muse', 'description')]);
  expect(sentence).toMatch(/^… .*musée.* …$/u);
  expect(sentence?.length).toBeLessThan(240);
});
