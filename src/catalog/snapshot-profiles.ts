import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { resourceIdSchema } from './schemas/resource-id.ts';
import { resourceProfileSchema } from './schemas/resource-profile.ts';

/** Folder of the profiles in a snapshot. */
const profilesFolder = 'profiles';

/** The profiles of a snapshot: where each one lies, by id of resource. Thirty thousand of them do not fit in memory. */
export async function findProfiles(folder: string): Promise<Map<string, string>> {
  const names = await readdir(join(folder, profilesFolder)).catch((): string[] => []);
  const profiles = new Map<string, string>();
  for (const name of names.toSorted()) {
    const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
    if (resourceIdSchema.safeParse(id).success) profiles.set(id, join(folder, profilesFolder, name));
  }
  return profiles;
}

/**
 * Copies profiles into a snapshot that is being written, one at a time, each checked against its schema, which also
 * sets the order of its keys.
 *
 * @throws Error naming the first one that cannot be read, or is not what it says.
 */
export async function copyProfiles(profiles: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const target = join(folder, profilesFolder);
  await mkdir(target, { recursive: true });
  for (const [id, file] of profiles) {
    const profile = resourceProfileSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (!profile.success) throw new Error(`${file} : ${z.prettifyError(profile.error)}`);
    if (profile.data.id !== id) throw new Error(`${file} : profil de ${profile.data.id}, et non de ${id}`);
    await writeFile(join(target, `${id}.json`), `${JSON.stringify(profile.data)}\n`);
  }
}
