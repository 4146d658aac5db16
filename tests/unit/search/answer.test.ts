import { describe, expect, test } from 'vitest';
import { plan } from '../../../src/search/planner.ts';
import { datasetsOnly, type SearchAnswer } from '../../../src/search/search-answer.ts';
import { emptyFields } from '../../../src/search/search-record.ts';
import { smallTools, type SmallDataset } from '../../fixtures/memory-index.ts';

type Thesaurus = NonNullable<NonNullable<Parameters<typeof smallTools>[1]>['thesaurus']>;

const ask = (
  query: string,
  datasets: readonly SmallDataset[],
  thesaurus: Thesaurus = {},
): Promise<SearchAnswer> => plan(query, {}, smallTools(datasets, { thesaurus }));
const titled = (...titles: readonly string[]): SmallDataset[] => titles.map((title) => ({ title: [title] }));

describe('what is enough', () => {
  const books = titled('Prix du livre', 'Livre ancien', 'Livre numérique', 'Ventes de livres', 'Livre rare');

  test('a word that many titles hold is a topic: it is enough, whatever is said of it', async () => {
    const { hits, strictness, ignored } = await ask('livres médiévaux', books);
    expect(hits).toHaveLength(5);
    expect(strictness).toBe('most');
    expect(ignored.map(({ text }) => text)).toEqual(['médiévaux']);
    expect((await ask('livres médiévaux', books.slice(0, 2))).hits).toEqual([]);
  });

  test('a word that only names their producer is no topic', async () => {
    const centres = books.map((book) => ({ ...book, producer: ['Centre du patrimoine'] }));
    expect((await ask('centre jardinage', centres)).hits).toEqual([]);
  });

  test('so is a word that leads to one', async () => {
    const toward = { toward: [['bouquin', ['livre']]] as const };
    const all = [...books, ...titled(...titlesOf(15, 'Musées'))];
    expect((await ask('bouquins médiévaux', all, toward)).hits).toHaveLength(5);
    expect((await ask('bouquins médiévaux', all)).hits).toEqual([]);
  });

  test('an organisation that has the name asked for does not hide the datasets', async () => {
    const organization = {
      kind: 'organization' as const,
      fields: { ...emptyFields, title: ['Livres médiévaux'] },
    };
    const { hits } = await plan('livres médiévaux', {}, smallTools(books, { others: [organization] }));
    expect(hits.map(({ kind }) => kind)).toEqual(['organization', ...Array<string>(5).fill('dataset')]);
  });
});

describe('all the words', () => {
  test.each([
    ['a synonym is before the word itself', 'MH', ['Monument historique MH'], 'all'],
    ['a synonym alone', 'MH', ['Monument historique'], 'most'],
    ['the last word is unfinished', 'monument histo', ['Monument historique'], 'all'],
    ['a word is missing', 'monument breton', titlesOf(6, 'Monument historique'), 'most'],
  ] as const)('%s', async (_, query, titles, strictness) => {
    const same = { same: [['monument historique', 'MH']] };
    const answer = await ask(query, titled(...titles), same);
    expect(answer.hits.length).toBeGreaterThan(0);
    expect(answer.strictness === 'all').toBe(strictness === 'all');
  });

  test('a year that a dataset covers is held by it', async () => {
    const museums = { title: ['Fréquentation des musées'], period: { from: 2001, to: 2022 } };
    expect((await ask('fréquentation musées 2020', [museums])).strictness).toBe('all');
    expect((await ask('fréquentation musées 2023', [museums])).strictness).toBe('most');
  });
});

test('what an organisation holds is not said of the datasets', async () => {
  const organization = {
    kind: 'organization' as const,
    fields: { ...emptyFields, title: ['Musée du Louvre'] },
  };
  const others = [organization];
  const museums = await plan('musée Louvre', {}, smallTools(titled(...titlesOf(5, 'Musée')), { others }));
  expect(museums.strictness).toBe('all');
  expect(datasetsOnly(museums)).toMatchObject({ strictness: 'most', nothing: null });
  const mh = { ...organization, fields: { ...emptyFields, title: ['MH'] } };
  const same = { same: [['monument historique', 'MH']] };
  const monuments = smallTools(titled('Monument historique'), { others: [mh], thesaurus: same });
  expect(datasetsOnly(await plan('MH', {}, monuments)).strictness).toBe('related');
  const none = datasetsOnly(await plan('Louvre', {}, smallTools(titled('Musée'), { others })));
  expect(none).toMatchObject({ hits: [], nothing: { nearest: [] } });
});

test('a title that is all of the query comes before one that says more', async () => {
  const press = [
    { title: ['Aides à la presse : classement des titres de presse aidés'], views: 4000 },
    { title: ['Aides à la presse'], views: 100 },
  ];
  expect((await ask('aides à la presse', press)).hits[0]?.position).toBe(1);
});

function titlesOf(count: number, title: string): string[] {
  return Array<string>(count).fill(title);
}
