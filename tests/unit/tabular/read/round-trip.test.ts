import { expect, test } from 'vitest';
import { SeededRandom } from '../../../../scripts/bench/random.ts';
import { delimiters, type Delimiter } from '../../../../src/tabular/table.ts';
import { problemsOf, readCsv } from '../read-whole.ts';

const pieces = [
  'é',
  'œ',
  '€',
  ' ',
  ',',
  ';',
  '|',
  '\t',
  '"',
  '""',
  '\n',
  '\r\n',
  "'",
  '=',
  '1,5',
  '2024',
  'mot',
  '😀',
  '<b>',
  '.',
];

/** A table with anything in its cells, its first column a plain number so that no row is blank. */
function anyTable(random: SeededRandom): string[][] {
  const width = random.integer(2, 9);
  const cell = (): string => Array.from({ length: random.integer(0, 5) }, () => random.pick(pieces)).join('');
  return Array.from({ length: random.integer(3, 200) }, (_, row) => [
    row.toString(),
    ...Array.from({ length: width - 1 }, cell),
  ]);
}

function write(
  rows: readonly (readonly string[])[],
  delimiter: Delimiter,
  lineEnd: string,
  everything: boolean,
): string {
  const quoted = (cell: string): string =>
    everything || /[,;|\t"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');
}

test.each(Array.from({ length: 200 }, (_, seed) => seed))('table %i comes back as it was written', (seed) => {
  const random = new SeededRandom(seed);
  const rows = anyTable(random);
  const names = rows[0]?.map((_, column) => `nom ${'abcdefghi'.charAt(column)}`) ?? [];
  const delimiter = random.pick(delimiters);
  const text = write([names, ...rows], delimiter, random.pick(['\n', '\r\n']), random.integer(0, 1) === 0);
  const table = readCsv(text, {}, random.integer(1, 2000));
  expect(table.report.dialect).toEqual({ delimiter, headerLine: 1 });
  expect(table.header.names).toEqual(names);
  expect(table.rows).toEqual(rows);
  expect(problemsOf(table)).toEqual([]);
});
