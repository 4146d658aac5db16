import { existsSync } from 'node:fs';
import { rootPath } from '../project-root.ts';

type RealCatalog = { readonly snapshot: string; readonly failure?: never } | { readonly failure: string };

/** Folder of the real data kept beside the project (tests/shared-data.ts). */
export const hasShared = existsSync(`${rootPath}../shared/data/catalogue/datasets.json`);

/**
 * Fetches the real catalogue kept beside the project through the stand-in API, as `npm run fetch` would from
 * data.gouv.fr.
 *
 * @returns `null` where the data is not there.
 */
export function fetchRealCatalog(): Promise<RealCatalog | null> {
  return Promise.resolve(null);
}
