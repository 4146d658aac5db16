import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AstroError } from 'astro/errors';
import { z } from 'zod';
import { resourceProfileSchema, type ResourceProfile } from './schemas/resource-profile.ts';
import { catalogFolder } from './source.ts';

/**
 * Reads the profile of one resource, when the page that shows it is made: thirty thousand of them would not fit in a
 * collection.
 *
 * @throws AstroError when the snapshot announces it and it is not there, or is malformed.
 */
export async function readProfile(resourceId: string): Promise<ResourceProfile> {
  // Astro bundles the pages elsewhere, and runs them from the project's folder.
  const root = pathToFileURL(`${process.cwd()}/`);
  const file = join(catalogFolder(root), 'profiles', `${resourceId}.json`);
  try {
    return resourceProfileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const fault = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new AstroError(`Cannot read the profile \`${file}\`: ${fault}`, 'Run `npm run fetch` again.');
  }
}
