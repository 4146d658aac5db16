import { describe, expect, test } from 'vitest';
import { resourceProfileSchema } from '../../../../src/catalog/schemas/resource-profile.ts';
import { profileTable } from '../../../../src/tabular/profile/profile-table.ts';
import type { TableProfile } from '../../../../src/tabular/table-profile.ts';

function profileOf(text: string, chunk = 65_536): Promise<TableProfile> {
  const bytes = new TextEncoder().encode(text);
  return profileTable(
    async function* () {
      for (let at = 0; at < bytes.length; at += chunk)
        yield await Promise.resolve(bytes.subarray(at, at + chunk));
    },
    {},
    { places: null },
  );
}

async function problemsOf(text: string): Promise<string[]> {
  const { problems, columns } = await profileOf(text);
  return problems.map(({ code, count, lines, column, detail }) => {
    const name = column === null ? '' : ` ${columns[column]?.name ?? ''}`;
    return `${code} ×${count} @${lines.join(',')}${name}${detail === null ? '' : ` : ${detail}`}`;
  });
}

describe('what is odd in the cells is counted, with its lines', () => {
  test.each<[string, string, string[]]>([
    [
      'lost zeros',
      'departement;nom\n1;Ain\n2;Aisne\n10;Aube\n2A;Corse-du-Sud\n',
      ['lost-zeros ×2 @2,3 departement : 1'],
    ],
    [
      'lost zeros in all the codes of a département',
      'code_insee;nom\n1004;Ambérieu-en-Bugey\n1053;Bourg-en-Bresse\n1283;Oyonnax\n',
      ['lost-zeros ×3 @2,3,4 code_insee : 1004'],
    ],
    ['numbers of communes that are no codes', 'numero_commune;nom\n1004;a\n1053;b\n1283;c\n', []],
    [
      'an identifier taken for a number',
      'siret;nom\n55210055400013;a\n5,52E+13;b\n35600000049837;c\n55210055400013;d\n55210055400013;e\n',
      ['scientific-identifier ×1 @3 siret : 5,52E+13'],
    ],
    ['a checksum', 'siren;nom\n552100554;a\n552100555;b\n', ['checksum-failed ×1 @3 siren : 552100555']],
    [
      'formulas and markup',
      'a;b\n=HYPERLINK("http://x");<img src=x onerror=alert(1)>\nx;y\n',
      [
        'formula-like-cell ×1 @2 a : =HYPERLINK("http://x")',
        'markup-in-cell ×1 @2 b : <img src=x onerror=alert(1)>',
      ],
    ],
    ['an empty column', 'a;b\nx;\ny;\n', ['empty-column ×1 @ b : b']],
    [
      'a cell on three lines moves the next ones down',
      `a;b\n"x\ny\nz";1\n${Array.from({ length: 10 }, (_, row) => `t${row.toString()};${row.toString()}\n`).join('')}u;n. c.\n`,
      ['mixed-types ×1 @15 b : n. c.'],
    ],
    ['rows seen before', 'a;b\nx;y\nz;y\nx;y\n', ['duplicate-row ×1 @4']],
  ])('%s', async (_name, text, problems) => {
    expect(await problemsOf(text)).toEqual(problems);
  });
});

describe('one row is…', () => {
  test.each<[string, string, string | null]>([
    ['a column of identifiers, by its name', 'nom;identifiant\na;1\nb;2\nc;3\n', 'identifiant'],
    ['a column of identifiers, by its type', 'nom;ref\na;M0001\nb;M0002\nc;M0003\n', 'ref'],
    ['a year', 'annee;total\n2001;5\n2002;6\n2003;7\n', 'annee'],
    ['no figure, were it without a repeat', 'total;genre\n5;a\n6;a\n7;b\n', null],
    ['nothing, when a cell is empty', 'id;genre\n1;a\n;a\n3;b\n', null],
    ['nothing, in two rows', 'id;genre\n1;a\n2;a\n', null],
  ])('%s', async (_name, text, key) => {
    const profile = await profileOf(text);
    expect(profile.key === null ? null : profile.columns[profile.key]?.name).toBe(key);
  });
});

test('the same bytes give the same profile, whatever the chunks', async () => {
  const rows = Array.from(
    { length: 500 },
    (_, row) => `é${(row % 90).toString()};"a\n${row.toString()}";${row.toString()},5`,
  );
  const text = `nom;texte;montant\n${rows.join('\n')}\n`;
  const whole = await profileOf(text);
  for (const chunk of [1, 7, 1000]) expect(await profileOf(text, chunk)).toEqual(whole);
});

test('a header alone is a table without rows', async () => {
  const { columns, rows, key } = await profileOf('a;b\n');
  expect({ types: columns.map(({ type }) => type), rows, key }).toEqual({
    types: ['empty', 'empty'],
    rows: 0,
    key: null,
  });
});

test('two thousand columns stay in memory', async () => {
  const line = (row: number) =>
    Array.from({ length: 2000 }, (_, column) => (row * 7919 * column).toString()).join(';');
  const header = Array.from({ length: 2000 }, (_, column) => `c${column.toString()}`).join(';');
  const profile = await profileOf(
    `${header}\n${Array.from({ length: 200 }, (_, row) => line(row)).join('\n')}\n`,
  );
  expect(profile.columns).toHaveLength(2000);
  expect(profile.columns[5]).toMatchObject({
    type: 'integer',
    filled: 200,
    distinct: { count: 200, exact: true },
  });
  expect(resourceProfileSchema.shape.table.parse(profile)).toEqual(profile);
}, 30_000);

// The reader keeps a million characters of a cell.
test('a cell of 10 MB is measured, and shown by its beginning', async () => {
  const profile = await profileOf(`a;b\n${'x'.repeat(10_000_000)};1\ny;2\nz;3\n`);
  expect(profile.columns[0]).toMatchObject({ type: 'text', filled: 3, length: { min: 1, max: 1_000_000 } });
  expect(profile.firstRows[0]?.[0]).toBe('x'.repeat(500));
  expect(profile.columns[0]?.examples[0]).toBe('x'.repeat(200));
  expect(JSON.stringify(profile).length).toBeLessThan(10_000);
});
