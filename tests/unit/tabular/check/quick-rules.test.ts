import { createReadStream } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkerPlaces } from '../../../../src/tabular/check/check-file.ts';
import { brokenRules } from '../../../../src/tabular/check/cell-rules.ts';
import { judgedColumns } from '../../../../src/tabular/check/judged-column.ts';
import { quickRules } from '../../../../src/tabular/check/quick-rules.ts';
import { ColumnProfiler } from '../../../../src/tabular/profile/column-profiler.ts';
import { readTable } from '../../../../src/tabular/read/read-table.ts';
import { testWithShared } from '../../../shared-data.ts';

interface Quickness {
  /** Cells whose rules were told at once. */
  readonly told: number;
  /** Told, but not as `brokenRules` does. */
  readonly wrong: readonly string[];
}

/** Compares the quick rules of the cells of a column with those of each cell. */
function compare(name: string, cells: readonly string[]): Quickness {
  const profiler = new ColumnProfiler(name);
  for (const cell of cells) profiler.add(cell);
  const profile = profiler.finish();
  const [column] = judgedColumns([profiler]);
  if (column === undefined) throw new Error('No column.');
  const quick = quickRules(profiler, column, profile.length?.max ?? 0);
  const told = quick === null ? [] : cells.filter((cell) => cell !== '' && quick(cell) !== null);
  const wrong = told.filter(
    (cell) => quick?.(cell)?.join() !== brokenRules(cell, column, checkerPlaces).join(),
  );
  return { told: told.length, wrong };
}

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const columns: readonly [string, string, string[]][] = [
  ['words', 'nom', letters.map((letter) => `musée ${letter}`)],
  ['references', 'identifiant', letters.map((letter) => `M${letter}00012`)],
  ['numbers with a comma', 'recette', letters.map((_, index) => `${index},50`)],
  ['INSEE codes', 'code_insee', ['06088', '33063', '75056', '69123', '13055']],
  ['dates with slashes', 'ouverture', letters.map((_, index) => `${index + 1}/02/2024`.padStart(10, '0'))],
  ['addresses of pages', 'site', letters.map((letter) => `https://musee-${letter}.fr/0142345678`)],
];

/** One of each fault that a cell may have by itself. */
const faults = [
  ...[
    'N/A',
    '-',
    'à compléter',
    '#REF!',
    '#nom',
    '\u200bmusée',
    'musée\u200b',
    'MusÃ©e',
    'lâ€™art',
    'Â« art »',
  ],
  ...[
    '=A1+B1',
    '@SUM(1)',
    '+cmd|x',
    '-2+3+cmd',
    '<b>gras</b>',
    '1899-12-30',
    '00/01/1900',
    '01-févr',
    'janv-15',
  ],
  ...[
    '01 42 34 56 78',
    'tél. 06.12.34.56.78',
    'le +33 6 12 34 56 78',
    'jean.dupont@orange.fr',
    'contact@musee.fr',
  ],
  ...[
    '2 69 05 49 588 157 80',
    'FR7630006000011234567890189',
    '5,52E+13',
    '1 234,5',
    '12 €',
    '1.234.567',
    '6088',
    '6.5',
  ],
  ...['12,5', '1234567890', '0612345678', '1,234,567', '-1,5', '0,5'],
];

describe.each(columns)('a column of %s', (_, name, cells) => {
  test('has most of its cells told at once', () => {
    const { told, wrong } = compare(name, cells);
    expect(wrong).toEqual([]);
    expect(told).toBeGreaterThan(cells.length / 2);
  });

  test.each(faults)('with « %s » has it judged as it is alone', (fault) => {
    expect(compare(name, [...cells, ...cells, ...cells, fault]).wrong).toEqual([]);
  });
});

test('cells with spaces around them are all judged', () => {
  expect(compare('nom', ['Paris', ' Lyon', 'Nice'])).toEqual({ told: 0, wrong: [] });
});

describe('the cells of the real files', () => {
  for (const name of [
    'adresses-bibliotheques-publiques.csv',
    'annuaire-services-archives.csv',
    'festivals-global-festivals-pl.csv',
    'frequentation-des-musees-de-france.csv',
    'museofile-2025-pipe.csv',
  ])
    testWithShared(`${name}: none is told wrong`, async (shared) => {
      const cells: string[][] = [];
      let names: readonly string[] = [];
      await readTable(
        createReadStream(`${shared}data/files/${name}`),
        {},
        {
          header: (header) => {
            names = header.names;
            cells.push(...names.map((): string[] => []));
          },
          rows: (rows) => {
            for (const row of rows) for (const [at, cell] of row.entries()) cells[at]?.push(cell);
          },
        },
      );
      const found = names.map((column, at) => compare(column, cells[at] ?? []));
      expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(found.reduce((sum, { told }) => sum + told, 0)).toBeGreaterThan(1000);
    });
});
