import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Snapshot } from '../../../src/catalog/snapshot.ts';
import { keptByProducer } from '../../../src/datagouv/departures.ts';
import {
  archives,
  fetchFrom,
  objectId,
  portal,
  wireDataset,
  wireRecords,
} from '../../datagouv-server/fixture.ts';
import { readFolder, readRecords, type WireRecord } from '../../datagouv-server/records.ts';
import { testWithShared } from '../../shared-data.ts';

// Whole catalogues are read, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const ordinary = wireRecords();
const { snapshot: yesterday } = await fetchFrom();

/** Today's records, with `fields` laid over the datasets of these numbers. */
const changed = (numbers: readonly number[], fields: WireRecord) => ({
  ...ordinary,
  datasets: ordinary.datasets.map((dataset, index) =>
    numbers.includes(index) ? { ...dataset, ...fields } : dataset,
  ),
});

const ids = ({ records }: Snapshot) => records.datasets.map(({ id }) => id);

test.each([
  ['archived', { archived: '2026-08-22T00:00:00+00:00' }],
  ['deleted', { deleted: '2026-08-22T00:00:00+00:00' }],
  ['private', { private: true }],
  ['moved', { organization: { id: 'a00000000000000000000009' } }],
] as const)('a dataset that was %s leaves, and the manifest says so', async (reason, fields) => {
  const { snapshot } = await fetchFrom({ records: changed([3], fields) }, { previous: yesterday });
  expect(ids(snapshot)).not.toContain(objectId('d', 3));
  expect(snapshot.manifest.departed).toEqual([
    { id: objectId('d', 3), slug: 'jeu-3', title: 'Jeu 3', reason },
  ]);
  expect(snapshot.manifest.kept).toEqual([]);
});

test('an excluded dataset leaves without being asked for', async () => {
  const { snapshot, requests } = await fetchFrom(
    {},
    {
      previous: yesterday,
      portal: { ...portal, exclusions: [{ dataset: objectId('d', 3), reason: 'essai' }] },
    },
  );
  expect(snapshot.manifest.departed).toMatchObject([{ slug: 'jeu-3', reason: 'excluded' }]);
  expect(requests.some((path) => path.includes(`/datasets/${objectId('d', 3)}/`))).toBe(false);
});

test('a producer that vanished from the lists without reason keeps its last records', async () => {
  const unlisted = new Set(ordinary.datasets.slice(16).map(({ id }) => String(id)));
  const { snapshot } = await fetchFrom({ unlisted }, { previous: yesterday });
  expect(ids(snapshot)).toHaveLength(24);
  expect(snapshot.manifest.kept).toEqual([{ organizationId: archives, datasets: 8, since: '2026-08-22' }]);
  expect(snapshot.records.datasets.filter(({ keptSince }) => keptSince !== null)).toHaveLength(8);
  expect(snapshot.manifest.departed).toEqual([]);
});

test('the day since which a record is kept does not move', async () => {
  const unlisted = new Set([objectId('d', 20)]);
  const { snapshot: first } = await fetchFrom({ unlisted }, { previous: yesterday });
  const earlier = {
    ...first,
    records: {
      ...first.records,
      datasets: first.records.datasets.map((dataset) =>
        dataset.keptSince === null ? dataset : { ...dataset, keptSince: '2026-08-01' },
      ),
    },
  };
  const { snapshot } = await fetchFrom({ unlisted }, { previous: earlier });
  expect(snapshot.manifest.kept).toEqual([{ organizationId: archives, datasets: 1, since: '2026-08-01' }]);
});

test('a kept record that is listed again is an ordinary one', async () => {
  const { snapshot: first } = await fetchFrom(
    { unlisted: new Set([objectId('d', 20)]) },
    { previous: yesterday },
  );
  const { snapshot } = await fetchFrom({}, { previous: first });
  expect(snapshot.manifest.kept).toEqual([]);
  expect(snapshot.records.datasets).toEqual(yesterday.records.datasets);
});

test('a gateway that answers 404 explains nothing', async () => {
  const { snapshot } = await fetchFrom(
    {
      records: changed([3], { private: true }),
      faults: [{ on: `/datasets/${objectId('d', 3)}/`, kind: 'html', status: 404 }],
    },
    { previous: yesterday },
  );
  expect(snapshot.manifest.kept).toMatchObject([{ datasets: 1 }]);
});

test('a producer whose records no longer fit keeps the last ones', async () => {
  // Two of two: within 5 % of all datasets, and still a producer emptied.
  const two = [wireDataset(22), wireDataset(23)];
  const many = Array.from({ length: 60 }, (_, number) =>
    wireDataset(number + 100, { organization: { id: portal.organizations[0] } }),
  );
  const { snapshot: previous } = await fetchFrom({ records: wireRecords([...many, ...two]) });
  const broken = two.map((dataset) => ({ ...dataset, title: '' }));
  const { snapshot } = await fetchFrom({ records: wireRecords([...many, ...broken]) }, { previous });
  expect(snapshot.manifest.quarantined).toHaveLength(2);
  expect(snapshot.manifest.kept).toEqual([{ organizationId: archives, datasets: 2, since: '2026-08-22' }]);
});

test('one record that no longer fits leaves: its reason is known', async () => {
  const { snapshot } = await fetchFrom({ records: changed([3], { title: '' }) }, { previous: yesterday });
  expect(ids(snapshot)).not.toContain(objectId('d', 3));
  expect(snapshot.manifest.kept).toEqual([]);
});

test('an old slug leads to the new one, from one snapshot to the next', async () => {
  const { snapshot: renamed } = await fetchFrom(
    { records: changed([3], { slug: 'nouveau' }) },
    { previous: yesterday },
  );
  expect(renamed.manifest.renamed).toEqual({ 'jeu-3': 'nouveau' });
  const { snapshot: again } = await fetchFrom(
    { records: changed([3], { slug: 'plus-nouveau' }) },
    { previous: renamed },
  );
  expect(again.manifest.renamed).toEqual({ 'jeu-3': 'plus-nouveau', nouveau: 'plus-nouveau' });
});

test('what is kept is summed by producer, from the earliest day', () => {
  const dataset = (organizationId: string, keptSince: string | null) =>
    ({
      ...yesterday.records.datasets[0],
      organizationId,
      keptSince,
    }) as Snapshot['records']['datasets'][number];
  expect(
    keptByProducer([
      dataset('b', '2026-08-02'),
      dataset('a', '2026-08-03'),
      dataset('b', '2026-08-01'),
      dataset('a', null),
    ]),
  ).toEqual([
    { organizationId: 'a', datasets: 1, since: '2026-08-03' },
    { organizationId: 'b', datasets: 2, since: '2026-08-01' },
  ]);
});

const ina = '57fe0dfac751df15a779df72';

testWithShared('real days: the seven datasets of INA that left for one day are kept', async (shared) => {
  const catalogue = await readFolder(join(shared, 'data/catalogue'));
  const day = (name: string) => readRecords(join(shared, 'data/catalogue-history', `${name}.json`));
  const organizations = catalogue.organizations.map(({ id }) => String(id));
  const options = {
    portal: { ...portal, organizations },
    parts: new Set(['datasets'] as const),
  };
  const before = await day('2026-06-25');
  const { snapshot: previous } = await fetchFrom({ records: { ...catalogue, datasets: before } }, options);

  // The lists forget them; asked by id, data.gouv.fr still knows them.
  const forgotten = before.filter(({ organization }) => (organization as { id?: string }).id === ina);
  const during = [...(await day('2026-06-26')), ...forgotten];
  const unlisted = new Set(forgotten.map(({ id }) => String(id)));
  const { snapshot } = await fetchFrom(
    { records: { ...catalogue, datasets: during }, unlisted },
    { ...options, previous },
  );
  expect(forgotten).toHaveLength(7);
  expect(snapshot.manifest.kept).toEqual([{ organizationId: ina, datasets: 7, since: '2026-08-22' }]);
  expect(snapshot.records.datasets).toHaveLength(during.length);

  const { snapshot: after } = await fetchFrom(
    { records: { ...catalogue, datasets: await day('2026-06-27') } },
    { ...options, previous: snapshot },
  );
  expect(after.manifest).toMatchObject({ kept: [], departed: [], counts: { datasets: 262 } });
});
