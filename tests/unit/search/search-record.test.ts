import { expect, test } from 'vitest';
import { fieldAt } from '../../../src/search/field-layout.ts';
import { searchFields } from '../../../src/search/search-answer.ts';
import { emptyFields, toIndexedContent, type SearchRecord } from '../../../src/search/search-record.ts';
import { cardsFile, cardsPerFile, placeInFiles } from '../../../src/search/search-files.ts';

/** The words of an indexed content, by field. */
function words(fields: Partial<SearchRecord['fields']>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const content = toIndexedContent({ kind: 'dataset', fields: { ...emptyFields, ...fields } });
  content.split(' ').forEach((word, place) => {
    if (word !== '.' && word !== '') (found[searchFields[fieldAt(place)] ?? ''] ??= []).push(word);
  });
  return found;
}

test('each field is indexed in its own places, by the stems of its words', () => {
  expect(
    words({
      title: ['Fréquentation de l’Opéra'],
      keywords: ['lecture publique'],
      columns: ['nom_musees'],
      description: ['Les entrées de 2024.'],
    }),
  ).toEqual({
    title: ['frequentationж', 'operaж'],
    keywords: ['lecturж', 'publicж'],
    columns: ['nomж', 'museж'],
    description: ['entreж', '2024ж'],
  });
});

test('what does not fit in a field does not run over the next one', () => {
  const title = [Array.from({ length: 90 }, (_, index) => `mot${index.toString()}`).join(' ')];
  const found = words({ title, keywords: ['cinéma'] });
  expect(found['title']).toHaveLength(40);
  expect(found['keywords']).toEqual(['cinemaж']);
});

test('a word repeated many times is indexed a few times', () => {
  expect(words({ description: ['film '.repeat(50)] })).toEqual({ description: ['filmж', 'filmж', 'filmж'] });
});

test('an entry without words is indexed all the same', () => {
  expect(toIndexedContent({ kind: 'dataset', fields: emptyFields })).toBe('');
});

test('a card is found in its file: the only one, or one of many', () => {
  expect(placeInFiles(261, cardsPerFile(262))).toEqual({ file: 0, index: 261 });
  expect(placeInFiles(0, cardsPerFile(10_000))).toEqual({ file: 0, index: 0 });
  expect(placeInFiles(43, cardsPerFile(1000))).toEqual({ file: 0, index: 43 });
  expect(placeInFiles(43, cardsPerFile(10_000))).toEqual({ file: 43, index: 0 });
  expect(cardsFile(2)).toBe('cartes-2.json');
});
