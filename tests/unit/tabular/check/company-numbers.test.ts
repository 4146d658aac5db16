import { expect, test } from 'vitest';
import { checkerPlaces } from '../../../../src/tabular/check/check-file.ts';
import { correctTable } from '../../../../src/tabular/check/correction.ts';
import { restoredCode } from '../../../../src/tabular/check/code-kind.ts';
import { checkText, findingsOf } from './check-text.ts';

const siret = '11004601800013';
const siren = '110046018';

async function column(name: string, cells: readonly string[]): Promise<string[]> {
  const rows = cells.map((cell, index) => `v${'abcdefghij'.charAt(index)};${cell}`);
  return findingsOf(`ville;${name}\n${rows.join('\n')}\n`);
}

test.each<[string, string, string[], string[]]>([
  [
    'a SIRET that lost its last digits and was exported again',
    'siret',
    [siret, siret, '55200000000000', siret],
    ['scientific-identifier ×1 [siret] @4'],
  ],
  ['one digit short', 'siret', [siret, siret, '1100460180001', siret], ['checksum-failed ×1 [siret] @4']],
  ['one digit more', 'siren', [siren, `${siren}0`, siren, siren], ['checksum-failed ×1 [siren] @3']],
  ['all short', 'siren', ['1234567', '7654321', '12345'], ['checksum-failed ×3 [siren] @2,3,4']],
  ['a SIREN among SIRET', 'siret', [siret, siren, siret, siret], ['checksum-failed ×1 [siret] @3']],
  ['two zeros lost', 'siren', [siren, '5580000', siren, siren], ['checksum-failed ×1 [siren] @3']],
])('%s', async (_, name, cells, expected) => {
  expect(await column(name, cells)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['both numbers under a name that says both', 'siren_ou_siret', [siret, siren, siret, siren]],
  ['digits apart', 'siret', ['110 046 018 00013', siret, siret]],
])('nothing is said of %s', async (_, name, cells) => {
  expect(await column(name, cells)).toEqual([]);
});

test.each([
  ['siren', '5580113', '005580113'],
  ['siren', '05580113', null],
  ['siren', '580113', null],
  ['siret', '558011300016', '00558011300016'],
] as const)('%s %s is given back its zeros when its checksum passes', (kind, written, expected) => {
  expect(restoredCode(kind, written, checkerPlaces)).toBe(expected);
});

test('a corrected copy has the zeros again', async () => {
  const table = await checkText(`nom;siret\na;558011300016\nb;${siret}\nc;${siret}\nd;${siret}\n`);
  expect(table.check.findings.map(({ rule }) => rule)).toEqual(['lost-zeros']);
  expect((await correctTable(table, 'a.csv', false)).parts.join('')).toContain('a;00558011300016');
});
