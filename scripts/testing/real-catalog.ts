import { join } from 'node:path';
import { hasRealCatalogue } from '../../tests/datagouv-server/records.ts';
import { rootPath } from '../project-root.ts';
import { run } from '../run-command.ts';
import { startRealStandIn } from './stand-in.ts';

/** Whether the real data is kept beside the project (tests/shared-data.ts). */
export const hasShared = hasRealCatalogue;

type RealCatalog = { readonly snapshot: string; readonly failure?: never } | { readonly failure: string };

/**
 * Fetches the real catalogue kept beside the project, with its real files, with `npm run fetch`, through the stand-in for
 * data.gouv.fr.
 *
 * @returns `null` where the data is not there.
 */
export async function fetchRealCatalog(): Promise<RealCatalog | null> {
  if (!hasShared) return null;
  const folder = join(rootPath, '.cache/test');
  const snapshot = join(folder, 'real-catalog');
  const { server, options } = await startRealStandIn(join(folder, 'portal.yaml'));
  const { code, output } = await run(
    process.execPath,
    [
      ...['scripts/fetch-catalog.ts', ...options, '--pace', '0'],
      ...['--out', snapshot, '--cache', join(folder, 'cache')],
    ],
    { output: 'capture' },
  );
  await server.close();
  return code === 0 ? { snapshot } : { failure: `The real catalogue was not fetched:\n${output}` };
}
