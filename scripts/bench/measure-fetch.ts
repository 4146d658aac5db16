import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestSchema, type Manifest } from '../../src/catalog/schemas/manifest.ts';
import { rootPath } from '../project-root.ts';
import { startRealStandIn } from '../testing/stand-in.ts';
import { figure, type Figure } from './figure.ts';
import { measureScript } from './measure-process.ts';

const how = 'real catalogue and its real files, stand-in API on this machine';
const folder = join(rootPath, '.cache/bench');

/** Where the snapshot of the real catalogue is left for the other figures. */
export const realSnapshot = join(folder, 'real-catalog');
const cache = join(folder, 'cache');

interface Measured {
  readonly seconds: number;
  /** Requests to the API of the catalogue. */
  readonly calls: number;
  readonly previews: NonNullable<Manifest['previews']>;
}

/** Seconds, calls and bytes of a first fetch of the real catalogue, at the polite pace and without a pause, then of a second one. */
export async function measureFetch(): Promise<Figure[]> {
  const { server, options } = await startRealStandIn(join(folder, 'portal.yaml'));
  const fetchOnce = async (...more: readonly string[]): Promise<Measured> => {
    const before = countCalls(server.requests);
    const args = [...options, '--out', realSnapshot, '--cache', cache, ...more];
    const { code, seconds, output } = await measureScript('fetch-catalog.ts', args);
    if (code !== 0) throw new Error(`The real catalogue was not fetched:\n${output}`);
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(join(realSnapshot, 'manifest.json'), 'utf8')),
    );
    if (!manifest.previews) throw new Error('The resources were not read.');
    return { seconds, calls: countCalls(server.requests) - before, previews: manifest.previews };
  };
  const fresh = async (): Promise<void> => {
    for (const used of [realSnapshot, cache]) await rm(used, { recursive: true, force: true });
  };
  try {
    await fresh();
    const polite = await fetchOnce();
    await fresh();
    const cold = await fetchOnce('--pace', '0');
    const warm = await fetchOnce('--pace', '0');
    return [
      ...toFigures('Fetch, polite pace', polite, 45),
      ...toFigures('Fetch, `--pace 0`', cold, 12),
      ...toFigures('Fetch again, `--pace 0`', warm, 6),
      figure(
        'Fetch: files read',
        cold.previews.tables,
        { least: 12, unit: '' },
        'tables, those that the stand-in has',
      ),
      figure('Fetch: bytes of files', cold.previews.bytes / 1e6, { most: 200, unit: ' MB' }, 'first time'),
      figure('Fetch again: bytes of files', warm.previews.bytes, { most: 0, unit: '' }, 'second time'),
    ];
  } finally {
    await server.close();
  }
}

function toFigures(name: string, { seconds, calls }: Measured, most: number): Figure[] {
  return [
    figure(name, seconds, { most, unit: ' s' }, how),
    figure(`${name}: calls`, calls, { most: 200, unit: '' }, 'counted by the stand-in, files apart'),
  ];
}

function countCalls(requests: readonly string[]): number {
  return requests.filter((path) => path.startsWith('/api/')).length;
}
