import { createReadStream } from 'node:fs';
import { expect } from 'vitest';
import { chartTable } from '../../../../src/tabular/chart/chart-table.ts';
import { describeChart } from '../../../../src/tabular/chart/describe-chart.ts';
import { profileTable } from '../../../../src/tabular/profile/profile-table.ts';
import { chartWords } from '../../../../src/views/explorer/chart-texts.ts';
import { readTable } from '../../../../src/tabular/read/read-table.ts';
import type { Row } from '../../../../src/tabular/table.ts';
import { testWithShared } from '../../../shared-data.ts';

const cases: readonly (readonly [
  file: string,
  chart: readonly [string, string, string | null, string] | null,
])[] = [
  ['frequentation-salles-cinema.csv', ['line', 'Année', 'Entrées (millions)', 'sum']],
  ['frequentation-des-musees-de-france.csv', ['line', 'ANNEE', 'TOTAL', 'sum']],
  ['entrees_et_categories_de_public.csv', ['bar', 'annee', 'total', 'sum']],
  ['festivals-global-festivals-pl.csv', ['bar', 'Année de création du festival', null, 'count']],
  ['circulaires-archives.csv', ['bar', 'Date de signature ou de publication', null, 'count']],
  ['sites_patrimoniaux_remarquables.csv', ['bar', 'SPR initial (date de création)', null, 'count']],
  ['population-departements-2024.csv', ['bar', 'Départements', 'Total', 'sum']],
  ['annuaire-services-archives.csv', ['bar', 'Categorie', null, 'count']],
  ['etablissements-cinematographiques.csv', ['bar', 'situation_geographique', null, 'count']],
  ['merimee-mh-10-windows-1252.csv', null],
];

const rowsOf = (open: () => AsyncIterable<Uint8Array>) => (take: (rows: readonly Row[]) => void) =>
  readTable(open(), {}, { header: () => undefined, rows: take });

for (const [file, expected] of cases) {
  testWithShared(`the chart that says most of ${file}`, async (shared) => {
    const open = () => createReadStream(`${shared}data/files/${file}`);
    const profile = await profileTable(open, {}, { places: null });
    const chart = await chartTable(profile, rowsOf(open));
    const name = (index: number | null): string | null =>
      index === null ? null : (profile.columns[index]?.name ?? '');
    const { kind, x, y, aggregate } = chart?.spec ?? { kind: '', x: null, y: null, aggregate: '' };
    expect(chart && [kind, name(x), name(y), aggregate]).toEqual(expected);
    const apart = (chart?.apart ?? []).reduce((sum, { rows }) => sum + rows, 0);
    if (chart) expect(chart.rows + apart + chart.leftOut).toBe(profile.rows);
  });
}

testWithShared('the entries of cinemas are said with their figures', async (shared) => {
  const open = () => createReadStream(`${shared}data/files/frequentation-salles-cinema.csv`);
  const { columns, ...profile } = await profileTable(open, {}, { places: null });
  const chart = await chartTable({ ...profile, columns }, rowsOf(open));
  expect(chart && describeChart(chart, columns, chartWords).sentence).toBe(
    'Entre 1980 et 2024, «\u00a0Entrées (millions)\u00a0» passe de 175,4 à 181,3. Le plus haut\u00a0: 217,2 (2011)\u202f; le plus bas\u00a0: 65,3 (2020).',
  );
});
