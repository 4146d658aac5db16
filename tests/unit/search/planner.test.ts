import { expect, test } from 'vitest';
import { plan, type PlannerTools } from '../../../src/search/planner.ts';
import type { SearchAnswer, SearchOptions } from '../../../src/search/search-answer.ts';
import { emptyFields } from '../../../src/search/search-record.ts';
import { cleanQuery } from '../../../src/search/search-state.ts';
import { smallTools } from '../../fixtures/memory-index.ts';

const museums = { title: ['Fréquentation des musées de France'], period: { from: 2001, to: 2022 } };
const monuments = {
  title: ['Immeubles protégés au titre des monuments historiques'],
  columns: ['commune', 'siecle'],
};
const cinemas = {
  title: ['Liste des établissements cinématographiques actifs'],
  description: ['Les salles de cinéma de chaque commune.'],
  values: {
    format: [{ id: 'csv', label: 'CSV' }],
    producer: [{ id: 'cnc', label: 'Centre national du cinéma' }],
  },
  producer: ['Centre national du cinéma'],
};
const festivals = {
  title: ['Liste des festivals'],
  values: { format: [{ id: 'geojson', label: 'GeoJSON' }] },
  columns: ['identifiant CNM'],
};
const festivalsCsv = { title: ['Festivals financés'], values: { format: [{ id: 'csv', label: 'CSV' }] } };
const archives = { title: ['Archives'], description: ['Le fonds d’un orfèvre lyonnais.'] };
const datasets = [museums, monuments, cinemas, festivals, festivalsCsv, archives];
const thesaurus = {
  same: [
    ['monument historique', 'MH', 'monument classé'],
    ['CNC', 'Centre national du cinéma'],
    ['salle de cinéma', 'salle obscure'],
  ],
  toward: [['église', ['monument historique']]] as const,
  cues: [['où', ['commune']]] as const,
  weak: ['liste', 'France'],
};
const tools = smallTools(datasets, { thesaurus });

function ask(query: string, options: SearchOptions = {}, given: PlannerTools = tools): Promise<SearchAnswer> {
  return plan(cleanQuery(query), options, given);
}

async function found(query: string, options?: SearchOptions): Promise<number[]> {
  return (await ask(query, options)).hits.map(({ position }) => position);
}

test.each([
  ['accents and plurals', 'FREQUENTATION du musee', 0],
  ['elisions and apostrophes', 'l’orfèvre', 5],
  ['an acronym', 'MH', 1],
  ['an acronym with dots', 'M.H.', 1],
  ['another way to say it', 'salles obscures', 2],
  ['from the particular to the general', 'églises', 1],
  ['a letter left out', 'monumnts', 1],
  ['letters swapped', 'fetsivals', 3],
  ['a word that sounds the same', 'fréquantation', 0],
  ['the name of a producer', 'CNC', 2],
  ['a phrase between quotes', '"monuments historiques"', 1],
  ['a column', 'siècle', 1],
])('%s: « %s »', async (_, query, first) => {
  expect((await found(query))[0]).toBe(first);
});

test('a correction is told, with the words it replaces', async () => {
  const { corrections, hits } = await ask('les musés de monumnts');
  expect(corrections).toEqual([{ span: { start: 13, end: 21, text: 'monumnts' }, to: 'monument' }]);
  expect(hits.length).toBeGreaterThan(0);
});

test('what holds a word once corrected holds all that was asked', async () => {
  expect((await ask('monumnts')).strictness).toBe('all');
  expect((await ask('monumnts historiques')).strictness).toBe('all');
  expect((await ask('monumnts bretons')).strictness).toBe('related');
});

test('a word that exists is never corrected, and no vocabulary is loaded for it', async () => {
  const fresh = smallTools(datasets, { thesaurus });
  expect((await ask('festivals', {}, fresh)).corrections).toEqual([]);
  expect([...fresh.loadedShards]).toEqual([]);
  await ask('fetsivals', {}, fresh);
  expect([...fresh.loadedShards]).toEqual(['f']);
});

test('a form of a word of the index is no fault', async () => {
  const { corrections, hits } = await ask('financer');
  expect(corrections).toEqual([]);
  expect(hits).toMatchObject([{ position: 4, matches: [{ means: 'family' }] }]);
});

test('short words and acronyms are never corrected into their neighbours', async () => {
  const { hits, corrections, nothing } = await ask('CNB');
  expect(hits).toEqual([]);
  expect(corrections).toEqual([]);
  expect(nothing?.unknown.map(({ text }) => text)).toEqual(['CNB']);
});

test('an acronym that only names a column finds nothing: it tells of identifiers', async () => {
  expect(await found('CNM')).toEqual([]);
  expect(await found('cnm')).toEqual([]);
});

test('an expansion is told, and « exactly » does without it', async () => {
  const { expansions } = await ask('MH');
  expect(expansions).toEqual([{ span: { start: 0, end: 2, text: 'MH' }, to: ['monument historique'] }]);
  const exact = await ask('MH', { exact: true });
  expect(exact.hits).toEqual([]);
  expect(exact.expansions).toEqual([]);
});

test('an acronym in capitals is not misspelt, and cut words of files and columns correct nothing', async () => {
  const named = smallTools([
    { title: ['Finesse des étoffes'], resources: ['liste_historiq'], columns: ['fines'] },
  ]);
  expect((await ask('FYNESSE', {}, named)).corrections).toEqual([]);
  expect((await ask('fynesse', {}, named)).corrections).toMatchObject([{ to: 'finesse' }]);
  expect((await ask('historik', {}, named)).corrections).toEqual([]);
});

test('a word that nothing is about is looked for by its family, in the thesaurus too', async () => {
  const tools = smallTools([{ title: ['Documents numérisés'] }, { title: ['Emploi culturel'] }], {
    thesaurus: { toward: [['travail', ['emploi']]] },
  });
  expect((await ask('numérisation', {}, tools)).hits).toMatchObject([{ position: 0 }]);
  expect((await ask('travaillent', {}, tools)).hits).toMatchObject([{ position: 1 }]);
});

test.each(['XVIe siècle', '16ème siècle', '16e siècle'])('%s: a century is one word', async (query) => {
  const tools = smallTools([{ title: ['Éditions du XVIᵉ siècle'] }, { title: ['Théâtre du XIXe siècle'] }]);
  expect((await ask(query, {}, tools)).hits[0]?.position).toBe(0);
});

test('a word of the catalogue comes before the words that it begins', async () => {
  const tools = smallTools([
    { title: ['Liste des agences'], views: 5000 },
    { title: ['Public par âge'], keywords: ['age'] },
  ]);
  expect((await ask('age', {}, tools)).hits[0]?.position).toBe(1);
});

test('« exactly » corrects nothing, and offers the near words', async () => {
  const { hits, corrections, nothing } = await ask('fetsivals', { exact: true });
  expect(hits).toEqual([]);
  expect(corrections).toEqual([]);
  expect(nothing?.nearest).toContain('festivals');
});

test('a format moves those that have it up, is told, and can be taken off', async () => {
  const { interpretations, hits } = await ask('festivals csv');
  expect(interpretations).toMatchObject([
    { id: 'format:csv', kind: 'format', label: 'CSV', facet: { id: 'format', value: 'csv' } },
  ]);
  expect(hits.map(({ position }) => position).slice(0, 2)).toEqual([4, 3]);
  const without = await ask('festivals csv', { without: ['format:csv'] });
  expect(without.interpretations).toEqual([]);
});

test('a format alone finds what has it, though no word says so', async () => {
  expect(await found('geojson')).toEqual([3]);
});

test('a year is understood, and does not keep out what has another', async () => {
  const { interpretations, hits } = await ask('fréquentation musées 2023');
  expect(interpretations).toMatchObject([{ id: 'year:2023', facet: null }]);
  expect(hits[0]?.position).toBe(0);
  const { interpretations: covered } = await ask('fréquentation musées 2010');
  expect(covered).toMatchObject([{ id: 'year:2010', facet: { id: 'period', value: '2010' } }]);
});

test('a place that no dataset names does not hide the datasets that cover it', async () => {
  const { interpretations, ignored, hits } = await ask('salles de cinéma Toulouse');
  expect(interpretations).toEqual([]);
  expect(ignored.map(({ text }) => text)).toEqual(['Toulouse']);
  expect(hits[0]?.position).toBe(2);
});

test('a place that some dataset names brings it first, and is told', async () => {
  const named = smallTools([cinemas, { ...cinemas, values: {}, description: ['Salles de Toulouse.'] }]);
  const { interpretations, hits } = await ask('établissements cinématographiques Toulouse', {}, named);
  expect(interpretations).toMatchObject([
    { id: 'place:toulouse', kind: 'place', label: 'Toulouse', facet: null },
  ]);
  expect(hits[0]?.position).toBe(1);
});

test('between quotes, words are words and stand side by side', async () => {
  expect(await found('"titre monuments"')).toEqual([1]);
  expect(await found('"monuments titre"')).toEqual([]);
  expect((await ask('"2023"')).interpretations).toEqual([]);
});

test('when no entry has all the words, those that have most of their weight are kept, and it is told', async () => {
  const { strictness, hits } = await ask('fréquentation des musées bretons');
  expect(strictness).toBe('most');
  expect(hits[0]?.position).toBe(0);
});

test.each([
  ['words that nothing holds', 'horaires des trains'],
  ['a word of a subject that is elsewhere', 'prix des carburants en France'],
  ['letters in disorder', 'qsdfghjklm'],
])('nothing found stays nothing: %s', async (_, query) => {
  const { hits, nothing } = await ask(query);
  expect(hits).toEqual([]);
  expect(nothing).not.toBeNull();
});

test('the start of the last word is enough, unless it is searched exactly', async () => {
  expect(await found('fréq')).toEqual([0]);
  expect(await found('fréq festivals')).toEqual(await found('festivals'));
  expect((await ask('fréq', { exact: true })).hits).toEqual([]);
});

test('an exact title comes first, and popularity only tells between equals', async () => {
  const few = smallTools([
    { title: ['Musées'], views: 1 },
    { title: ['Musées'], views: 100_000 },
    { title: ['Nuit des musées'], views: 100_000 },
  ]);
  const { hits } = await ask('musées', {}, few);
  expect(hits.map(({ position }) => position)).toEqual([1, 0, 2]);
});

test('the kind of question moves what answers it up', async () => {
  const two = smallTools(
    [
      { title: ['Musées, fréquentation'], views: 10 },
      { title: ['Musées, répertoire'], columns: ['commune'] },
    ],
    { thesaurus },
  );
  expect((await ask('où sont les musées', {}, two)).hits[0]?.position).toBe(1);
  expect((await ask('musées ou', {}, two)).hits[0]?.position).toBe(0);
});

test('entries of other kinds are found at their place in their kind', async () => {
  const theme = { kind: 'theme' as const, fields: { ...emptyFields, title: ['Cinéma'] } };
  const guide = { kind: 'guide' as const, fields: { ...emptyFields, title: ['Publier un fichier'] } };
  const { hits } = await ask('publier', {}, smallTools(datasets, { others: [theme, guide] }));
  expect(hits).toMatchObject([
    { kind: 'guide', position: 0, matches: [{ stems: ['publier'], fields: ['title'] }] },
  ]);
});

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['only stop words', 'où est-ce que les de la ?'],
  ['emoji', '🎭🎬'],
  ['signs of a regular expression', '.*+?^${}()|[]\\'],
  ['quotes and nothing', '""«»'],
])('%s asks nothing: no result, and no complaint', async (_, query) => {
  const answer = await ask(query);
  expect(answer.hits).toEqual([]);
  expect(answer.nothing).toBeNull();
});

test.each([
  ['one letter', 'x'],
  ['5,000 characters', 'musique '.repeat(625)],
  ['one word of 5,000 letters', 'z'.repeat(5000)],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['right-to-left text', 'متحف الفن'],
  ['SQL', "'; DROP TABLE datasets; --"],
  ['a quote left open', '"festivals'],
  ['object keys', '__proto__ constructor toString'],
])('%s gives an answer', async (_, query) => {
  const answer = await ask(query);
  expect(answer.query).toBe(cleanQuery(query));
  expect(Array.isArray(answer.hits)).toBe(true);
});

test('a quote left open quotes nothing', async () => {
  expect(await found('"festivals')).toEqual(await found('festivals'));
});

test('an index that lost a word of its vocabulary is told, never an empty answer', async () => {
  const broken = smallTools(datasets, { thesaurus, missing: ['festival'] });
  await expect(ask('festivals', {}, broken)).rejects.toMatchObject({
    name: 'SearchFailure',
    reason: 'damaged',
  });
});

test('one word alone asks for the list of things, several ask for what they say', async () => {
  const tools = smallTools(
    [
      { title: ['Public du festival'], summary: ['Enquête.'] },
      { title: ['Répertoire du festival'], summary: ['Enquête.'] },
    ],
    { listing: ['répertoire'] },
  );
  const first = async (query: string): Promise<unknown> =>
    (await ask(query, {}, tools)).hits.map(({ position, matches }) => [position, matches.length]);
  expect(await first('festival')).toEqual([
    [1, 1],
    [0, 1],
  ]);
  expect(await first('public festival')).toEqual([[0, 2]]);
  // A place is beside what is named.
  expect((await ask('festival Toulouse', {}, tools)).hits[0]?.position).toBe(1);
});

test('a word that many entries mention, and that none is about, finds nothing', async () => {
  const mention = { description: ['Le code postal de chaque lieu.'] };
  const titles = ['Musées', 'Jardins', 'Cinémas', 'Festivals', 'Librairies', 'Archives'];
  const tools = smallTools(titles.map((title) => ({ title: [title], ...mention })));
  expect((await ask('code postal', {}, tools)).hits).toEqual([]);
  const few = smallTools(titles.slice(0, 2).map((title) => ({ title: [title], ...mention })));
  expect((await ask('code postal', {}, few)).hits).toHaveLength(2);
});

test('half of a short query is not enough', async () => {
  const tools = smallTools([
    { title: ['Consommation de films'] },
    { title: ['Musées'] },
    { title: ['Consommation de livres'] },
  ]);
  expect((await ask('consommation électrique', {}, tools)).hits).toEqual([]);
});

test('an acronym typed whole is not the start of a word', async () => {
  const tools = smallTools([{ title: ['Label EAC'] }, { title: ['Eaching'] }]);
  const positions = async (query: string): Promise<number[]> =>
    (await ask(query, {}, tools)).hits.map(({ position }) => position);
  expect(await positions('EAC')).toEqual([0]);
  expect(await positions('each')).toEqual([1]);
});

test('of two synonyms, the rare one tells more', async () => {
  const common = { title: ['Archives'] };
  const tools = smallTools([common, common, common, common, { title: ['Individus'] }], {
    thesaurus: { toward: [['généalogie', ['archives', 'individu']]] },
  });
  expect((await ask('généalogie', {}, tools)).hits[0]?.position).toBe(4);
});

test('while one types, a word that most entries hold is whole as it stands', async () => {
  const asked: string[] = [];
  const tools = smallTools([
    { title: ['Base des musées'] },
    { title: ['Base des archives'] },
    { title: ['Basilique'] },
  ]);
  const { start } = tools.index;
  const index = {
    ...tools.index,
    start: (term: string) => {
      asked.push(term);
      return start(term);
    },
  };
  await ask('base', {}, { ...tools, index });
  expect(asked).toEqual([]);
  const { hits } = await ask('bas', {}, { ...tools, index });
  expect(asked).toEqual(['bas']);
  expect(hits).toHaveLength(3);
});
