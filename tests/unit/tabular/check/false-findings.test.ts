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
