import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readFolder, realCatalogue } from '../../tests/datagouv-server/records.ts';
import { startDatagouvServer } from '../../tests/datagouv-server/server.ts';
import { rootPath } from '../project-root.ts';
import { figure, type Figure } from './figure.ts';
import { measureScript } from './measure-process.ts';

const how = 'cold, real catalogue, stand-in API on this machine';

/** Where the snapshot of the real catalogue is left for the other figures. */
export const realSnapshot = join(rootPath, '.cache/bench/real-catalog');

/** Seconds and calls of a first fetch of the real catalogue, at the polite pace and without a pause. */
export async function measureFetch(): Promise<Figure[]> {
  const records = await readFolder(realCatalogue);
  const figures: Figure[] = [];
  for (const { name, pace, most } of [
    { name: 'Fetch, polite pace', pace: [], most: 45 },
    { name: 'Fetch, `--pace 0`', pace: ['--pace', '0'], most: 6 },
  ]) {
    await rm(realSnapshot, { recursive: true, force: true });
    const server = await startDatagouvServer({ records });
    const options = ['--api', server.api.href, '--allow-host', server.host, '--out', realSnapshot, ...pace];
    const { code, seconds, output } = await measureScript('fetch-catalog.ts', options);
    await server.close();
    if (code !== 0) throw new Error(`The real catalogue was not fetched:\n${output}`);
    figures.push(
      figure(name, seconds, { most, unit: ' s' }, how),
      figure(`${name}: calls`, server.requests.length, { most: 200, unit: '' }, 'counted by the stand-in'),
    );
  }
  return figures;
}
