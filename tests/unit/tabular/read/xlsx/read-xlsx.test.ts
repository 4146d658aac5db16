import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { numberCell } from '../../../../../src/tabular/read/xlsx/cell-text.ts';
import { numberFormats } from '../../../../../src/tabular/read/xlsx/number-formats.ts';
import { readWhole } from '../../read-whole.ts';

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/>`;

interface Parts {
  readonly rows: string;
  readonly strings?: string;
  readonly formats?: string;
  readonly properties?: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly sheets?: string;
  readonly relations?: string;
}

/** A workbook written by hand, as other programs than Excel write theirs. */
function workbook(parts: Parts): Uint8Array {
  const { rows, strings = '', formats = '', properties = '', others = {}, sheets = '' } = parts;
  const texts = {
    'xl/workbook.xml': `<workbook>${properties}<sheets><sheet name="Données" sheetId="1" r:id="rId1"/>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', '/xl/worksheets/Feuille.xml')}
      ${relation('rId2', 'sharedStrings', 'sharedstrings.xml')}${relation('rId3', 'styles', 'styles.xml')}${parts.relations ?? ''}</Relationships>`,
    'xl/worksheets/feuille.xml': rows,
    'xl/SharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${formats}</styleSheet>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

const sheet = (rows: string, after = ''): string =>
  `<worksheet><cols><col min="1"/></cols><sheetData>${rows}</sheetData>${after}</worksheet>`;
const header = '<row><c t="inlineStr"><is><t>Nom</t></is></c><c t="inlineStr"><is><t>Note</t></is></c></row>';

async function rowsOf(parts: Parts): Promise<readonly (readonly string[])[]> {
  return (await readWhole(workbook(parts))).rows;
}

describe('texts', () => {
  test('references, sections, escapes, runs, readings of Japanese texts', async () => {
    const strings = `<si><t>a &amp; b &#233;&#x2019;&quot;</t></si>
      <si><r><rPr><b/></rPr><t xml:space="preserve">gras </t></r><r><t>maigre</t></r><rPh sb="0"><t>lu</t></rPh></si>
      <si><t><![CDATA[<b>&amp;]]></t></si><si><t>une_x000D_ligne</t></si><si/><si><t/></si>`;
    const cells = [0, 1, 2, 3, 4, 5, 99].map(
      (index) => `<row><c t="s"><v>${index}</v></c><c><v>1</v></c></row>`,
    );
    expect(await rowsOf({ rows: sheet(header + cells.join('')), strings })).toEqual([
      ['a & b é’"', '1'],
      ['gras maigre', '1'],
      ['<b>&amp;', '1'],
      ['une\rligne', '1'],
      ['', '1'],
      ['', '1'],
      ['', '1'],
    ]);
  });

  test('names of elements with a prefix, references of cells in any order, attributes with spaces', async () => {
    const rows = `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Nom</x:v></x:c><x:c r="b1" t="str"><x:v>Note</x:v></x:c></x:row>
      <x:row r = '3' spans="1:2"><x:c t = "str" r='B3'><x:f>A1</x:f><x:v>d&gt;e</x:v></x:c><x:c r="A3"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await rowsOf({ rows })).toEqual([['2', 'd>e']]);
  });

  test('cells without a value, and what other programs add in them', async () => {
    const rows = `${header}<row><c s="1"/><c><f>1+1</f><v>2</v><extLst><ext><v>9</v></ext></extLst></c></row>
      <row/><row><c t="b"><v>true</v></c><c t="e"><v>#REF!</v></c></row><row><c t="d"><v>2024-05-01</v></c><c><v/></c></row>
      <row><c t="s"><v></v></c><c s="1"><f>A1</f><v></v></c></row>`;
    expect(await rowsOf({ rows: sheet(rows) })).toEqual([
      ['', '2'],
      ['true', '#REF!'],
      ['2024-05-01', ''],
    ]);
  });
});

describe('numbers and dates', () => {
  test.each([
    ['0', '0'],
    ['12.50', '12.5'],
    ['007', '7'],
    ['0.30000000000000004', '0.3'],
    ['0.0000001', '1e-7'],
    ['48.85661400000001', '48.856614'],
    ['123456789012345', '123456789012345'],
    ['1E3', '1000'],
    ['-4.2', '-4.2'],
    ['1.', '1'],
    ['.5', '0.5'],
    ['texte', 'texte'],
  ])('%s is %s', (written, read) => {
    expect(numberCell(written)).toBe(read);
  });

  test('the formats that show a date, and those of codes', () => {
    const codes = [
      'dd/mm/yyyy',
      '[$-40C]d mmmm yyyy;@',
      '[h]:mm',
      '0.00" j"',
      '#,##0.00\\ "€"',
      '[Red]0',
      'mmm',
      'General',
      '00000',
      '000\\ 000\\ 000',
      '0#" "##" "##" "##" "##',
      '#,##0',
      '00.00',
    ];
    const formats = codes.map((code, index) => {
      const escaped = code.replaceAll('"', '&quot;');
      return `<numFmt numFmtId="${170 + index}" formatCode="${escaped}"/>`;
    });
    const styles = [0, 14, 22, 23, ...codes.map((_, index) => 170 + index)];
    const xml = `<numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs count="9">${styles.map((id) => `<xf numFmtId="${id}" xfId="0"><alignment/></xf>`).join('')}</cellXfs>`;
    expect(numberFormats(xml)).toEqual([
      ...['number', 'date', 'date', 'number'],
      ...['date', 'date', 'date', 'number', 'number', 'number', 'date', 'number'],
      ...[{ digits: 5 }, { digits: 9 }, { digits: 10 }, 'number', 'number'],
    ]);
  });

  test.each(['', '<workbookPr date1904="1"/>'])('a time alone is a time %s', async (properties) => {
    const formats = '<cellXfs><xf numFmtId="0"/><xf numFmtId="20"/></cellXfs>';
    const rows = `${header}<row><c s="1"><v>0.5</v></c><c t="str"><v>x</v></c></row>`;
    expect(await rowsOf({ rows: sheet(rows), formats, properties })).toEqual([['12:00:00', 'x']]);
  });

  test('a code keeps the zeros that its format shows', async () => {
    const formats = `<numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;
    const cells = ['1002', '75056', '-4', '1.5'].map(
      (code) => `<row><c s="1"><v>${code}</v></c><c t="str"><v>x</v></c></row>`,
    );
    const rows = await rowsOf({ rows: sheet(header + cells.join('')), formats });
    expect(rows.map(([code]) => code)).toEqual(['01002', '75056', '-4', '1.5']);
  });

  test.each([
    ['', ['1900-01-01', '1900-02-28', '1900-03-01', '2024-05-01T12:00:00']],
    ['<workbookPr date1904="1"/>', ['1904-01-02', '1904-03-01', '1904-03-02', '2028-05-02T12:00:00']],
  ])('days are counted from the calendar of the workbook %s', async (properties, days) => {
    const formats = '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>';
    const cells = ['1', '60', '61', '45413.5'].map(
      (day) => `<row><c s="1"><v>${day}</v></c><c t="str"><v>x</v></c></row>`,
    );
    const rows = await rowsOf({ rows: sheet(header + cells.join('')), formats, properties });
    expect(rows.map(([day]) => day)).toEqual(days);
  });
});

describe('sheets', () => {
  const small = sheet('<row><c t="str"><v>x</v></c></row>');
  const full = sheet(`${header}<row><c><v>1</v></c><c><v>2</v></c></row>`);

  test('a hidden one comes last, a chart is none', async () => {
    const table = await readWhole(
      workbook({
        rows: small,
        sheets: '<sheet name="Cachée" state="veryHidden" r:id="rId7"/><sheet name="Graphique" r:id="rId8"/>',
        relations:
          relation('rId7', 'worksheet', 'worksheets/b.xml') + relation('rId8', 'chartsheet', 'c.xml'),
        others: { 'xl/worksheets/b.xml': full },
      }),
    );
    expect(table.report.sheet).toEqual({ name: 'Données', others: ['Cachée'] });
  });

  test('merged cells are told by their first row', async () => {
    const merges = '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>';
    const table = await readWhole(
      workbook({ rows: sheet(`${header}<row><c><v>1</v></c><c><v>2</v></c></row>`, merges) }),
    );
    expect(table.report.problems).toMatchObject([{ code: 'merged-cells', lines: [2] }]);
  });

  test.each([
    ['rows that do not end', '<worksheet><sheetData><row><c><v>1</v></c></row>'],
    ['a cell that does not end', '<worksheet><sheetData><row><c><v>1</sheetData>'],
    ['a cell out of the sheet', sheet('<row r="2000000"><c><v>1</v></c></row>')],
    ['a column out of the sheet', sheet('<row><c r="ZZZZ1"><v>1</v></c></row>')],
  ])('%s: broken', async (_, rows) => {
    await expect(readWhole(workbook({ rows }))).rejects.toMatchObject({ code: 'broken-archive' });
  });

  test('a sheet that is missing: broken', async () => {
    const sheets = '<sheet name="Perdue" r:id="rId9"/>';
    await expect(
      readWhole(
        workbook({ rows: full, sheets, relations: relation('rId9', 'worksheet', 'worksheets/z.xml') }),
      ),
    ).rejects.toMatchObject({ code: 'broken-archive' });
  });

  test('a wide cell on each row is more than a table', async () => {
    const rows = Array.from({ length: 1500 }, (_, row) => `<row><c r="XFD${row + 1}"><v>1</v></c></row>`);
    await expect(readWhole(workbook({ rows: sheet(rows.join('')) }))).rejects.toMatchObject({
      code: 'archive-too-large',
    });
  });
});
