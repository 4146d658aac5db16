import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPortal } from '../../../scripts/fetch/read-portal.ts';
import { rootPath } from '../../../scripts/project-root.ts';
import { samplePreviews, writtenSnapshots } from '../../../scripts/sample/sample-previews.ts';

test.each(writtenSnapshots)(
  'the previews of %s are those of its files: else run `npm run sample`',
  async (snapshot) => {
    const folder = join(rootPath, snapshot);
    const files = await samplePreviews(folder, await readPortal());
    const profiles = (await readdir(join(folder, 'profiles'))).map((name) => `profiles/${name}`);
    expect([...profiles, 'previews.json'].sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) {
      expect(JSON.parse(await readFile(join(folder, name), 'utf8')), name).toEqual(JSON.parse(text));
    }
  },
);
