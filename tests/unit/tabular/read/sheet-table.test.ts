import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { problemsOf, readWhole } from '../read-whole.ts';

const write = {
  xlsx: (sheets: WriteSheet[]) => writeXlsx({ sheets }),
  ods: (sheets: WriteSheet[]) => writeOds({ sheets }),
};

const noon = new Date(Date.UTC(2024, 4, 1, 12, 0, 0));
const day = new Date(Date.UTC(2024, 4, 1));

const rows: CellValue[][] = [
  ['Liste des communes', null, null, null, null],
  [],
  ['Code', 'Nom', 'Ouverture', 'Prix', 'Accessible'],
  ['01001', "L'Abergement", day, 12.5, true],
  ['01002', null, noon, 0.1 + 0.2, false],
  [null, null, null, null, null],
  ['01004', '=HYPERLINK("x")', null, 1e15, null],
];

describe.each(['xlsx', 'ods'] as const)('%s', (format) => {
  test('the fullest sheet, its dates, its numbers, its codes', async () => {
    const table = await readWhole(
      await write[format]([
        { name: 'Lisez-moi', rows: [['x']] },
        { name: 'Données', rows, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }] },
      ]),
    );
    expect(table.header.names).toEqual(['Code', 'Nom', 'Ouverture', 'Prix', 'Accessible']);
    expect(table.rows).toEqual([
      ['01001', "L'Abergement", '2024-05-01', '12.5', 'true'],
      ['01002', '', '2024-05-01T12:00:00', '0.3', 'false'],
      ['01004', '=HYPERLINK("x")', '', '1000000000000000', ''],
    ]);
    expect(table.report).toMatchObject({
      format,
      encoding: null,
      dialect: null,
      sheet: { name: 'Données', others: ['Lisez-moi'] },
      rows: 3,
      complete: true,
    });
    expect(problemsOf(table)).toEqual([
      'merged-cells ×1 @1',
      'other-sheets ×1',
      'lines-above-header ×1 @1',
      'blank-line ×2 @2,6',
    ]);
  });

  test('rows beyond those asked for', async () => {
    const table = await readWhole(await write[format]([{ name: 'a', rows }]), { maxRows: 1 });
    expect([table.rows.length, table.report.complete]).toEqual([1, false]);
  });

  test('a workbook without a cell is empty', async () => {
    await expect(readWhole(await write[format]([{ name: 'a', rows: [] }]))).rejects.toMatchObject({
      code: 'empty',
    });
  });

  test('a workbook whose parts cannot be read is broken', async () => {
    const parts = unzipSync(await write[format]([{ name: 'a', rows }]));
    const name = format === 'xlsx' ? 'xl/workbook.xml' : 'content.xml';
    const broken = zipSync({ ...parts, [name]: strToU8('<a><b>') });
    await expect(readWhole(broken)).rejects.toMatchObject({ name: 'TableError' });
  });
});

const worksheet = (rows: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );

async function withSheet(rows: string): Promise<Uint8Array> {
  const parts = unzipSync(await write.xlsx([{ name: 'a', rows: [['x']] }]));
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': worksheet(rows) });
}

test('formulas give their result, errors their name', async () => {
  const text = (reference: string, value: string): string =>
    `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const table = await readWhole(
    await withSheet(`<row r="1">${text('A1', 'Nom')}${text('B1', 'Somme')}</row>
      <row r="2"><c r="A2" t="str"><f>CONCAT("a","b")</f><v>ab</v></c><c r="B2"><f>SUM(1,2)</f><v>3</v></c></row>
      <row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3"><v>1E-3</v></c></row>`),
  );
  expect(table.rows).toEqual([
    ['ab', '3'],
    ['#N/A', '0.001'],
  ]);
});

test('two cells in opposite corners are more than a table', async () => {
  const corners =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  await expect(readWhole(await withSheet(corners))).rejects.toMatchObject({ code: 'archive-too-large' });
});

test('150,000 rows', async () => {
  const rows = Array.from(
    { length: 150_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="b"><v>1</v></c></row>`,
  );
  expect((await readWhole(await withSheet(rows.join('')))).report.rows).toBe(150_000);
}, 30_000);

test('an OpenDocument sheet under a password', async () => {
  const locked = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(
      '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
    ),
    'content.xml': new Uint8Array(100),
  });
  await expect(readWhole(locked)).rejects.toMatchObject({ code: 'encrypted' });
});
