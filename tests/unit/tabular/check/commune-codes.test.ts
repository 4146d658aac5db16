import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/tabular/check/check-file.ts';
import { encodeCommuneCodes } from '../../../../src/tabular/check/commune-codes.ts';
import { correctTable } from '../../../../src/tabular/check/correction.ts';
import { encodeCommunes } from '../../../../src/tabular/geography/commune-index.ts';
import { inChunks } from '../read-whole.ts';

const position = { longitude: 7.2, latitude: 43.7 };
const codes = encodeCommuneCodes(
  encodeCommunes(['06088', '06004', '01004', '75056', '13055'].map((code) => ({ code, ...position }))),
);

const text = 'nom;code_insee\nNice;6088\nAntibes;6004\nAilleurs;6999\nParis;75056\nMarseille;13055\n';
const file = {
  name: 'villes.csv',
  size: text.length,
  open: () => inChunks(new TextEncoder().encode(text), 1000),
};

test('only the codes that a spreadsheet cuts are kept, each by its difference with the one before', () => {
  expect(codes).toEqual({ '01': [4], '06': [4, 84] });
});

test('a zero comes back where it makes a commune of the référentiel, and nowhere else', async () => {
  const table = await checkFile(file, () => Promise.resolve(codes));
  const lost = table.check.findings.find(({ rule }) => rule === 'lost-zeros');
  expect(lost).toMatchObject({ count: 2, lines: [2, 3] });
  const { parts } = await correctTable(table, file.name, false);
  expect(parts.join('').split('\r\n')).toEqual([
    'nom;code_insee',
    'Nice;06088',
    'Antibes;06004',
    'Ailleurs;6999',
    'Paris;75056',
    'Marseille;13055',
    '',
  ]);
});

test('without the référentiel, a code exists when its département does', async () => {
  const table = await checkFile(file);
  expect((await correctTable(table, file.name, false)).parts.join('')).toContain('Ailleurs;06999');
});

test('the référentiel is asked only when there are codes of communes', async () => {
  const plain = 'nom;prix\nA;1\nB;2\n';
  const ask = (): never => {
    throw new Error('It was asked.');
  };
  const other = {
    name: 'prix.csv',
    size: plain.length,
    open: () => inChunks(new TextEncoder().encode(plain), 1000),
  };
  await expect(checkFile(other, ask)).resolves.toBeDefined();
  await expect(checkFile(file, ask)).rejects.toThrow('It was asked.');
});
