import { describe, expect, test } from 'vitest';
import { TableError } from '../../../../src/tabular/table.ts';
import { problemsOf, readCsv } from '../read-whole.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly problems?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'line breaks in cells, of each kind',
    text: 'a;b\r\n1;"x\r\ny"\r\n2;"x\ny"\r\n3;"x\ry"\r\n',
    names: ['a', 'b'],
    rows: [
      ['1', 'x\r\ny'],
      ['2', 'x\ny'],
      ['3', 'x\ry'],
    ],
  },
  {
    name: 'lines that end with CR alone',
    text: 'a;b\r1;x\r2;y',
    names: ['a', 'b'],
    rows: [
      ['1', 'x'],
      ['2', 'y'],
    ],
  },
  {
    name: 'lines that end now with LF, now with CRLF',
    text: 'a;b\n1;x\r\n2;y\n3;"z"\r\n',
    names: ['a', 'b'],
    rows: [
      ['1', 'x'],
      ['2', 'y'],
      ['3', 'z'],
    ],
  },
  {
    name: 'quotes doubled',
    text: 'a;b\n1;"Le ""Grand"" Palais"\n',
    names: ['a', 'b'],
    rows: [['1', 'Le "Grand" Palais']],
  },
  {
    name: 'short rows are filled',
    text: 'a;b;c\n1;2;3\n4\n5;6\n7;8;9\n1;1;1\n',
    names: ['a', 'b', 'c'],
    rows: [
      ['1', '2', '3'],
      ['4', '', ''],
      ['5', '6', ''],
      ['7', '8', '9'],
      ['1', '1', '1'],
    ],
    problems: ['short-row ×2 @3,4'],
  },
  {
    name: 'cells beyond the last column stay in it',
    text: 'a;b\n1;2\n3;4;5;;6;\n7;8\n9;10\n',
    names: ['a', 'b'],
    rows: [
      ['1', '2'],
      ['3', '4;5;;6'],
      ['7', '8'],
      ['9', '10'],
    ],
    problems: ['long-row ×1 @3'],
  },
  {
    name: 'trailing empty cells of rows',
    text: 'a;b\n1;2;;\n3;4\n5;6;\n7;8\n',
    names: ['a', 'b'],
    rows: [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ],
    problems: ['trailing-cells ×2 @2,4'],
  },
  {
    name: 'trailing empty cells of the header alone',
    text: 'a;b;;\n1;2\n3;4\n',
    names: ['a', 'b'],
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
    problems: ['trailing-cells ×1 @1'],
  },
  {
    name: 'columns without a name',
    text: 'a;b;;\n1;2;3;\n4;5;;\n',
    names: ['a', 'b', 'Colonne 3', 'Colonne 4'],
    rows: [
      ['1', '2', '3', ''],
      ['4', '5', '', ''],
    ],
    problems: ['empty-header ×2 @1'],
  },
  {
    name: 'more cells than names in most rows',
    text: 'a;b\n1;2;x\n3;4;y\n5;6;\n',
    names: ['a', 'b', 'Colonne 3'],
    rows: [
      ['1', '2', 'x'],
      ['3', '4', 'y'],
      ['5', '6', ''],
    ],
    problems: ['empty-header ×1 @1'],
  },
  {
    name: 'names seen twice, on two lines, with spaces',
    text: 'Nom;"Nom\n";Nom (2); Ville \nx;y;z;t\n',
    names: ['Nom', 'Nom (2)', 'Nom (2) (2)', 'Ville'],
    rows: [['x', 'y', 'z', 't']],
    problems: ['duplicate-header ×2 @1', 'multiline-header ×1 @1'],
  },
  {
    name: 'blank lines and lines of delimiters',
    text: '\na;b\n\n1;2\n;\n;;\n3;4\n\n',
    names: ['a', 'b'],
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
    problems: ['blank-line ×5 @1,3,5,6,8'],
  },
  {
    name: 'a title, a source and a blank line above the header',
    text: 'Fréquentation des musées, 2024\nSource : ministère;;\n\nNom;Ville;Total\nx;y;1\nz;t;2\n',
    names: ['Nom', 'Ville', 'Total'],
    rows: [
      ['x', 'y', '1'],
      ['z', 't', '2'],
    ],
    problems: ['lines-above-header ×2 @1,2', 'blank-line ×1 @3'],
  },
  {
    name: 'comments above the header',
    text: '# Export du 3 mai\n# Licence Ouverte\nid,nom,ville\n1,x,y\n2,z,t\n',
    names: ['id', 'nom', 'ville'],
    rows: [
      ['1', 'x', 'y'],
      ['2', 'z', 't'],
    ],
    problems: ['lines-above-header ×2 @1,2'],
  },
  {
    name: 'the separator told as Excel does',
    text: 'sep=;\r\na;b\r\n1,5;2\r\n',
    names: ['a', 'b'],
    rows: [['1,5', '2']],
    problems: ['lines-above-header ×1 @1'],
  },
  {
    name: 'the separator told, then a blank line',
    text: 'sep=;\r\n\r\nnom;age\r\nA;1\r\nB;2\r\n',
    names: ['nom', 'age'],
    rows: [
      ['A', '1'],
      ['B', '2'],
    ],
    problems: ['lines-above-header ×1 @1', 'blank-line ×1 @2'],
  },
  {
    name: 'no header: the first line is data',
    text: 'M001;Lyon;12,5\nM002;Paris;8\nM003;Lille;7,25\n',
    names: ['Colonne 1', 'Colonne 2', 'Colonne 3'],
    rows: [
      ['M001', 'Lyon', '12,5'],
      ['M002', 'Paris', '8'],
      ['M003', 'Lille', '7,25'],
    ],
    problems: ['header-missing ×1 @1'],
  },
  {
    name: 'years and quarters are names',
    text: 'Région;2019;2020\nBretagne;12;15\nCorse;3;4\n',
    names: ['Région', '2019', '2020'],
    rows: [
      ['Bretagne', '12', '15'],
      ['Corse', '3', '4'],
    ],
  },
  {
    name: 'a quote inside a cell',
    text: 'a;b\n1;Le "Petit" Palais\n2;"Le "Grand" Palais"\n3;"x"\n',
    names: ['a', 'b'],
    rows: [
      ['1', 'Le "Petit" Palais'],
      ['2', 'Le "Grand" Palais'],
      ['3', 'x'],
    ],
    problems: ['stray-quote ×1 @3'],
  },
  {
    name: 'a quoted word at the start of a cell',
    text: 'a;b;c\n1;"Foo" bar;x\n2;"y";"z"\n',
    names: ['a', 'b', 'c'],
    rows: [
      ['1', '"Foo" bar', 'x'],
      ['2', 'y', 'z'],
    ],
    problems: ['unclosed-quote ×1 @2'],
  },
  {
    name: 'a quote never closed spoils one line only',
    text: 'a;b;c\n1;"x;y\n2;z;t\n3;"u";v\n4;w;w\n',
    names: ['a', 'b', 'c'],
    rows: [
      ['1', '"x', 'y'],
      ['2', 'z', 't'],
      ['3', 'u', 'v'],
      ['4', 'w', 'w'],
    ],
    problems: ['unclosed-quote ×1 @2'],
  },
  {
    name: 'a quote never closed on the last line',
    text: 'a;b\n1;x\n2;"y\n',
    names: ['a', 'b'],
    rows: [
      ['1', 'x'],
      ['2', '"y'],
    ],
    problems: ['unclosed-quote ×1 @3'],
  },
  {
    name: 'one column',
    text: "Nom\nMusée du Louvre\nMusée d'Orsay, Paris\nOrangerie ; Tuileries\n",
    names: ['Nom'],
    rows: [['Musée du Louvre'], ["Musée d'Orsay, Paris"], ['Orangerie ; Tuileries']],
  },
  { name: 'a header alone', text: 'a;b;c\n', names: ['a', 'b', 'c'], rows: [] },
  {
    name: 'what would be run or shown is text',
    text: 'a;b\n"=HYPERLINK(""http://x"")";<img src=x onerror=alert(1)>\n',
    names: ['a', 'b'],
    rows: [['=HYPERLINK("http://x")', '<img src=x onerror=alert(1)>']],
  },
];

describe('a delimited text keeps its oddities, counted with their lines', () => {
  test.each(cases)('$name', ({ text, names, rows, problems = [] }) => {
    const table = readCsv(text);
    expect(table.header.names).toEqual(names);
    expect(table.rows).toEqual(rows);
    expect(problemsOf(table)).toEqual(problems);
    expect(table.report.rows).toBe(rows.length);
  });
});

describe('delimiters', () => {
  test.each([
    ['a;b\n1,5;2,5\n3,25;4\n', ';'],
    ['a;b\n1;2\n', ';'],
    ['Année;Valeur\r\n2020;3,5\r\n2021;4,2\r\n', ';'],
    ['a,b,c\n1,x;y,3\n2,z;t,4\n', ','],
    ['a\tb\n1,5\t2\n', '\t'],
    ['a|b|c\n"x;y"|2|3\n"z;t,u"|2|3\n', '|'],
    ['Nom;Voie (rue, avenue, etc.);Ville\nx;"12, rue";Lyon, 1er\ny;z;t\n', ';'],
    ['Nom;Adresse\nx;12, rue A, 75001 Paris, France\ny;3, rue B, 69001 Lyon, France\n', ';'],
    ['nom,mots\nx,a; b; c; d; e\ny,a; b; c; d; e\n', ','],
    ['Musées, 2024\n\nNom;Ville;Part;Rang\nx;y;3,5;1\nz;t;4,25;2\nu;v;1,5;3\n', ';'],
    ['Année,1,2\n2020,3,5\n2021,4,2\n', ','],
    ['nom,"adresse; complète",ville\nx,"1; rue",Lyon\ny,"2; rue",Paris\n', ','],
  ])('%j is cut at %j', (text, delimiter) => {
    expect(readCsv(text).report.dialect?.delimiter).toBe(delimiter);
  });

  test('what is known of the file settles a tie', () => {
    const text = 'a,b;c\n1,2;3\n';
    const read = (delimiter: ',' | ';') =>
      readCsv(text, { dialect: { delimiter, headerLine: 1 } }).header.names;
    expect(read(',')).toEqual(['a', 'b;c']);
    expect(read(';')).toEqual(['a,b', 'c']);
  });
});

describe('extremes', () => {
  test('2,000 columns', () => {
    const line = (cell: string): string =>
      Array.from({ length: 2000 }, (_, index) => `${cell}${index}`).join(';');
    const table = readCsv(`${line('nom ')}\n${line('x')}\n${line('y')}\n`);
    expect(table.header.names).toHaveLength(2000);
    expect(table.rows.map((row) => row[1999])).toEqual(['x1999', 'y1999']);
  });

  test.each([
    ['plain', 'x'.repeat(10_000_000)],
    ['quoted', `"${'x'.repeat(10_000_000)}"`],
  ])('a cell of 10 MB, %s, is cut and counted', (_, cell) => {
    const table = readCsv(`a;b\n1;2\n3;${cell}\n5;6\n`);
    expect(table.rows.map((row) => row[1]?.length)).toEqual([1, 1_000_000, 1]);
    expect(problemsOf(table)).toEqual(['long-cell ×1 @3']);
  });

  test('a quote on every line, never closed, is read in linear time', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `${index};"a b c d e f g h i j k l m n;x`);
    const table = readCsv(`n;t;u\n${lines.join('\n')}\n`);
    expect(table.rows).toHaveLength(100_000);
    expect(table.rows.at(-1)).toEqual(['99999', '"a b c d e f g h i j k l m n', 'x']);
  });

  test('many rows: the lines of a problem are those of the file', () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `${index};"deux\nlignes"`);
    lines[40_000] = 'court';
    const table = readCsv(`a;b\n${lines.join('\n')}\n`);
    expect(table.rows).toHaveLength(50_000);
    expect(problemsOf(table)).toEqual(['short-row ×1 @80002']);
  });

  test.each(['', '\n\n', ' \r\n', ';;\n;;\n'])('%j is empty', (text) => {
    expect(() => readCsv(text)).toThrow(TableError);
  });

  test('reading stops at the rows that are asked for', () => {
    const table = readCsv('a\n1\n2\n3\n', { maxRows: 2 });
    expect(table.rows).toEqual([['1'], ['2']]);
    expect(table.report.complete).toBe(false);
    expect(readCsv('a\n1\n2\n', { maxRows: 2 }).report.complete).toBe(true);
  });
});
