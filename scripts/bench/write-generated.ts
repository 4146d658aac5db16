import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readThemes } from '../build/read-catalog.ts';
import { generateCatalog } from './generate-catalog.ts';

/** Writes a generated snapshot of `size` datasets in `folder`. */
export async function writeGeneratedCatalog(folder: string, size: number): Promise<void> {
  const themes = await readThemes();
  const files = generateCatalog(
    size,
    themes.flatMap(({ match }) => match.keywords),
  );
  await mkdir(folder, { recursive: true });
  for (const [name, records] of Object.entries(files)) {
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(records)}\n`);
  }
}
