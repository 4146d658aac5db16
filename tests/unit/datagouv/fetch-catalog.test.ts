import { expect, test } from 'vitest';
import {
  portal,
  archives,
  fetchFrom,
  museums,
  objectId,
  wireDataset,
  wireRecords,
} from '../../datagouv-server/fixture.ts';

const ordinary = wireRecords();
const withDataset = (number: number, fields: Readonly<Record<string, unknown>>) =>
  ordinary.datasets.map((dataset, index) => (index === number ? { ...dataset, ...fields } : dataset));

test('an ordinary day gives a whole snapshot', async () => {
  const { snapshot, requests } = await fetchFrom();
  expect(snapshot.manifest).toMatchObject({
    source: 'api',
    udataVersion: '17.6.0',
    startedAt: '2026-08-22T04:00:00.000Z',
    counts: { datasets: 24, organizations: 2, reuses: 1, dataservices: 1, discussions: 1, resources: 24 },
    quarantined: [],
    departed: [],
    kept: [],
    drift: [],
  });
  expect(snapshot.records.dataservices[0]?.datasetIds).toEqual([objectId('d', 0), objectId('d', 1)]);
  expect(snapshot.records.organizations.map(({ name }) => name)).toEqual(['Musées', 'Archives']);
  expect(requests).toHaveLength(snapshot.manifest.requests.count);
});

test('only ids are asked, oldest first, and no personal data enters', async () => {
  const { requests, snapshot } = await fetchFrom();
  for (const request of requests.filter((path) => path.includes('page_size'))) {
    expect(request).toContain('sort=created');
  }
  expect(requests.join()).not.toMatch(/musees|archives|jeu-/u);
  expect(JSON.stringify(snapshot.records)).not.toMatch(/Camille|Bonjour/u);
});

test('each endpoint says what it announced and what came', async () => {
  const { snapshot } = await fetchFrom();
  expect(snapshot.manifest.endpoints).toContainEqual({
    name: `datasets?organization=${museums}`,
    total: 16,
    received: 16,
  });
});

test.each([
  ['without organisation', { organization: null, owner: { first_name: 'Camille' } }, 'jeu sans organisation'],
  ['with an empty title', { title: ' ' }, 'title : '],
  ['with a slug that is a path', { slug: '../../secrets' }, 'slug : '],
  ['without any date', { created_at: null }, 'createdAt : '],
])('a dataset %s is kept out, the others go on', async (_, fields, reason) => {
  // A dataset without organisation is listed by the API only when it lies; a topic lists it truly.
  const topics = [
    {
      id: objectId('c', 9),
      name: 'univers',
      elements: { total: 24 },
      dataset_ids: ordinary.datasets.map(({ id }) => id),
    },
  ];
  const { snapshot } = await fetchFrom(
    { records: { ...ordinary, datasets: withDataset(3, fields), topics } },
    { portal: { ...portal, organizations: [archives, museums], topics: [objectId('c', 9)] } },
  );
  expect(snapshot.records.datasets).toHaveLength(23);
  const [entry] = snapshot.manifest.quarantined;
  expect(entry).toMatchObject({ kind: 'dataset', id: objectId('d', 3) });
  expect(entry?.reason).toContain(reason);
  expect(JSON.stringify(snapshot)).not.toContain('Camille');
});

test('a slug used twice stays with the oldest dataset', async () => {
  const { snapshot } = await fetchFrom({
    records: { ...ordinary, datasets: withDataset(5, { slug: 'jeu-2' }) },
  });
  expect(snapshot.manifest.quarantined).toEqual([
    {
      kind: 'dataset',
      id: objectId('d', 5),
      title: 'Jeu 5',
      reason: `adresse « jeu-2 » déjà prise par ${objectId('d', 2)}`,
    },
  ]);
  expect(snapshot.records.datasets.find(({ slug }) => slug === 'jeu-2')?.id).toBe(objectId('d', 2));
});

test('an id that the list really holds twice is kept out once', async () => {
  const datasets = [...ordinary.datasets, wireDataset(4, { title: 'Le même, plus tard' })];
  const { snapshot } = await fetchFrom({ records: { ...ordinary, datasets } });
  expect(snapshot.records.datasets).toHaveLength(24);
  expect(snapshot.manifest.quarantined).toMatchObject([
    { id: objectId('d', 4), reason: 'identifiant en double dans la liste' },
  ]);
});

test('more than 5 % of datasets kept out, and the fetch is refused', async () => {
  const datasets = ordinary.datasets.map((dataset, index) =>
    index < 2 ? { ...dataset, title: '' } : dataset,
  );
  await expect(fetchFrom({ records: { ...ordinary, datasets } })).rejects.toMatchObject({
    message: 'Jeux de données : 2 sur 24 ne conviennent pas, soit plus de 5 %.',
    hint: expect.stringContaining('title') as string,
  });
});

test('a bad resource is kept out alone', async () => {
  const resources = [{ id: 'pas un/uuid' }, { id: '11111111-1111-4111-8111-111111111111', title: '' }];
  const { snapshot } = await fetchFrom({ records: { ...ordinary, datasets: withDataset(0, { resources }) } });
  expect(snapshot.records.datasets).toHaveLength(24);
  expect(snapshot.records.datasets[0]?.resources.map(({ title }) => title)).toEqual(['Sans titre']);
  expect(snapshot.manifest.quarantined).toMatchObject([{ kind: 'resource', id: 'pas un/uuid' }]);
});

test('null, missing and all-null fields change nothing to a fetch', async () => {
  const bare = {
    ...wireDataset(0),
    resources: null,
    metrics: null,
    quality: null,
    harvest: { domain: null },
    spatial: null,
    temporal_coverage: { start: null, end: null },
    tags: null,
  };
  const { snapshot } = await fetchFrom({ records: { ...ordinary, datasets: withDataset(0, bare) } });
  expect(snapshot.records.datasets[0]).toMatchObject({
    resources: [],
    harvest: null,
    temporalCoverage: null,
  });
  expect(snapshot.manifest.quarantined).toEqual([]);
});

test('an unknown frequency, licence or format is kept, and the first two are reported', async () => {
  const [first] = wireDataset(0).resources as Record<string, unknown>[];
  const { snapshot } = await fetchFrom({
    records: {
      ...ordinary,
      datasets: withDataset(0, {
        frequency: 'chaqueEclipse',
        license: 'lov9',
        resources: [{ ...first, format: 'grimoire', url: 'https://exemple.fr/grimoire' }],
      }),
    },
  });
  expect(snapshot.records.datasets[0]).toMatchObject({
    frequency: 'chaqueEclipse',
    license: 'lov9',
    resources: [{ format: 'grimoire' }],
  });
  expect(snapshot.manifest.drift).toEqual([
    'fréquence « chaqueEclipse » : sans libellé ici',
    'licence « lov9 » : sans libellé ici',
  ]);
});

test.each([
  ['', null],
  ['javascript:alert(1)', 'javascript'],
  ['ftp://exemple.fr/a.csv', 'ftp'],
  ['data:text/html,<script>alert(1)</script>', 'data'],
])('a resource at %j has no address', async (url, refusedScheme) => {
  const [first] = wireDataset(0).resources as Record<string, unknown>[];
  const { snapshot } = await fetchFrom({
    records: { ...ordinary, datasets: withDataset(0, { resources: [{ ...first, url }] }) },
  });
  expect(snapshot.records.datasets[0]?.resources[0]).toMatchObject({ url: null, refusedScheme });
});

test('hostile and very long texts are data, kept as they are', async () => {
  const hostile = {
    title: `<script>alert(1)</script>${'é'.repeat(325)}`,
    description: '<img src=x onerror=alert(1)> [lien](javascript:alert(1)) ![](data:text/html,x)',
  };
  const { snapshot } = await fetchFrom({ records: { ...ordinary, datasets: withDataset(0, hostile) } });
  expect(snapshot.records.datasets[0]).toMatchObject(hostile);
  expect(snapshot.records.datasets[0]?.title).toHaveLength(350);
});

test('archived, deleted and private records do not enter by the lists', async () => {
  const reuses = [{ ...ordinary.reuses[0], archived: '2026-01-01T00:00:00+00:00' }];
  const { snapshot } = await fetchFrom({
    records: { ...ordinary, reuses, datasets: withDataset(1, { archived: '2026-01-01T00:00:00+00:00' }) },
  });
  expect(snapshot.records.reuses).toEqual([]);
  expect(snapshot.records.datasets).toHaveLength(23);
});

test('excluded datasets and dataservices stay out', async () => {
  const dataservices = [
    { ...ordinary.dataservices[0], base_api_url: 'https://tabular-api.data.gouv.fr/api' },
  ];
  const { snapshot, requests } = await fetchFrom(
    { records: { ...ordinary, dataservices } },
    { portal: { ...portal, exclusions: [{ dataset: objectId('d', 7), reason: 'essai' }] } },
  );
  expect(snapshot.records.dataservices).toEqual([]);
  expect(requests.some((path) => path.includes('dataservice='))).toBe(false);
  expect(snapshot.records.datasets.map(({ id }) => id)).not.toContain(objectId('d', 7));
});

test('an API of an organisation that is not here is kept out alone', async () => {
  const [service] = ordinary.dataservices;
  const elsewhere = { ...service, organization: { id: 'a00000000000000000000009' } };
  const body = JSON.stringify({ data: [elsewhere], total: 1, next_page: null });
  const { snapshot } = await fetchFrom({
    faults: [{ on: '/dataservices/', kind: 'body', type: 'application/json', body }],
  });
  expect(snapshot.records.dataservices).toEqual([]);
  expect(snapshot.manifest.quarantined).toMatchObject([
    { kind: 'dataservice', reason: 'organisation a00000000000000000000009 inconnue' },
  ]);
});

test('records without an id are each reported', async () => {
  const reuses = ['Une carte', 'Un jeu'].map((title) => ({ ...ordinary.reuses[0], id: null, title }));
  const { snapshot } = await fetchFrom({ records: { ...ordinary, reuses } });
  expect(snapshot.records.reuses).toEqual([]);
  expect(snapshot.manifest.quarantined.map(({ title }) => title)).toEqual(['Un jeu', 'Une carte']);
});

test('an organisation that is gone does not stop the others', async () => {
  const { snapshot } = await fetchFrom(
    {},
    { portal: { ...portal, organizations: [...portal.organizations, 'a00000000000000000000009'] } },
  );
  expect(snapshot.manifest.quarantined).toMatchObject([
    { kind: 'organization', id: 'a00000000000000000000009', reason: 'data.gouv.fr répond 404' },
  ]);
  expect(snapshot.records.organizations).toHaveLength(2);
});

test('a topic adds its datasets and their producers', async () => {
  const topics = [
    { id: objectId('c', 9), name: 'univers', elements: { total: 24 }, dataset_ids: [objectId('d', 20)] },
  ];
  const datasets = withDataset(20, { organization: { id: archives, slug: 'archives', name: 'Archives' } });
  const { snapshot } = await fetchFrom(
    { records: { ...ordinary, datasets, topics } },
    { portal: { ...portal, organizations: [museums], topics: [objectId('c', 9)] } },
  );
  expect(snapshot.records.datasets).toHaveLength(17);
  expect(snapshot.records.organizations).toMatchObject([{ slug: 'musees' }, { slug: 'archives' }]);
});

test('a producer known by a topic only, whose slug is a path, is kept out with its dataset', async () => {
  const topics = [
    { id: objectId('c', 9), name: 'univers', elements: { total: 24 }, dataset_ids: [objectId('d', 20)] },
  ];
  const datasets = withDataset(20, { organization: { id: archives, slug: '../../index', name: 'Archives' } });
  const { snapshot } = await fetchFrom(
    { records: { ...ordinary, datasets, topics } },
    {
      portal: {
        ...portal,
        organizations: [museums],
        topics: [objectId('c', 9)],
        limits: { ...portal.limits, quarantineShare: 0.1 },
      },
    },
  );
  expect(snapshot.records.organizations).toMatchObject([{ slug: 'musees' }]);
  expect(snapshot.manifest.quarantined).toMatchObject([
    { kind: 'dataset', id: objectId('d', 20) },
    { kind: 'organization', id: archives, reason: expect.stringContaining('slug : ') as string },
  ]);
});

test('a topic that gives more than it holds was ignored as a filter', async () => {
  // Without `dataset_ids`, the stand-in ignores the filter, as the API does for an id it does not know.
  const topics = [{ id: objectId('c', 9), name: 'univers', elements: { total: 5 } }];
  await expect(
    fetchFrom({ records: { ...ordinary, topics } }, { portal: { ...portal, topics: [objectId('c', 9)] } }),
  ).rejects.toThrow('donnerait 24 jeux, plus que les 5 attendus');
});

test('an API whose filter is ignored is refused', async () => {
  const dataservices = [{ ...ordinary.dataservices[0], dataset_ids: undefined }];
  await expect(fetchFrom({ records: { ...ordinary, dataservices } })).rejects.toThrow('a ignoré le filtre');
});

test('one part is read again, the others are carried on', async () => {
  const { snapshot: whole } = await fetchFrom();
  const finishedAt = '2026-08-01T04:00:00.000Z';
  const previous = { ...whole, manifest: { ...whole.manifest, finishedAt } };
  const { snapshot, requests } = await fetchFrom(
    { records: { ...ordinary, datasets: [], discussions: [] } },
    { previous, parts: new Set(['discussions']) },
  );
  expect(snapshot.records.discussions).toEqual([]);
  expect(snapshot.records.datasets).toEqual(previous.records.datasets);
  expect(snapshot.records.reuses).toEqual(previous.records.reuses);
  // Pages say « données au … »: a partial fetch does not make the rest younger.
  expect(snapshot.manifest.finishedAt).toBe(finishedAt);
  expect(requests.some((path) => path.includes('/datasets/?'))).toBe(false);
});
