import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { portalSchema, type Portal } from '../../src/catalog/schemas/portal.ts';
import { DatagouvError } from '../../src/datagouv/errors.ts';
import { rootPath } from '../project-root.ts';

/**
 * Reads `content/portal.yaml`, or the description of another portal.
 *
 * @throws DatagouvError when it is not YAML, or does not follow its schema.
 */
export async function readPortal(file = 'content/portal.yaml'): Promise<Portal> {
  return parsePortal(await readFile(resolve(rootPath, file), 'utf8'));
}

/** See {@link readPortal}. */
export function parsePortal(text: string): Portal {
  try {
    return portalSchema.parse(parse(text));
  } catch (error) {
    const fault = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new DatagouvError(
      `content/portal.yaml : ${fault}`,
      'Corrigez ce fichier ; son schéma est src/catalog/schemas/portal.ts.',
      { cause: error },
    );
  }
}
