import { statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { datasetSchema } from '../../src/catalog/schemas/dataset.ts';
import type { Resource } from '../../src/catalog/schemas/resource.ts';
import { resourceRoute } from '../../src/routes.ts';
import { readPortal } from '../fetch/read-portal.ts';
import { writeSamplePreviews } from '../sample/sample-previews.ts';
import { writePlaces, writeTable } from './generate-table.ts';
import { writeGeneratedCatalog } from './write-generated.ts';

/** What is measured on each generated file. */
const files = {
  table: { name: 'tableau-20-mo.csv', write: (file: string) => writeTable(file, { bytes: 20_000_000 }) },
  filter: { name: 'tableau-100-000.csv', write: (file: string) => writeTable(file, { rows: 100_000 }) },
  map: { name: 'lieux-50-000.csv', write: (file: string) => writePlaces(file, 50_000) },
  bigMap: { name: 'lieux-500-000.csv', write: (file: string) => writePlaces(file, 500_000) },
} as const;

type FileUse = keyof typeof files;
/** Path of the page of each file. */
type ExplorerPaths = Readonly<Record<FileUse, string>>;

/**
 * Writes in `folder` a small generated snapshot whose first dataset has large files, which the site serves itself, with
 * their profiles.
 */
export async function writeExplorerCatalog(folder: string): Promise<ExplorerPaths> {
  await writeGeneratedCatalog(folder, 4);
  const text = await readFile(join(folder, 'datasets.json'), 'utf8');
  const [first, ...others] = z.array(datasetSchema).parse(JSON.parse(text));
  const like = first?.resources[0];
  if (!first || !like) throw new Error('The generated catalogue is empty.');
  await mkdir(join(folder, 'files'), { recursive: true });
  const resources: Resource[] = [];
  for (const [rank, { name, write }] of Object.values(files).entries()) {
    const file = join(folder, 'files', name);
    await write(file);
    resources.push(embeddedCsv(like, rank, name, statSync(file).size));
  }
  await writeFile(join(folder, 'datasets.json'), JSON.stringify([{ ...first, resources }, ...others]));
  // Those that were generated are of files that are no more.
  await writeFile(join(folder, 'previews.json'), '[]');
  await writeSamplePreviews(folder, await readPortal());
  const pathOf = (use: FileUse): string =>
    resourceRoute(first.slug, resourceId(Object.keys(files).indexOf(use)));
  return { table: pathOf('table'), filter: pathOf('filter'), map: pathOf('map'), bigMap: pathOf('bigMap') };
}

function resourceId(rank: number): string {
  return `00000000-0000-4000-8000-00000000000${rank}`;
}

/** A resource like those that were generated, whose file the snapshot carries. */
function embeddedCsv(like: Resource, rank: number, name: string, byteSize: number): Resource {
  return {
    ...like,
    id: resourceId(rank),
    title: name,
    storage: 'file',
    format: 'csv',
    url: null,
    embeddedFile: name,
    latestUrl: null,
    byteSize,
    checksum: null,
    analysis: { ...like.analysis, tabular: false },
  };
}
