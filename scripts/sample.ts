import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPortal } from './fetch/read-portal.ts';
import { rootPath } from './project-root.ts';
import { samplePreviews, writtenSnapshots } from './sample/sample-previews.ts';

// npm run sample: writes the previews and profiles of the snapshots written by hand, from the files they embed.
const portal = await readPortal();
for (const snapshot of writtenSnapshots) {
  const folder = join(rootPath, snapshot);
  const files = await samplePreviews(folder, portal);
  await rm(join(folder, 'profiles'), { recursive: true, force: true });
  await mkdir(join(folder, 'profiles'), { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  console.log(`${snapshot}: ${files.size - 1} profiles`);
}
