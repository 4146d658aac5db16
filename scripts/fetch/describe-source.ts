import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogFolder } from '../../src/catalog/source.ts';
import { manifestSchema } from '../../src/catalog/schemas/manifest.ts';
import { formatDate } from '../../src/french/date.ts';
import { rootUrl } from '../project-root.ts';

/** What the site is about to be made from, in a sentence. */
export async function describeSource(): Promise<string> {
  const folder = catalogFolder(rootUrl);
  const json: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const { source, finishedAt, counts } = manifestSchema.parse(json);
  const datasets = `${counts.datasets.toString()} jeux de données`;
  return source === 'sample'
    ? `Données d’exemple, livrées avec le portail : ${datasets}. Ce n’est pas le catalogue à jour.`
    : `Catalogue récupéré le ${formatDate(finishedAt)} : ${datasets}.`;
}
