import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { manifestSchema } from '../../../src/catalog/schemas/manifest.ts';
import { startDatagouvServer, type DatagouvServerOptions } from '../../datagouv-server/server.ts';
import { wireDataset, wireRecords } from '../../datagouv-server/fixture.ts';

/** The producers of `content/portal.yaml`, which the command reads. */
const organizationIds = ['534fff91a3a7292c64a77f73', '534fff5fa3a7292c64a77d49'];
const script = new URL('../../../scripts/fetch-catalog.ts', import.meta.url).pathname;

const records = wireRecords(
  Array.from({ length: 24 }, (_, number) =>
    wireDataset(number, { organization: { id: organizationIds[number < 16 ? 0 : 1] } }),
  ),
);
const organizations = organizationIds.map((id, index) => ({
  id,
  slug: `organisation-${index.toString()}`,
  name: `Organisation ${index.toString()}`,
}));

// Each test starts Node, several times for some.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let cache = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetch-'));
  cache = await mkdtemp(join(tmpdir(), 'fetch-cache-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(cache, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function fetchCommand(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, '--out', join(folder, 'catalog'), '--cache', cache, '--budget', '0', ...args],
      (error, output, errors) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output, errors });
      },
    );
  });
}

async function fetchFromServer(server: Partial<DatagouvServerOptions> = {}): Promise<Ended> {
  const standIn = await startDatagouvServer({ records: { ...records, organizations }, ...server });
  try {
    return await fetchCommand('--api', standIn.api.href, '--pace', '0');
  } finally {
    await standIn.close();
  }
}

const readManifest = async () =>
  manifestSchema.parse(JSON.parse(await readFile(join(folder, 'catalog', 'manifest.json'), 'utf8')));

test('a whole snapshot ends with 0 and a table', async () => {
  const { code, output, errors } = await fetchFromServer();
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toMatch(/reçus +nouveaux +modifiés +retirés +écartés/u);
  expect(output).toMatch(/Jeux de données +24 +24 +0 +0 +0/u);
  expect(output).toMatch(/\d+ appels en \d+,\d s/u);
  expect((await readManifest()).counts.datasets).toBe(24);
});

test('a refused fetch ends with 1, says what to do, and leaves the last snapshot', async () => {
  await fetchFromServer();
  const before = await readManifest();
  const { code, errors } = await fetchFromServer({ lyingTotals: { 'datasets/?organization': 4 } });
  expect(code).toBe(1);
  expect(errors).toContain('n’a pas pu être lue entière');
  expect(errors).toMatch(/L’instantané du .+ reste en place/u);
  expect(await readManifest()).toEqual(before);
  expect(await readdir(folder)).toEqual(['catalog']);
});

test('an API that lists nothing is refused, with nothing written', async () => {
  const { code, errors } = await fetchFromServer({ records: { ...wireRecords([]), organizations } });
  expect(code).toBe(1);
  expect(errors).toContain('aucun jeu de données');
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that is no snapshot is refused before anything is asked', async () => {
  await mkdir(join(folder, 'catalog'));
  await writeFile(join(folder, 'catalog', 'notes.txt'), 'mine');
  const { code, errors } = await fetchCommand('--api', 'http://api.invalid/api');
  expect(code).toBe(1);
  expect(errors).toContain('n’est pas un instantané');
  expect(await readdir(join(folder, 'catalog'))).toEqual(['notes.txt']);
});

test('without network, the command ends soon, with 1 and what to do', async () => {
  const started = performance.now();
  const { code, errors } = await fetchCommand('--api', 'http://api.invalid/api');
  expect(code).toBe(1);
  expect(errors).toContain('Vérifiez la connexion');
  expect(errors).toContain('données d’exemple');
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('--offline tells the last snapshot', async () => {
  expect(await fetchCommand('--offline')).toMatchObject({ code: 1 });
  await fetchFromServer();
  const { code, output } = await fetchCommand('--offline');
  expect(code).toBe(0);
  expect(output).toMatch(/Instantané entier du .+ : 24 jeux de données/u);
});

test('a command that is badly written ends with 2 and the help', async () => {
  const { code, errors } = await fetchCommand('--vite');
  expect(code).toBe(2);
  expect(errors).toContain('Option inconnue ou incomplète : --vite');
  expect(errors).toContain('npm run fetch -- [options]');
});
