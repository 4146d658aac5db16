import { expect, test } from 'vitest';
import { glimpseLimits, pageLimits, shorten, toTableSample } from '../../../src/views/table-sample.ts';
import { aColumn, aTable } from '../../fixtures/profiles.ts';

test('the caption counts rows and columns, and says what is left out', () => {
  const columns = Array.from({ length: 300 }, (_, index) => aColumn({ name: `c${index}` }));
  const firstRows = Array.from({ length: 20 }, () => columns.map(() => 'x'));
  const sample = toTableSample(aTable({ columns, firstRows, rows: 1223 }), pageLimits);
  expect(sample?.caption).toBe('20\u00a0premières lignes sur 1\u202f223, 40\u00a0premières colonnes sur 300');
  expect(sample?.columns).toHaveLength(40);
  expect(sample?.onPaper).toBe('Les 8\u00a0premières colonnes seulement sont imprimées, sur\u00a0300.');
  expect(toTableSample(aTable(), pageLimits)?.onPaper).toBeNull();
  expect(toTableSample(aTable(), pageLimits)?.caption).toBe('Les 2\u00a0lignes du tableau');
  expect(toTableSample(aTable({ rows: null }), pageLimits)?.caption).toBe('2\u00a0premières lignes');
});

test('numbers are aligned at the end, codes are not', () => {
  const columns = [
    aColumn({ name: 'Entrées', type: 'integer' }),
    aColumn({ name: 'INSEE', type: 'commune' }),
  ];
  const sample = toTableSample(aTable({ columns, firstRows: [['12', '01004']] }), pageLimits);
  expect(sample?.columns).toEqual([
    { name: 'Entrées', type: 'nombre entier', align: 'end' },
    { name: 'INSEE', type: 'code de commune', align: undefined },
  ]);
});

test('a long cell is cut between words, its rest kept on the page of the resource only', () => {
  const long = 'mot '.repeat(50).trim();
  const table = aTable({ firstRows: [[long]] });
  const cell = toTableSample(table, pageLimits)?.rows[0]?.[0];
  expect(`${cell?.text ?? ''}${cell?.rest ?? ''}`).toBe(long);
  expect(cell?.text.length).toBeLessThanOrEqual(80);
  expect(cell?.rest).toMatch(/^ mot/u);
  const glimpse = toTableSample(table, glimpseLimits)?.rows[0]?.[0];
  expect(glimpse).toEqual({ text: expect.stringMatching(/mot…$/u) as string, rest: null });
});

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['javascript:alert(1)', undefined],
  ['Pas une adresse', undefined],
])('a cell of a column of addresses, %s, is a link only when it is one', (written, href) => {
  const columns = [aColumn({ type: 'url' })];
  const cell = toTableSample(aTable({ columns, firstRows: [[written]] }), pageLimits)?.rows[0]?.[0];
  expect(cell).toMatchObject({ text: written, ...(href !== undefined && { href }) });
  expect(cell?.href).toBe(href);
});

test('whatever the file holds, the page stays light, and shows a row at least', () => {
  const columns = Array.from({ length: 40 }, (_, index) => aColumn({ name: `c${index}` }));
  const firstRows = Array.from({ length: 20 }, () => columns.map(() => 'x'.repeat(500)));
  const sample = toTableSample(aTable({ columns, firstRows }), pageLimits);
  expect(sample?.rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(sample).length).toBeLessThan(80_000);
});

test('a table without a row or without a column has no sample', () => {
  expect(toTableSample(aTable({ firstRows: [], rows: 0 }), pageLimits)).toBeNull();
  expect(toTableSample(aTable({ columns: [] }), pageLimits)).toBeNull();
});

test('a row shorter than the header has empty cells', () => {
  const columns = [aColumn(), aColumn({ name: 'Ville' })];
  expect(toTableSample(aTable({ columns, firstRows: [['Rex']] }), pageLimits)?.rows[0]?.[1]).toEqual({
    text: '',
    rest: null,
  });
});

test('a text is shortened to a length, ellipsis included', () => {
  expect(shorten('abcdef', 4)).toBe('abc…');
  expect(shorten('abcd', 4)).toBe('abcd');
});
