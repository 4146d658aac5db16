import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resourceProfileSchema } from '../../../../src/catalog/schemas/resource-profile.ts';
import {
  fromTabularApi,
  type TabularApiProfile,
  type TabularApiRow,
} from '../../../../src/tabular/profile/from-tabular-api.ts';
import { testWithShared } from '../../../shared-data.ts';

const profile: TabularApiProfile = {
  header: ['nom', 'codeInseeCommune', 'annee', 'total', 'geom'],
  // JSONB gives the columns back in another order.
  columns: {
    total: { format: 'int', score: 1 },
    geom: { format: 'geojson', score: 1 },
    nom: { format: 'string', score: 1 },
    annee: { format: 'year', score: 1.5 },
    codeInseeCommune: { format: 'code_commune_insee', score: 1 },
  },
  profile: {
    annee: { tops: [{ count: 1160, value: '2014' }], nb_distinct: 11, nb_missing_values: 0 },
    total: { tops: [{ count: 40, value: '0' }], nb_distinct: 9213, nb_missing_values: 3 },
    nom: { tops: [], nb_distinct: 0, nb_missing_values: 0 },
    codeInseeCommune: { tops: [{ count: '75056', value: 420 }], nb_distinct: 851, nb_missing_values: 0 },
  },
  total_lines: 12_292,
  nb_duplicates: 0,
  encoding: 'ISO-8859-1',
  separator: ';',
  header_row_idx: 2,
};
const rows: TabularApiRow[] = [
  {
    __id: 1,
    nom: 'musée',
    codeInseeCommune: '75056',
    annee: 2024,
    total: 8_681_079,
    geom: { type: 'Point' },
  },
  { __id: 2, nom: 'sans total', codeInseeCommune: '06088', annee: 2024, total: null, geom: null },
];

describe('what data.gouv.fr measured', () => {
  const table = fromTabularApi(profile, rows, 12_292);
  const column = (name: string) => table.columns.find((one) => one.name === name);

  test('is a valid table profile', () => {
    expect(resourceProfileSchema.shape.table.parse(table)).toEqual(table);
  });
  test('keeps the order of the header', () => {
    expect(table.columns.map(({ name }) => name)).toEqual(profile.header);
    expect(table.firstRows).toEqual([
      ['musée', '75056', '2024', '8681079', '{"type":"Point"}'],
      ['sans total', '06088', '2024', '', ''],
    ]);
  });
  test('has our types, old names included', () => {
    expect(table.columns.map(({ type }) => type)).toEqual(['text', 'commune', 'year', 'integer', 'geometry']);
  });
  test('never says that there is no distinct value', () => {
    expect(column('nom')?.distinct).toEqual({ count: 2, exact: false });
    expect(column('total')?.distinct).toEqual({ count: 9213, exact: false });
    expect(column('total')?.filled).toBe(12_289);
  });
  test('puts a count and its value back in their places', () => {
    expect(column('codeInseeCommune')?.top).toEqual([{ value: '75056', count: 420 }]);
  });
  test('says how the file was written, and that it was not read whole', () => {
    expect(table.read).toMatchObject({
      format: 'tabular-api',
      encoding: 'windows-1252',
      dialect: { delimiter: ';', headerLine: 3 },
      rows: 2,
      complete: false,
    });
    expect(table.rows).toBe(12_292);
  });
});

test('an empty profile leaves what the rows show', () => {
  const table = fromTabularApi({}, [{ __id: 1, id: '2b330728-8176-4d06-ab3f-12b767cdcdb0' }], null);
  expect(table.columns.map(({ name, type }) => [name, type])).toEqual([['id', 'uuid']]);
  expect(table.rows).toBeNull();
});

test('a renamed column is found in the rows', () => {
  const table = fromTabularApi({ header: ['xmin'] }, [{ __id: 1, xmin__hydra_renamed: 12 }], 1);
  expect(table.firstRows).toEqual([['12']]);
});

testWithShared('real answers are read', (shared) => {
  for (const [profileFile, dataFile] of [
    ['api/cdata_tabular_profile.json', 'api/cdata_tabular_data.json'],
    ['api/datagouv_client_tabular_api_profile.json', 'api/datagouv_client_tabular_api_data.json'],
  ] as const) {
    const answer = JSON.parse(readFileSync(`${shared}data/${profileFile}`, 'utf8')) as {
      profile: TabularApiProfile;
    };
    const page = JSON.parse(readFileSync(`${shared}data/${dataFile}`, 'utf8')) as {
      data: TabularApiRow[];
      meta?: { total?: number };
    };
    const table = fromTabularApi(answer.profile, page.data.slice(0, 20), page.meta?.total ?? null);
    expect(resourceProfileSchema.shape.table.parse(table)).toEqual(table);
    expect(table.columns.filter(({ distinct, filled }) => filled > 0 && distinct.count === 0)).toEqual([]);
  }
});
