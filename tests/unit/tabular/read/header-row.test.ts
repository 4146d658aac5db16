import { describe, expect, test } from 'vitest';
import { findHeader, isData } from '../../../../src/tabular/read/header-row.ts';

const cut = (text: string): string[][] => text.split('\n').map((line) => line.split(';'));

describe('the header is the first row that is neither blank nor a title', () => {
  test.each([
    ['a;b;c\n1;2;3', 3, 0],
    [';;\n;;\na;b;c\n1;2;3', 3, 2],
    ['Titre;;\na;b;c\n1;2;3', 3, 1],
    // Two levels: the second has the names.
    [';;2019;;2020;\nRégion;Code;Nombre;Part;Nombre;Part\nx;1;2;3;4;5', 6, 1],
    // Most of the columns that a sheet declares are empty.
    ['a;b;c;;;;;;;\n1;2;3;;;;;;;', 10, 0],
    // A first column without a name: an index.
    [';valeur\n0;x\n1;y', 2, 0],
    [';2019;2020;2021\nx;1;2;3', 4, 0],
    // A short title above a table of two columns.
    ['Titre\na;b\n1;2', 2, 1],
    ['# commentaire\nnom\nx', 1, 1],
    // Nothing looks like a header: the first row that is not blank.
    [';;;\nx;;;', 4, 1],
  ])('%j', (text, width, index) => {
    expect(findHeader(cut(text), width)).toBe(index);
  });
});

describe('a first row is data when it is like the rows below, and no name is among it', () => {
  test.each([
    ['M001;Lyon;12,5\nM002;Paris;8', true],
    ['Lyon;69001\nParis;75001', true],
    ['x;2024-05-01\ny;2024-06-01', true],
    ['https://x.fr;oui\nhttps://y.fr;non', true],
    ['x;oui\ny;oui\nz;non\nt;oui\nu;oui', true],
    ['nom;code\nLyon;69001\nParis;75001', false],
    ['nom;ville\nx;y\nz;t', false],
    ['Région;2019;2020\nx;12;15', false],
    ['Région;1;2;3;4\nx;12;15;18;20', false],
    ['Année;75;92;93\n2019;12;15;18\n2020;12;15;18', false],
    ['Mois;2024-01;2024-02\nx;12;15', false],
    ['a;b', false],
  ])('%j: %s', (text, data) => {
    const [header = [], ...below] = cut(text);
    expect(isData(header, below)).toBe(data);
  });
});
