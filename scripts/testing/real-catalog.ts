import { join } from 'node:path';
import { hasRealCatalogue, readFolder, realCatalogue } from '../../tests/datagouv-server/records.ts';
import { startDatagouvServer } from '../../tests/datagouv-server/server.ts';
import { rootPath } from '../project-root.ts';
import { run } from '../run-command.ts';

/** Whether the real data is kept beside the project (tests/shared-data.ts). */
export const hasShared = hasRealCatalogue;

type RealCatalog = { readonly snapshot: string; readonly failure?: never } | { readonly failure: string };

/**
 * Fetches the real catalogue kept beside the project with `npm run fetch`, through the stand-in for data.gouv.fr.
 *
 * @returns `null` where the data is not there.
 */
export async function fetchRealCatalog(): Promise<RealCatalog | null> {
  if (!hasShared) return null;
  const snapshot = join(rootPath, '.cache/test/real-catalog');
  const server = await startDatagouvServer({ records: await readFolder(realCatalogue) });
  const { code, output } = await run(
    process.execPath,
    [
      ...['scripts/fetch-catalog.ts', '--api', server.api.href, '--allow-host', server.host],
      ...['--pace', '0', '--out', snapshot],
    ],
    { output: 'capture' },
  );
  await server.close();
  return code === 0 ? { snapshot } : { failure: `The real catalogue was not fetched:\n${output}` };
}
