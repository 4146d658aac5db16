import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readColumns } from '../../../scripts/build/search-columns.ts';
import { aResource } from '../../fixtures/records.ts';

test('columns are those of tables: an archive and a file without a profile have none', async () => {
  const source = mkdtempSync(join(tmpdir(), 'search-columns-'));
  mkdirSync(join(source, 'profiles'));
  const column = { name: 'Ville', type: 'category', top: [{ value: 'Lyon' }, { value: '69' }] };
  const profiles = { r1: { table: null }, r2: { table: { columns: [column] } } };
  for (const [id, profile] of Object.entries(profiles))
    writeFileSync(join(source, 'profiles', `${id}.json`), JSON.stringify(profile));
  const resources = ['r1', 'r2', 'r3'].map((id) => aResource({ id, title: id }));
  expect(await readColumns({ resources }, source)).toEqual([
    { resource: 'r2', columns: [{ name: 'Ville', values: ['Lyon'] }] },
  ]);
});
