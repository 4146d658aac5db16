import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasProfile } from '../../src/catalog/guards.ts';
import { readThemes } from '../build/read-catalog.ts';
import { vocabulary } from './french-text.ts';
import { generateCatalog } from './generate-catalog.ts';
import { generateProfile } from './generate-profile.ts';
import { SeededRandom } from './random.ts';

/** Writes a generated snapshot of `size` datasets in `folder`, its profiles included. */
export async function writeGeneratedCatalog(folder: string, size: number): Promise<void> {
  const themes = await readThemes();
  const files = generateCatalog(
    size,
    themes.flatMap(({ match }) => match.keywords),
  );
  await mkdir(join(folder, 'profiles'), { recursive: true });
  const names = vocabulary(new SeededRandom(size), 4000);
  for (const preview of files.previews) {
    if (!hasProfile(preview)) continue;
    const file = join(folder, 'profiles', `${preview.id}.json`);
    await writeFile(file, `${JSON.stringify(generateProfile(preview, names))}\n`);
  }
  // The manifest last: a folder without one is not a snapshot.
  for (const [name, records] of Object.entries(files).reverse()) {
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(records)}\n`);
  }
}
