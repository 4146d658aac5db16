import { describe, expect, test } from 'vitest';
import { interpret } from '../../../src/search/interpretations.ts';
import { toQueryWords } from '../../../src/search/query-words.ts';
import { smallTools, type SmallDataset } from '../../fixtures/memory-index.ts';

const nationalMonuments = 'Centre des monuments nationaux';
const text: SmallDataset = {
  title: ['La somme des rémunérations'],
  description: ['Une somme est donnée pour chaque musée de Toulouse, à la fin de la réunion.'],
  values: { producer: [{ id: 'cmn', label: nationalMonuments }] },
};
const tools = smallTools([text], {
  thesaurus: {
    same: [[nationalMonuments, 'CMN']],
    toward: [['château', [nationalMonuments]]],
  },
});
const understood = (query: string): string[] => interpret(toQueryWords(query), tools, []).map(({ id }) => id);

describe('places', () => {
  test.each([
    ['cinémas toulouse', ['place:toulouse']],
    ['TOULOUSE', ['place:toulouse']],
    ['tour Eiffel', []],
    ['moulin', []],
    ['mont saint michel', []],
    ['somme des rémunérations', []],
    ['musées de la Somme', ['place:somme']],
    ['Somme', ['place:somme']],
    ['Somme des rémunérations', []],
    ['musées dans la somme', ['place:somme']],
    ['musees a tours', ['place:tours']],
    ['réunion du comité', []],
    ['musées de La Réunion', ['place:la-reunion']],
    ['bibliothèques dans Somme', ['place:somme']],
  ])('« %s »', (query, found) => {
    expect(understood(query)).toEqual(found);
  });
});

test('a producer goes by its name and what means the same, not by what only leads to it', () => {
  expect(understood('CMN')).toEqual(['producer:cmn']);
  expect(understood('châteaux')).toEqual([]);
});
