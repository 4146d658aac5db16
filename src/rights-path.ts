import { getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';

const entry = await getEntry('rightsPath', 'droits-de-diffusion');
if (!entry) {
  throw new AstroError(
    'The path of the rights tool did not load.',
    'Restore `content/droits-de-diffusion.yaml` from git.',
  );
}

/** Questions and conclusions of `content/droits-de-diffusion.yaml`. */
export const rightsPath = entry.data;
