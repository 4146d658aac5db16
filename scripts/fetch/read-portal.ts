import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { portalSchema, type Portal } from '../../src/catalog/schemas/portal.ts';
import { DatagouvError } from '../../src/datagouv/errors.ts';
import { rootPath } from '../project-root.ts';

/**
 * Reads `content/portal.yaml`.
 *
 * @throws DatagouvError when it does not follow its schema.
 */
export async function readPortal(): Promise<Portal> {
  const result = portalSchema.safeParse(parse(await readFile(`${rootPath}content/portal.yaml`, 'utf8')));
  if (result.success) return result.data;
  throw new DatagouvError(
    `content/portal.yaml : ${z.prettifyError(result.error)}`,
    'Corrigez ce fichier ; son schéma est src/catalog/schemas/portal.ts.',
  );
}
