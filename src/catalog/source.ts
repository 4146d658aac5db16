import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

/**
 * Folder of the snapshot the site is made from, absolute: `CATALOG_DIR` when set (tests and benchmarks name
 * their source), else `content/catalog/` when its manifest is there, else the embedded sample.
 */
export function catalogFolder(root: URL): string {
  const named = process.env['CATALOG_DIR'];
  if (named) return resolve(fileURLToPath(root), named);
  const fetched = new URL('content/catalog/', root);
  return fileURLToPath(
    existsSync(new URL('manifest.json', fetched)) ? fetched : new URL('content/sample/', root),
  );
}
