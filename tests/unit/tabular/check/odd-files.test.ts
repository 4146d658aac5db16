import { zipSync, strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../../src/tabular/check/check-file.ts';
import { inChunks } from '../read-whole.ts';
import { checkText, findingsOf } from './check-text.ts';

describe('a file that cannot be checked says why', () => {
  const ole = (...text: string[]): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0,
      0,
      0,
      0,
      ...text
        .join('')
        .split('')
        .flatMap((c) => [c.charCodeAt(0), 0]),
    ]);
  test.each<[string, string, string | Uint8Array, string]>([
    ['empty', 'vide.csv', '', 'empty'],
    ['blank', 'vide.csv', ' \n;\n\n', 'empty'],
    ['a PDF', 'faux.csv', '%PDF-1.7 …', 'binary'],
    ['bytes', 'faux.csv', Uint8Array.from({ length: 5000 }, (_, index) => index % 7), 'binary'],
    ['a web page', 'export.csv', '<!doctype html><html><body>Erreur 404</body></html>', 'html'],
    ['a workbook under a password', 'paie.xlsx', ole('EncryptedPackage'), 'encrypted'],
    ['an old workbook', 'ancien.xls', ole('Workbook'), 'unsupported'],
    ['an archive', 'donnees.zip', zipSync({ 'a.csv': strToU8('a;b\n1;2\n') }), 'unsupported'],
    [
      'a workbook that is cut',
      'coupe.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 60),
      'broken-archive',
    ],
    ['broken JSON', 'carte.geojson', '{"type": "FeatureCollection", "features": [', 'invalid-json'],
    ['JSON without rows', 'a.json', '{"a": 1}', 'not-a-table'],
  ])('%s', async (_, name, content, code) => {
    await expect(checkText(content, name)).rejects.toMatchObject({ code });
  });

  test('a workbook too large to be held is refused before it is read', async () => {
    const open = (): never => {
      throw new Error('It was read.');
    };
    await expect(checkFile({ name: 'a.xlsx', size: 300_000_000, open })).rejects.toMatchObject({
      code: 'archive-too-large',
    });
  });
});

test('a text is read again when it is too large to be kept, and its lines are the same', async () => {
  const row = (n: number): string =>
    `Musée ${n.toString()};${'x'.repeat(2000)}${n.toString()};${(n * 7).toString()}\n`;
  const text = `nom;note;entrees\n${Array.from({ length: 33_000 }, (_, n) => row(n)).join('')}Musée ;fin;NC\n`;
  const bytes = new TextEncoder().encode(text);
  let opened = 0;
  const { check } = await checkFile({
    name: 'grand.csv',
    size: bytes.length,
    open: () => {
      opened += 1;
      return inChunks(bytes, 1_000_000);
    },
  });
  expect(opened).toBeGreaterThan(1);
  expect(check.findings.map(({ rule, lines }) => [rule, lines])).toContainEqual(['placeholder', [33_002]]);
}, 60_000);

test('a workbook of a thousand sheets is read, and says so', async () => {
  const sheets = Array.from({ length: 1000 }, (_, index) => ({
    name: `F${index.toString()}`,
    rows:
      index === 7
        ? [
            ['nom', 'prix'],
            ['Nice', 1],
            ['Gap', 2],
          ]
        : [['x']],
  }));
  const found = await findingsOf(new Uint8Array(await writeXlsx({ sheets })), 'feuilles.xlsx');
  expect(found).toEqual(['other-sheets ×999', 'spreadsheet-file ×1']);
}, 60_000);

test('merged cells of a workbook are told with their lines', async () => {
  const rows = [
    ['region', 'ville'],
    ['PACA', 'Nice'],
    ['', 'Gap'],
    ['Bretagne', 'Brest'],
  ];
  const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
  const bytes = await writeXlsx({ sheets: [{ name: 'Villes', rows, merges }] });
  expect(await findingsOf(new Uint8Array(bytes), 'villes.xlsx')).toContain('merged-cells ×1 @2');
});
