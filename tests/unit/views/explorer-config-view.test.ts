import { expect, test } from 'vitest';
import type { Resource } from '../../../src/catalog/schemas/resource.ts';
import { toExplorerConfig, toFileName, toSources } from '../../../src/views/explorer-config-view.ts';
import { aColumn, aTable } from '../../fixtures/profiles.ts';
import { aDataset, anOrganization, aResource, portal } from '../../fixtures/records.ts';

const api = 'https://tabular-api.data.gouv.fr/api/resources/r1/';
const analysis = { ...aResource().analysis, tabular: true };
const remote = { storage: 'remote' as const };
const check = aResource().check;

test.each<[string, Partial<Resource>, readonly string[]]>([
  ['a small file of data.gouv.fr', {}, ['file']],
  ['a file of this site', { embeddedFile: 'salles.csv', url: null }, ['file']],
  ['a small file, parsed upstream', { analysis }, ['file', 'tabular-api']],
  ['a large file, parsed upstream', { analysis, byteSize: 50_000_000 }, ['tabular-api', 'file']],
  ['a file too large for a browser', { analysis, byteSize: 500_000_000 }, ['tabular-api']],
  ['a server that was not asked', remote, []],
  ['a server that refuses other sites', { ...remote, check: { ...check, cors: false } }, []],
  ['a server open to other sites', { ...remote, check: { ...check, cors: true } }, ['file']],
  ['an address without TLS', { url: 'http://example.org/a.csv' }, []],
  [
    'Parquet made upstream',
    {
      ...remote,
      analysis: { ...analysis, parquetUrl: 'https://example.org/a.parquet' },
    },
    ['tabular-api', 'parquet'],
  ],
])('%s', (_, parts, kinds) => {
  expect(toSources(aResource(parts), aTable()).map(({ kind }) => kind)).toEqual(kinds);
});

test('the source says how the build read the file', () => {
  expect(toSources(aResource({ analysis }), aTable())).toEqual([
    {
      kind: 'file',
      url: 'https://static.example.org/salles.csv',
      format: 'csv',
      bytes: 12_000,
      hints: { encoding: 'utf-8', dialect: { delimiter: ';', headerLine: 1 } },
    },
    { kind: 'tabular-api', url: api },
  ]);
});

test('the explorer knows the page, the columns and where the rows are', () => {
  const table = aTable({ rows: 1223, columns: [aColumn({ type: 'integer', decimal: ',' })] });
  const dataset = aDataset();
  const config = toExplorerConfig(
    {
      dataset,
      organization: anOrganization(),
      resource: aResource(),
      table,
      ground: { files: new Set(['regions.json']), attribution: 'Etalab' },
    },
    portal,
    new URL('https://portail.example'),
  );
  expect(config).toMatchObject({
    pageUrl: 'https://portail.example/jeux-de-donnees/salles/r1/',
    fileName: 'liste-des-salles',
    columns: [{ name: 'Nom', type: 'integer', decimal: ',', dateStyle: null }],
    rows: 1223,
    modifiedAt: '2026-05-22',
    points: null,
    baseMap: null,
    geo: {
      outline: '/geo/outline.json',
      places: '/geo/places.json',
      regions: '/geo/regions.json',
      communes: null,
      attribution: 'Etalab',
    },
  });
});

test.each([
  ['Musées (2024) – été', 'musees-2024-ete'],
  ['../../etc/passwd', 'etc-passwd'],
  ['日本', 'otherwise'],
  ['museofile-2025-pipe.csv', 'museofile-2025-pipe'],
  ['Musées.CSV.zip ', 'musees'],
  ['Liste des musées, version 2.1', 'liste-des-musees-version-2-1'],
  ['Export au format .csv', 'export-au-format-csv'],
])('%s makes the file name %s', (title, name) => {
  expect(toFileName(title, 'otherwise')).toBe(name);
});
