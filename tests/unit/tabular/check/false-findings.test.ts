import { describe, expect, test } from 'vitest';
import { correctTable } from '../../../../src/tabular/check/correction.ts';
import { checkText, findingsOf } from './check-text.ts';

async function column(name: string, cells: readonly string[]): Promise<string[]> {
  const rows = cells.map((cell, index) => `v${'abcdefghijklmno'.charAt(index)};${cell}`);
  return findingsOf(`ville;${name}\n${rows.join('\n')}\n`);
}

describe('postal codes of several countries', () => {
  const rows = 'Nice;06000;FR\nLyon;69001;FR\nBruxelles;1000;BE\nIxelles;1050;BE\nLondres;SW1A;GB\n';

  test('have no zero to be given back', async () => {
    const table = await checkText(`ville;code_postal;pays\n${rows}`);
    expect(table.check.findings.map(({ rule }) => rule)).toEqual(['postcode-only']);
    expect((await correctTable(table, 'villes.csv', false)).parts.join('')).toContain('Bruxelles;1000;BE');
  });

  test('have one where all are French', async () => {
    const french = 'ville;code_postal;pays\nNice;6000;France\nLyon;69001;France\nLaon;02000;FRANCE\n';
    expect(await findingsOf(french)).toContain('lost-zeros ×1 [code_postal] @2');
  });
});

test.each<[string, string, string[]]>([
  ['codes of countries', 'pays', ['FR', 'NC', 'NA', 'BE', 'SO', 'FR']],
  ['codes of languages under any name', 'parlée', ['fr', 'nd', 'en', 'de', 'so', 'it']],
  ['titles', 'titre', ['Mai-68', 'Les Misérables', 'Mars-98', 'La Règle du jeu', 'Jules et Jim']],
])('nothing is said of %s', async (_, name, cells) => {
  expect((await column(name, cells)).filter((line) => !line.startsWith('odd-name'))).toEqual([]);
});

test.each<[string, string, string[], string]>([
  [
    'words in a column of countries',
    'pays',
    ['France', 'NC', 'Belgique', 'Suisse'],
    'placeholder ×1 [pays] @3',
  ],
  ['answers', 'reponse', ['OK', 'KO', 'NC', 'OK'], 'placeholder ×1 [reponse] @4'],
  [
    'days turned in titles',
    'titre',
    ['Les Misérables', '3-mars-20', 'La Règle du jeu'],
    'turned-date ×1 [titre] @3',
  ],
  ['ranges', 'tranche', ['1-2', 'janv-15', '20-40', '3-7'], 'turned-date ×1 [tranche] @3'],
])('it is told all the same: %s', async (_, name, cells, expected) => {
  expect(await column(name, cells)).toEqual([expected]);
});

describe('a last row', () => {
  const rows = 'Nuits;12\nJazz;14\nRock;9\n';
  test.each<[string, string, boolean]>([
    ['a festival of that name', 'Total Festum;20', false],
    ['a group of musicians', 'Ensemble vocal;21', false],
    ['the word alone', 'TOTAL :;40', true],
    ['a sum named at length', 'Total des entrées;35', true],
    ['a sum under another word', 'Ensemble;35', true],
    ['a sum without a word', 'Chorale;35', false],
  ])('%s', async (_, last, isTotal) => {
    const found = await findingsOf(`festival;entrees\n${rows}${last}\n`);
    expect(found).toEqual(isTotal ? ['total-row ×1 @5'] : []);
  });
});

describe('a first column that is mostly empty', () => {
  const table = (name: string, cells: readonly string[]): string =>
    `${name};ville\n${cells.map((cell, index) => `${cell};v${'abcdefghijklmnopqr'.charAt(index)}`).join('\n')}\n`;
  const at = (count: number, labels: Readonly<Record<number, string>>): string[] =>
    Array.from({ length: count }, (_, index) => labels[index] ?? '');

  test.each<[string, string, string[]]>([
    ['values at random', 'quartier', at(12, { 0: 'Nord', 4: 'Sud', 5: 'Est' })],
    ['few values among many rows', 'quartier', at(12, { 0: 'Nord', 2: 'Sud', 4: 'Est' })],
    ['remarks', 'observation', at(9, { 0: 'fermé', 3: 'à revoir', 6: 'parti' })],
    ['none on the first row', 'region', at(9, { 1: 'Nord', 4: 'Sud' })],
  ])('is optional: %s', async (_, name, cells) => {
    expect(await findingsOf(table(name, cells))).toEqual([]);
  });

  test('holds the names of groups', async () => {
    expect(await findingsOf(table('region', at(9, { 0: 'Nord', 2: 'Sud', 5: 'Est' })))).toEqual([
      'group-labels ×6 [region] @3,5,6,8,9',
    ]);
  });
});

test('a row too long says nothing of its last column', async () => {
  const text = 'a,b,c\n1,2,3\n4,5,6\n6,7,8,9\n7,8,9\n9,1,1\n6,7,8,10\n';
  const { check } = await checkText(text);
  expect(check.findings.map(({ rule, lines }) => [rule, lines])).toEqual([['long-row', [4, 7]]]);
  expect(check.profile.columns[2]).toMatchObject({ type: 'integer', filled: 4 });
});

test.each<[string, string, string[]]>([
  ['years beside an EPCI', 'annee_creation_epci', ['2017', '2014', '2017', '2000', '1999', '2010']],
  [
    'SIRET under the name of their directory',
    'code_sirene',
    ['11004601800013', '55210055400013', '35600000049837'],
  ],
  ['amounts of an EPCI', 'budget_epci', ['5580113', '1200450', '98000', '7700120', '33000', '41000']],
  ['SIRET exported as decimals', 'siret', ['11004601800013.0', '55210055400013.0', '', '35600000049837.0']],
  ['codes of New Caledonia', 'code_pays', ['NC', 'NC', 'NC', 'NC']],
])('nothing is said of %s', async (_, name, cells) => {
  expect((await column(name, cells)).filter((line) => !/^(?:odd-name|duplicate-row)/u.test(line))).toEqual(
    [],
  );
});

test.each([
  ['the dead', 'prenom;nom;date_naissance;date_deces;adresse\nA;B;1870-01-02;1920-03-04;1 rue C\n'],
  ['a museum', 'prenom;date_naissance;adresse_musee\nA;1870-01-02;1 rue C\n'],
])('%s are no persons to protect', async (_, text) => {
  expect((await findingsOf(text)).filter((line) => line.startsWith('personal-columns'))).toEqual([]);
});

test('a label of countries of art is no country', async () => {
  const french = 'ville;code_postal;label_pays_art_histoire\nNice;6000;Oui\nLyon;69001;Non\nLaon;02000;Oui\n';
  expect(await findingsOf(french)).toContain('lost-zeros ×1 [code_postal] @2');
});
