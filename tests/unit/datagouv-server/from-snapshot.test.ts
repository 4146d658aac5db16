import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { SnapshotRecords } from '../../../src/catalog/guards.ts';
import { readSnapshot } from '../../../src/catalog/snapshot.ts';
import { fetchFrom, portal } from '../../datagouv-server/fixture.ts';
import { toWireRecords } from '../../datagouv-server/from-snapshot.ts';

const sample = await readSnapshot(fileURLToPath(new URL('../../../content/sample', import.meta.url)));

/** By id, dates and addresses written one way, without the files that only the sample embeds. */
const byId = (items: readonly { readonly id: string }[]): unknown =>
  JSON.parse(
    JSON.stringify(
      items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      (key, value: unknown) => (key === 'embeddedFile' ? undefined : canonical(value)),
    ),
  );

function canonical(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d{2}-\d{2}T\S+$/u.test(value)) return new Date(value).toISOString();
  return /^https?:\/\/\S+$/u.test(value) ? new URL(value).href : value;
}

test('the sample, served and fetched, comes back as it is', async () => {
  const records: SnapshotRecords = sample?.records ?? {
    datasets: [],
    organizations: [],
    reuses: [],
    dataservices: [],
    discussions: [],
    previews: [],
  };
  const { snapshot } = await fetchFrom(
    { records: toWireRecords(records) },
    { portal: { ...portal, organizations: records.organizations.map(({ id }) => id) } },
  );
  expect(snapshot.manifest.quarantined).toEqual([]);
  expect(byId(snapshot.records.datasets)).toEqual(byId(records.datasets));
  expect(byId(snapshot.records.organizations)).toEqual(byId(records.organizations));
  expect(byId(snapshot.records.reuses)).toEqual(byId(records.reuses));
  expect(byId(snapshot.records.dataservices)).toEqual(byId(records.dataservices));
  expect(byId(snapshot.records.discussions)).toEqual(byId(records.discussions));
});
