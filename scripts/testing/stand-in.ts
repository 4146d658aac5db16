import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readBoundaryFiles } from '../../tests/datagouv-server/boundary-files.ts';
import { readFolder, realCatalogue } from '../../tests/datagouv-server/records.ts';
import {
  parsedFiles,
  readResourceFiles,
  withLocalResources,
} from '../../tests/datagouv-server/resource-files.ts';
import { startDatagouvServer, type DatagouvServer } from '../../tests/datagouv-server/server.ts';
import { readPortal } from '../fetch/read-portal.ts';

/** A stand-in that serves the real catalogue with its real files, and the options of a fetch that reads it. */
export interface RealStandIn {
  readonly server: DatagouvServer;
  readonly options: readonly string[];
}

/**
 * Starts the stand-in for data.gouv.fr with the real catalogue kept beside the project: nothing is ever asked of the
 * real one, since every resource is on the stand-in, which has a dozen of their files.
 *
 * @param portalFile where the description of a portal that reads it is written.
 */
export async function startRealStandIn(portalFile: string, port?: number): Promise<RealStandIn> {
  const records = withLocalResources(await readFolder(realCatalogue));
  const files = {
    ...(await readResourceFiles(realCatalogue)),
    ...(await readBoundaryFiles(join(realCatalogue, '../geo'))),
  };
  const server = await startDatagouvServer({
    records,
    files,
    parsed: parsedFiles(records, files),
    ...(port === undefined ? {} : { port }),
  });
  const portal = await readPortal();
  await mkdir(dirname(portalFile), { recursive: true });
  const hosts = { ...portal.hosts, tabularApi: server.tabularApi.href };
  const boundaries = portal.boundaries && { ...portal.boundaries, ...boundaryAddresses(server) };
  await writeFile(portalFile, stringify({ ...portal, hosts, boundaries }));
  return {
    server,
    options: ['--api', server.api.href, '--allow-host', server.host, '--portal', portalFile],
  };
}

function boundaryAddresses({
  host,
}: DatagouvServer): Record<'departements' | 'regions' | 'communes', string> {
  const base = `http://${host}/static/contours`;
  return {
    departements: `${base}/departements.geojson`,
    regions: `${base}/regions.geojson`,
    communes: `${base}/mairies.geojson`,
  };
}
