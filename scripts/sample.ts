import { join } from 'node:path';
import { readPortal } from './fetch/read-portal.ts';
import { rootPath } from './project-root.ts';
import { writeSamplePreviews, writtenSnapshots } from './sample/sample-previews.ts';

// npm run sample: writes the previews and profiles of the snapshots written by hand, from the files they embed.
const portal = await readPortal();
for (const snapshot of writtenSnapshots) {
  const { profiles } = await writeSamplePreviews(join(rootPath, snapshot), portal);
  console.log(`${snapshot}: ${profiles} profiles`);
}
