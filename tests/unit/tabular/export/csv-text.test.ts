import { expect, test } from 'vitest';
import { csvWriter, excelStyle, standardStyle } from '../../../../src/tabular/export/csv-text.ts';
import { jsonWriter } from '../../../../src/tabular/export/json-text.ts';
import { safeCell } from '../../../../src/tabular/export/safe-cell.ts';
import { typedCell } from '../../../../src/tabular/export/typed-cell.ts';
import type { TypedColumn } from '../../../../src/tabular/query/typed-column.ts';

const name: TypedColumn = { name: 'Nom', type: 'text', decimal: null, dateStyle: null };
const price: TypedColumn = { name: 'Tarif', type: 'decimal', decimal: '.', dateStyle: null };
const french: TypedColumn = { ...price, decimal: ',' };
const code: TypedColumn = { name: 'Code', type: 'commune', decimal: null, dateStyle: null };

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['+33 1 40 15 80 00', '+33 1 40 15 80 00'],
  ['+cmd', "'+cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd|x', "'-cmd|x"],
  ['-12,5', '-12,5'],
  ['-1 200.50', '-1 200.50'],
  ['-12 %', '-12 %'],
  ['-', "'-"],
  ['\t=1', "'\t=1"],
  [' =1+1', "' =1+1"],
  ['-2+3', "'-2+3"],
  ['texte = rien', 'texte = rien'],
  ['', ''],
])('%j is written %j', (cell, expected) => {
  expect(safeCell(cell)).toBe(expected);
});

test('CSV for Excel in French: mark, semicolons, decimal commas, CRLF', () => {
  const writer = csvWriter([name, price], excelStyle);
  expect(writer.header()).toBe('\u{FEFF}Nom;Tarif\r\n');
  expect(
    writer.rows([
      ['a;b', '-1200.5'],
      ['dit "x"', 'gratuit'],
      ['1.5', '1,200.5'],
    ]),
  ).toBe('"a;b";-1200,5\r\n"dit ""x""";gratuit\r\n1.5;1200,5\r\n');
});

test('standard CSV keeps the cells as they are', () => {
  const writer = csvWriter([name, french], standardStyle);
  expect(writer.header() + writer.rows([['a\nb', '1,5']])).toBe('Nom,Tarif\r\n"a\nb","1,5"\r\n');
});

test.each([
  ['1,5', french, 1.5],
  ['1.5', price, 1.5],
  ['  ', price, null],
  ['12 %', price, '12 %'],
  ['12345678901234567', price, '12345678901234567'],
  ['01004', code, '01004'],
  ['gratuit', price, 'gratuit'],
])('the cell %j is the value %j', (cell, column, expected) => {
  expect(typedCell(cell, column)).toBe(expected);
});

test('JSON in pieces is one JSON', () => {
  const writer = jsonWriter([name, price], { Licence: 'Licence Ouverte' });
  const text = [
    writer.header(),
    writer.rows([['a', '1']]),
    writer.rows([]),
    writer.rows([['=b', '']]),
    writer.footer(),
  ].join('');
  expect(JSON.parse(text)).toEqual({
    notice: { Licence: 'Licence Ouverte' },
    rows: [
      { Nom: 'a', Tarif: 1 },
      { Nom: '=b', Tarif: null },
    ],
  });
});
