import { expect, test } from 'vitest';
import { describeChart } from '../../../../src/tabular/chart/describe-chart.ts';
import type { ChartData, ChartMark } from '../../../../src/tabular/chart/chart.ts';
import { chartWords } from '../../../../src/views/explorer/chart-texts.ts';
import { column } from './columns.ts';

const columns = [column('genre', 'category'), column('annee', 'year'), column('montant', 'integer')];

function say(parts: Partial<ChartData>): { sentence: string; notes: readonly string[] } {
  const marks = parts.marks ?? [];
  const rows = marks.reduce((sum, mark) => sum + mark.rows, 0);
  const spec = { kind: 'bar', x: 0, y: null, aggregate: 'count' } as const;
  const data: ChartData = { spec, marks, others: null, apart: [], rows, leftOut: 0, ...parts };
  const { sentence, notes } = describeChart(data, columns, chartWords);
  return { sentence: plain(sentence), notes: notes.map(plain) };
}

/** With spaces that break. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ');
}

function categories(values: Readonly<Record<string, number>>): ChartMark[] {
  return Object.entries(values).map(([label, value]) => ({
    label,
    value,
    rows: value,
    from: null,
    to: null,
  }));
}

function years(values: Readonly<Record<number, number>>): ChartMark[] {
  return Object.entries(values).map(([label, value]) => ({
    label,
    value,
    rows: value,
    from: Number(label),
    to: Number(label) + 1,
  }));
}

test.each([
  [
    { a: 6, b: 3, c: 1 },
    'La valeur la plus fréquente de « genre » est « a » : 6 lignes sur 10 (60 %), devant « b » (3) et « c » (1).',
  ],
  [
    { a: 6, b: 6, c: 1 },
    'Les valeurs les plus fréquentes de « genre » sont « a » et « b » : 6 lignes chacune.',
  ],
  [
    { a: 6, b: 6, c: 6, d: 6, e: 1 },
    '4 valeurs de « genre » ont le plus de lignes, à égalité : 6 lignes chacune.',
  ],
  [{ a: 6, b: 6, c: 6 }, 'Toutes les valeurs de « genre » ont autant de lignes : 6.'],
])('the rows of categories %j', (values, sentence) => {
  expect(say({ marks: categories(values) }).sentence).toBe(sentence);
});

test('ties that go on beyond what is drawn are « at least » so many', () => {
  const data = { marks: categories({ a: 6, b: 6, c: 6 }), others: { categories: 9, rows: 50, value: 50 } };
  expect(say(data).sentence).toBe(
    'Au moins 3 valeurs de « genre » ont le plus de lignes, à égalité : 6 lignes chacune.',
  );
});

test('rows counted over periods have a highest, and no lowest: a period without a row is not drawn', () => {
  const spec = { kind: 'bar', x: 1, y: null, aggregate: 'count' } as const;
  expect(say({ spec, marks: years({ 2001: 4, 2003: 9, 2004: 1 }) }).sentence).toBe(
    '14 lignes entre 2001 et 2004. Le plus haut : 9 (2003).',
  );
});

test('a measure over periods says where it starts and ends, its highest and its lowest', () => {
  const spec = { kind: 'line', x: 1, y: 2, aggregate: 'sum' } as const;
  const marks = years({ 2001: 4, 2002: -9, 2003: 1 }).map((mark) => ({ ...mark, rows: 1 }));
  expect(say({ spec, marks }).sentence).toBe(
    'Entre 2001 et 2003, « montant » passe de 4 à 1. Le plus haut : 4 (2001) ; le plus bas : -9 (2002).',
  );
  const zeros = years({ 2001: 0, 2002: 0, 2003: 0 }).map((mark) => ({ ...mark, rows: 1 }));
  expect(say({ spec, marks: zeros }).sentence).toBe('« montant » vaut 0 partout.');
});

test('what is not drawn is told', () => {
  const apart = [
    { side: 'before', rows: 6, first: 1604, last: 1905 },
    { side: 'after', rows: 1, first: 2150, last: 2150 },
  ] as const;
  const { notes } = say({ marks: years({ 2001: 4, 2002: 4 }), apart, leftOut: 2 });
  expect(notes).toEqual([
    '6 lignes plus anciennes (1604 à 1905) ne sont pas dessinées : elles étireraient l’axe.',
    '1 ligne plus récente (2150) n’est pas dessinée : elle étirerait l’axe.',
    '2 lignes sont laissées de côté : leur valeur est vide ou illisible.',
  ]);
});

test('a name from right to left, or that turns what follows, does not turn the sentence', () => {
  expect(say({ marks: categories({ مرحبا: 3, b: 1 }) }).sentence).toContain(
    '« \u2068مرحبا\u2069 » : 3 lignes',
  );
  expect(say({ marks: categories({ '\u202ecba': 3, b: 1 }) }).sentence).toContain(
    '« \u2068\u202ecba\u2069 »',
  );
});
