import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../', import.meta.url));
/** What decides of a profile. */
const folders = ['tabular', 'datagouv/previews'];

/**
 * Version of what measures tables: a digest of its code and of the libraries it declares, so that nobody has to remember
 * to raise a number. Profiles kept in the cache that another version made are measured again.
 */
export async function engineVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = await readdir(join(source, folder), { recursive: true });
    for (const name of names.filter((file) => file.endsWith('.ts')).sort()) {
      hash.update(`${name}\0`).update(await readFile(join(source, folder, name)));
    }
  }
  const manifest = JSON.parse(await readFile(join(source, '../package.json'), 'utf8')) as object;
  hash.update('dependencies' in manifest ? JSON.stringify(manifest.dependencies) : '');
  return hash.digest('hex').slice(0, 16);
}
