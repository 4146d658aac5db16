import { describe, expect, test } from 'vitest';
import { columnProfiler, ColumnProfiler } from '../../../../src/tabular/profile/column-profiler.ts';
import type { ColumnProfile } from '../../../../src/tabular/table-profile.ts';

function profile(name: string, cells: readonly string[]): ColumnProfile {
  const profiler = columnProfiler(name);
  for (const cell of cells) profiler.add(cell);
  return profiler.finish();
}

const times = (count: number, cell: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => cell(at));

describe('the type of a column', () => {
  test.each<[string, string, string[]]>([
    ['empty', 'x', ['', ' ', '']],
    ['integer', 'Total', ['335 768', '1 261 863', '12']],
    ['integer', 'population', ['36372.0', '0.0', '12.0']],
    ['decimal', 'x', ['1.5', '2', '3.25']],
    ['decimal', 'x', ['181,3', '152', '7,4']],
    ['money', 'Tarif', ['3,50 €', '12 €', '1 200 €']],
    ['money', 'Recette moyenne par entrée (€)', ['7,4', '12']],
    ['percentage', 'part', ['12 %', '3,5 %']],
    ['percentage', 'Taux (en %)', ['12', '3,5']],
    ['boolean', 'ferme', ['OUI', 'NON', 'oui']],
    ['boolean', 'ouvert', times(20, (at) => (at % 3 === 0 ? '1' : '0'))],
    ['integer', 'Nombre de salles', times(20, (at) => (at % 3 === 0 ? '1' : '0'))],
    ['year', 'annee', ['2014', '2015', '2023']],
    ['year', 'Millésime', ['1604', '2015', '2023']],
    ['integer', 'Nombre de places', ['1999', '2015', '2023']],
    ['date', 'x', ['2024-05-01', '2024-06-30']],
    ['date', 'x', ['01/02/2003', '31/12/2004']],
    ['date', 'x', ['01/02/2003', '12/31/2004']],
    ['date', 'Date de fin', ['20240501', '20240630']],
    ['date', 'Date de fin', ['45413', '45500']],
    ['integer', 'Entrées', ['45413', '45500']],
    ['date', 'mois', ['2024-05', '2024-06']],
    ['datetime', 'x', ['2024-05-01T10:00:00', '2024-05-02T10:00:00Z']],
    ['url', 'x', ['https://a.fr', 'http://b.fr/c']],
    ['url', 'Site internet', ['www.a.fr', 'b.fr/c']],
    ['text', 'Fichier', ['a.fr', 'b.com']],
    ['email', 'x', ['a@b.fr', 'c@d.fr']],
    ['phone', 'x', ['04 72 17 54 54', '0472175454']],
    ['phone', 'x', ['+33142030405', '0142030405', '+33242030405']],
    ['latitude', 'latitude', times(40, (at) => `48.0${(10 + at).toString()}`)],
    ['latitude', 'lat', times(40, (at) => `-21,0${(10 + at).toString()}`)],
    ['uuid', 'x', ['2b330728-8176-4d06-ab3f-12b767cdcdb0']],
    ['commune', 'code_insee', ['01004', '2A004', '75056']],
    ['commune', 'codeInseeCommune', ['01004', '75056']],
    ['commune', 'x', times(20, (at) => `2A0${(10 + at).toString()}`)],
    ['postal-code', 'CP', ['01000', '75007', '20000']],
    ['postal-code', 'x', times(40, (at) => `0${(1000 + at * 10).toString()}`)],
    ['departement', 'dep', ['01', '2A', '971']],
    ['departement', 'Code département', ['1', '2', '10', '2A']],
    [
      'departement',
      'x',
      times(20, (at) => (at + 1).toString().padStart(2, '0')).filter((code) => code !== '20'),
    ],
    ['region', 'code_region', ['1', '84', '11']],
    ['integer', 'regioncnc', ['1', '5', '8']],
    ['siren', 'x', ['552100554', '200065597', '243100518', '200054781', '200054807']],
    ['siret', 'SIRET', ['55210055400013', '35600000049837']],
    ['text', 'code', ['0105301', '7134201', '2915101']],
    ['text', 'x', ['0105301', '7134201', '2915101']],
    ['text', 'Identifiant', ['12', '13', '14']],
    ['museofile', 'x', ['M0001', 'M9024', 'B9001']],
    ['merimee', 'x', ['PA00078014', 'IA31129297']],
    ['latitude', 'Latitude', ['48.85', '43.6']],
    ['longitude', 'lon', ['2.35', '-1.5']],
    ['decimal', 'Latitude', ['6862305.5', '6862306.5']],
    ['coordinates', 'x', ['48.85, 2.35', '43.6, 1.44']],
    ['geometry', 'x', ['POINT(2 48)', 'POINT(3 49)']],
    ['json', 'x', ['{"a":1}', '[]']],
    ['category', 'x', times(12, (at) => `genre ${(at % 3).toString()}`)],
    ['text', 'x', ['un', 'deux', 'trois']],
  ])('%s: %s, %j', (type, name, cells) => {
    expect(profile(name, cells).type).toBe(type);
  });
});

test('the share is that of the filled cells that agree', () => {
  const { share, filled, type } = profile('x', [...times(19, (at) => at.toString()), 'n. c.', '']);
  expect({ share, filled, type }).toEqual({ share: 0.95, filled: 20, type: 'integer' });
});

test('spaces around a cell make no other value', () => {
  const { distinct, length, examples } = profile('x', [' Paris', 'Paris', 'Paris ']);
  expect({ distinct, length, examples }).toEqual({
    distinct: { count: 1, exact: true },
    length: { min: 5, max: 5 },
    examples: ['Paris'],
  });
});

test('a comma is decimal, or parts thousands, as the other cells prove', () => {
  expect(profile('x', ['1,234', '12,5']).number?.min).toBe(1.234);
  expect(profile('x', ['1,234', '1,234.5']).number?.min).toBe(1234);
  expect(profile('x', ['1,234', '2,500', '12', '800']).number?.max).toBe(2500);
  expect(profile('x', ['1,234', '2,500']).number?.max).toBe(2.5);
});

test('days and months are in the order that a day above 12 proves', () => {
  expect(profile('x', ['01/02/2003', '31/12/2003'])).toMatchObject({
    dateStyle: 'd/m/y',
    date: { min: '2003-02-01', max: '2003-12-31' },
  });
  expect(profile('x', ['01/02/2003', '12/31/2003'])).toMatchObject({
    dateStyle: 'm/d/y',
    date: { min: '2003-01-02', max: '2003-12-31' },
  });
});

test('figures of numbers', () => {
  expect(
    profile(
      'Total',
      times(101, (at) => at.toString()),
    ).number,
  ).toEqual({
    min: 0,
    max: 100,
    mean: 50,
    sum: 5050,
    quantiles: [5, 25, 50, 75, 95],
    histogram: Array.from({ length: 20 }, (_, bar) => ({
      from: bar * 5,
      to: bar * 5 + 5,
      count: bar === 19 ? 6 : 5,
    })),
  });
});

test('few whole numbers have one bar each', () => {
  expect(profile('Nombre', ['1', '1', '3']).number?.histogram).toEqual([
    { from: 1, to: 2, count: 2 },
    { from: 2, to: 3, count: 0 },
    { from: 3, to: 4, count: 1 },
  ]);
});

test('dates are counted by month in a short period, by year in a longer one', () => {
  expect(profile('x', ['2024-01-15', '2024-03-01', '2024-03-02']).date?.histogram).toEqual([
    { from: 2024, to: 2024.08333333, count: 1 },
    { from: 2024.08333333, to: 2024.16666667, count: 0 },
    { from: 2024.16666667, to: 2024.25, count: 2 },
  ]);
  expect(profile('annee', ['2014', '2016', '2016']).date).toEqual({
    min: '2014',
    max: '2016',
    histogram: [
      { from: 2014, to: 2015, count: 1 },
      { from: 2015, to: 2016, count: 0 },
      { from: 2016, to: 2017, count: 2 },
    ],
  });
});

test('the most frequent values, ten at most, none when each is seen once', () => {
  expect(profile('x', ['b', 'a', 'a']).top).toEqual([
    { value: 'a', count: 2 },
    { value: 'b', count: 1 },
  ]);
  expect(profile('x', ['a', 'b']).top).toEqual([]);
  expect(
    profile(
      'x',
      times(100, (at) => `v${(at % 50).toString()}`),
    ).top,
  ).toHaveLength(10);
});

describe('a column of more values than are held', () => {
  const cells = times(200_000, (at) => (at % 4 === 0 ? 'courant' : ((at * 7919) % 199_999).toString()));
  const many = profile('x', cells);

  test('counts its values within 2 %, and says that it is an estimate', () => {
    const distinct = new Set(cells).size;
    expect(many.distinct.exact).toBe(false);
    expect(Math.abs(many.distinct.count - distinct) / distinct).toBeLessThan(0.02);
  });
  test('still finds its most frequent value', () => {
    expect(many.top[0]?.value).toBe('courant');
    expect(Math.abs((many.top[0]?.count ?? 0) - 50_000)).toBeLessThan(2500);
  });
  test('tells no value that is too rare for its count to be sure', () => {
    const rare = profile(
      'x',
      times(100_000, (at) => (at % 50 === 0 ? 'Paris' : `Commune ${(at % 33_333).toString()}`)),
    );
    expect(rare.top).toEqual([]);
  });
  test('counts a value that comes back at a regular rhythm', () => {
    const { top } = profile(
      'x',
      times(60_000, (at) => (at % 12 === 0 ? 'Paris' : `lieu ${at.toString()}`)),
    );
    expect(top.map(({ value }) => value)).toEqual(['Paris']);
    expect(Math.abs((top[0]?.count ?? 0) - 5000)).toBeLessThan(500);
  });

  const numbers = profile(
    'Total',
    times(200_000, (at) => ((at * 7919) % 200_000).toString()),
  );

  test('has exact bounds, sum and histogram, and quantiles of a sample', () => {
    expect(numbers.number).toMatchObject({ min: 0, max: 199_999, sum: 19_999_900_000, mean: 99_999.5 });
    expect(numbers.number?.histogram.map(({ count }) => count)).toEqual(
      Array.from({ length: 20 }, () => 10_000),
    );
    expect(Math.abs((numbers.number?.quantiles[2] ?? 0) - 100_000)).toBeLessThan(2000);
  });
  test('is known to be without a repeat', () => {
    expect(numbers.distinct).toEqual({ count: 200_000, exact: true });
  });
  test('is the same at each run', () => {
    expect(profile('x', cells)).toEqual(many);
  });
});

test('cells that a test holds for are counted with their lines', () => {
  const profiler = new ColumnProfiler('x');
  for (const [at, cell] of ['1', 'a', '2', 'b', 'a'].entries()) profiler.add(cell, at + 2);
  profiler.finish();
  expect(profiler.tally(({ shape }) => shape === 'text')).toEqual({ count: 3, rows: [3, 5], example: 'a' });
});
