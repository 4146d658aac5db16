import type { Resource } from '../catalog/schemas/resource.ts';
import { snapshotFileRoute } from '../routes.ts';

/**
 * Where the bytes of a resource are had: the file that the snapshot carries, a path of this site; else the
 * permalink of data.gouv.fr, else the producer's address. `null` when there is no address to go to.
 */
export function resourceAddress({
  embeddedFile,
  url,
  latestUrl,
}: Pick<Resource, 'embeddedFile' | 'url' | 'latestUrl'>): string | null {
  if (embeddedFile !== undefined) return snapshotFileRoute(embeddedFile);
  return url === null ? null : (latestUrl ?? url);
}
