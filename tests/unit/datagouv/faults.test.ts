import { expect, test } from 'vitest';
import { gzipBomb, type Fault } from '../../datagouv-server/faults.ts';
import { fetchFrom, museums, objectId, wireDataset, wireRecords } from '../../datagouv-server/fixture.ts';

const { snapshot: ordinary } = await fetchFrom();
const anyList = /\/datasets\/\?organization/u;

test.each<[string, Fault, number[]]>([
  [
    '429 with Retry-After in seconds',
    { on: anyList, times: 1, kind: 'status', status: 429, headers: { 'retry-after': '7' } },
    [7000],
  ],
  [
    '429 with Retry-After as a date',
    {
      on: '/1/site/',
      times: 1,
      kind: 'status',
      status: 429,
      headers: { 'retry-after': 'Sat, 22 Aug 2026 04:00:09 GMT' },
    },
    [9000],
  ],
  [
    '429 with X-RateLimit-Reset',
    {
      on: '/1/site/',
      times: 1,
      kind: 'status',
      status: 429,
      headers: { 'x-ratelimit-reset': (Date.parse('2026-08-22T04:00:05Z') / 1000).toString() },
    },
    [5000],
  ],
  ['429 without a delay', { on: anyList, times: 2, kind: 'status', status: 429 }, [1000]],
  ['500 twice', { on: '/1/site/', times: 2, kind: 'status', status: 500 }, [1000, 2000]],
  ['503 in HTML', { on: '/reuses/', times: 1, kind: 'html', status: 503 }, [1000]],
  ['403 of the edge', { on: '/reuses/', times: 1, kind: 'html', status: 403 }, [1000]],
  ['200 in HTML', { on: '/discussions/', times: 1, kind: 'html', status: 200 }, [1000]],
  ['truncated JSON', { on: anyList, times: 1, kind: 'truncated' }, [1000]],
  ['a reset connection', { on: anyList, times: 1, kind: 'reset' }, [1000]],
])('%s passes: the same snapshot, after waiting', async (_, fault, waits) => {
  const { snapshot, waits: waited, logs } = await fetchFrom({ faults: [fault] });
  expect(snapshot.records).toEqual(ordinary.records);
  for (const wait of waits) expect(waited).toContain(wait);
  expect(logs.join()).toContain('nouvel essai dans');
});

test('a request that never answers is given up, and asked again', async () => {
  const { snapshot, logs } = await fetchFrom(
    { faults: [{ on: anyList, times: 1, kind: 'silence' }] },
    { timeout: 300 },
  );
  expect(snapshot.records).toEqual(ordinary.records);
  expect(snapshot.manifest.requests.byStatus).toMatchObject({ timeout: 1 });
  expect(logs.join()).toContain('n’a pas répondu en 0,3 s');
});

test.each<[string, Fault, string]>([
  ['only 429', { on: anyList, kind: 'status', status: 429 }, 'a répondu 429'],
  ['only 503 in HTML', { on: anyList, kind: 'html', status: 503 }, 'a répondu 503'],
  ['only HTML', { on: anyList, kind: 'html', status: 200 }, 'au lieu de JSON'],
  ['only truncated JSON', { on: anyList, kind: 'truncated' }, 'JSON illisible'],
  ['only cut connections', { on: anyList, kind: 'reset' }, 'a échoué'],
  [
    'a pause of one hour',
    { on: anyList, kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
    'demande d’attendre 60 minutes',
  ],
  [
    'a list of another shape',
    { on: anyList, kind: 'body', type: 'application/json', body: '{"items":[]}' },
    'n’a pas la forme attendue',
  ],
])('%s: the fetch is refused, with what to do', async (_, fault, message) => {
  await expect(fetchFrom({ faults: [fault] })).rejects.toMatchObject({
    name: 'DatagouvError',
    message: expect.stringContaining(message) as string,
    hint: expect.stringMatching(/réessayez|Relancez|README/iu) as string,
  });
});

test('a refusal that no retry would change is not retried', async () => {
  const { logs } = await fetchFrom({
    faults: [{ on: '/licenses/', kind: 'status', status: 404 }],
  });
  expect(logs).toEqual([]);
});

/** A first page that announces sixteen datasets and gives two, with a second one that is past the end. */
const stalePage = JSON.stringify({
  data: [wireDataset(0), wireDataset(1)],
  total: 16,
  next_page: `{origin}/api/1/datasets/?organization=${museums}&sort=created&page=99`,
});

test('a page that drifts past the end makes the list read again', async () => {
  const { snapshot, logs } = await fetchFrom({
    faults: [
      {
        on: `organization=${museums}`,
        times: 1,
        kind: 'body',
        type: 'application/json',
        body: stalePage,
      },
    ],
  });
  expect(snapshot.records).toEqual(ordinary.records);
  expect(logs.join()).toContain('a changé pendant la lecture');
});

test('a total that changes from one page to the next makes the list read again', async () => {
  // Dataset 1 was deleted after the first page: 2 moved up and is on neither, and the sums still agree.
  const shrinking = (data: readonly unknown[], total: number, next: string | null): string =>
    JSON.stringify({
      data,
      total,
      next_page: next && `{origin}/api/1/datasets/?organization=${museums}${next}`,
    });
  const json = { times: 1, kind: 'body', type: 'application/json' } as const;
  const { snapshot, logs } = await fetchFrom({
    faults: [
      {
        ...json,
        on: `organization=${museums}&page=2`,
        body: shrinking([wireDataset(3)], 3, null),
      },
      {
        ...json,
        on: `organization=${museums}`,
        body: shrinking([wireDataset(0), wireDataset(1)], 4, '&page=2'),
      },
    ],
  });
  expect(snapshot.records).toEqual(ordinary.records);
  expect(logs.join()).toContain('a changé pendant la lecture');
});

test('a record seen on two pages by drift is kept once', async () => {
  const drifted = { data: [wireDataset(0), wireDataset(1), wireDataset(1)], total: 3, next_page: null };
  const { snapshot } = await fetchFrom({
    faults: [
      {
        on: `organization=${museums}`,
        times: 1,
        kind: 'body',
        type: 'application/json',
        body: JSON.stringify(drifted),
      },
    ],
  });
  expect(snapshot.records).toEqual(ordinary.records);
  expect(snapshot.manifest.quarantined).toEqual([]);
});

test.each([
  ['more than comes', 3],
  ['fewer than come', -3],
])('a total that announces %s is read again, then refused', async (_, lie) => {
  await expect(fetchFrom({ lyingTotals: { [`datasets/?organization=${museums}`]: lie } })).rejects.toThrow(
    'n’a pas pu être lue entière en 3 lectures : 16 fiches pour',
  );
});

test('a next page elsewhere is never asked', async () => {
  const elsewhere = { data: [wireDataset(0)], total: 2, next_page: 'http://169.254.169.254/latest/' };
  await expect(
    fetchFrom({
      faults: [{ on: anyList, kind: 'body', type: 'application/json', body: JSON.stringify(elsewhere) }],
    }),
  ).rejects.toThrow('La page suivante mène ailleurs');
});

test.each(['http://169.254.169.254/latest/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'http://[::1]/'])(
  'a redirection to %s is refused',
  async (location) => {
    await expect(fetchFrom({ faults: [{ on: '/1/site/', kind: 'redirect', location }] })).rejects.toThrow(
      'Adresse refusée',
    );
  },
);

test('redirections that never end are refused', async () => {
  await expect(
    fetchFrom({ faults: [{ on: '/1/site/', kind: 'redirect', location: '/api/1/site/' }] }),
  ).rejects.toThrow('plus de 5 redirections');
});

test('no network at all is said in a few attempts', async () => {
  await expect(fetchFrom({}, { api: new URL('http://api.invalid/api') })).rejects.toMatchObject({
    message: expect.stringContaining('3 essais faits') as string,
    hint: expect.stringContaining('Vérifiez la connexion') as string,
  });
});

test('a private address needs to be named', async () => {
  const images = wireRecords().organizations.map((organization) => ({
    ...organization,
    logo_thumbnail: 'http://10.0.0.1/logo.png',
  }));
  const { snapshot } = await fetchFrom({ records: { ...wireRecords(), organizations: images } });
  expect(snapshot.records.organizations.map(({ logo }) => logo)).toEqual([null, null]);
});

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

test.each([
  ['a raster', { type: 'image/png', bytes: png }, true],
  ['an SVG', { type: 'image/svg+xml', bytes: new TextEncoder().encode('<svg onload="x"/>') }, false],
  ['HTML that says it is a PNG', { type: 'image/png', bytes: new TextEncoder().encode('<script>') }, false],
  ['a heavy file', { type: 'image/png', bytes: new Uint8Array(200_000) }, false],
  ['a compressed bomb', { type: 'application/gzip', bytes: gzipBomb(1_000_000) }, false],
])('%s as a logo: kept is %s', async (_, file, kept) => {
  const organizations = wireRecords().organizations.map((organization) => ({
    ...organization,
    logo_thumbnail: '{origin}/static/logo',
  }));
  const { snapshot } = await fetchFrom(
    { files: { logo: file }, records: { ...wireRecords(), organizations } },
    { allowedHosts: ['stand-in'] },
  );
  const [logo] = snapshot.records.organizations.map((organization) => organization.logo);
  expect(logo === null).toBe(!kept);
  expect([...snapshot.images.keys()]).toEqual(kept ? [logo] : []);
});

test('a dataset asked by an id that is not listed is not invented', async () => {
  const { snapshot } = await fetchFrom({ unlisted: new Set([objectId('d', 3)]) });
  expect(snapshot.records.datasets.map(({ id }) => id)).not.toContain(objectId('d', 3));
});
