import { expect, test } from 'vitest';
import { themeSchema, type Theme } from '../../../src/catalog/schemas/theme.ts';
import { themeClassifier, type ClassifiedDataset } from '../../../src/catalog/theme-membership.ts';

const theme = (id: string, match: object, rest: object = {}): Theme =>
  themeSchema.parse({ id, title: id, summary: id, order: 1, hue: 'ocre', match, ...rest });

const dataset = (parts: Partial<ClassifiedDataset>): ClassifiedDataset => ({
  title: '',
  summary: null,
  description: '',
  keywords: [],
  organizationId: 'o',
  ...parts,
});

const idsOf = (themes: readonly Theme[], parts: Partial<ClassifiedDataset>): string[] =>
  themeClassifier(themes, ['culture'])(dataset(parts)).map(({ id }) => id);

const musees = theme('musees', { keywords: ['musees'], words: ['musée', 'musées de France'] });
const archives = theme('archives', { keywords: ['archives'], words: ["services d'archives", 'archives'] });
const cinema = theme('cinema', { keywords: ['cinema'], words: ['film'], organizations: ['cnc'] });

test.each([
  ['a keyword, whole', { keywords: ['musees'] }, ['musees']],
  ['a keyword in the other number', { keywords: ['musee'] }, ['musees']],
  ['a word of the title, whatever its case, accents and number', { title: 'MUSEES du Gers' }, ['musees']],
  ['a word of the summary', { summary: 'Adresses de musées.' }, ['musees']],
  ['a phrase across an elision', { title: 'Les services d’archives' }, ['archives']],
  ['the organisation alone', { title: 'Statistiques', organizationId: 'cnc' }, ['cinema']],
  ['two clues in the opening of the description', { description: 'Les musées de France.' }, ['musees']],
])('%s tells the theme', (_, parts, ids) => {
  expect(idsOf([musees, archives, cinema], parts)).toEqual(ids);
});

test.each([
  ['part of a keyword', { keywords: ['musees-de-la-mer'] }],
  ['part of a word', { title: 'Muséographie, filmer' }],
  ['a phrase whose words are apart', { title: 'Services des bâtiments d’archive', keywords: [] }],
  ['one word in the opening of the description', { description: 'Près du musée.' }],
  ['words after the opening', { description: `${'mot '.repeat(100)} musées de France` }],
  ['the address of a link', { description: '[ici](https://x.fr/musees-de-france) <a href="/musee/">' }],
  ['a generic keyword', { keywords: ['culture'] }],
])('%s tells nothing', (_, parts) => {
  expect(idsOf([musees, theme('services', { words: ["services d'archives"] }), cinema], parts)).toEqual([]);
});

test('the strongest evidence comes first, then the theme named first in the title', () => {
  const themes = [archives, cinema, musees];
  expect(idsOf(themes, { title: 'Musées', keywords: ['archives'] })).toEqual(['musees', 'archives']);
  expect(idsOf(themes, { title: 'Film et musée' })).toEqual(['cinema', 'musees']);
  expect(idsOf(themes, { title: 'Musée du film' })).toEqual(['musees', 'cinema']);
});

test('weak evidence beside strong evidence is dropped', () => {
  const strong = { title: 'Musées de France', keywords: ['musees'], summary: 'Les musées.' };
  expect(idsOf([musees, archives, cinema], { ...strong, organizationId: 'cnc' })).toEqual(['musees']);
  expect(idsOf([musees, archives, cinema], { ...strong, title: 'Musées de France en film' })).toEqual([
    'musees',
    'cinema',
  ]);
});

test('a dataset has three themes at most', () => {
  const themes = ['alpha', 'bravo', 'carmin', 'delta'].map((word) => theme(word, { words: [word] }));
  expect(idsOf(themes, { title: 'delta alpha carmin bravo' })).toEqual(['delta', 'alpha', 'carmin']);
});

test('a clue under `except` keeps the dataset out, but not from the description', () => {
  const careful = theme(
    'musees',
    { words: ['musée'] },
    { except: { words: ['catalogue'], keywords: ['jeu'] } },
  );
  expect(idsOf([careful], { title: 'Catalogue des musées' })).toEqual([]);
  expect(idsOf([careful], { title: 'Musées', keywords: ['jeux'] })).toEqual([]);
  expect(idsOf([careful], { title: 'Musées', description: 'Un catalogue.' })).toEqual(['musees']);
});

test('the same clue in the singular and in the plural counts once', () => {
  const twice = theme('twice', { words: ['livre', 'livres'] });
  expect(idsOf([twice], { description: 'Un livre.' })).toEqual([]);
});

test.each([
  [theme('a', { keywords: ['culture'] }), 'Theme `a` rests on `culture`'],
  [theme('a', { words: ['Cultures'] }), 'Theme `a` rests on `Cultures`'],
  [theme('a', {}), 'give content/themes/a.yaml keywords, words or organizations'],
])('a theme that cannot work is refused, with what to mend', (refused, message) => {
  expect(() => themeClassifier([refused], ['culture'])).toThrow(message);
});

test('10,000 datasets are classified by 560 clues', () => {
  const themes = Array.from({ length: 14 }, (_, index) =>
    theme(`t${index.toString()}`, {
      words: Array.from({ length: 40 }, (__, word) => `mot${(index * 40 + word).toString()} de france`),
    }),
  );
  const themesOf = themeClassifier(themes, []);
  const description = 'Un jeu de données sur le mot3 de France et le mot41 de France. '.repeat(40);
  const found = Array.from({ length: 10_000 }, (_, index) =>
    themesOf(dataset({ title: `mot${(index % 560).toString()} de France`, description })),
  );
  expect(found.every((ids) => ids.length > 0)).toBe(true);
});
