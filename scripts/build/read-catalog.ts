import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { toCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { dataserviceSchema } from '../../src/catalog/schemas/dataservice.ts';
import { datasetSchema } from '../../src/catalog/schemas/dataset.ts';
import { discussionSchema } from '../../src/catalog/schemas/discussion.ts';
import { manifestSchema } from '../../src/catalog/schemas/manifest.ts';
import { organizationSchema } from '../../src/catalog/schemas/organization.ts';
import { previewSchema } from '../../src/catalog/schemas/preview.ts';
import { reuseSchema } from '../../src/catalog/schemas/reuse.ts';
import { themeSchema, type Theme } from '../../src/catalog/schemas/theme.ts';
import { readPortal } from '../../src/site-url.ts';
import { rootPath } from '../project-root.ts';

/** The catalogue of a snapshot folder, joined as the site joins it, for the scripts that run beside Astro. */
export async function readCatalog(folder: string): Promise<Catalog> {
  const records = async <Item>(name: string, schema: z.ZodType<Item>): Promise<Item[]> =>
    z.array(schema).parse(await readJson(join(folder, `${name}.json`)));
  return toCatalog({
    portal: readPortal(),
    manifest: manifestSchema.parse(await readJson(join(folder, 'manifest.json'))),
    datasets: await records('datasets', datasetSchema),
    organizations: await records('organizations', organizationSchema),
    reuses: await records('reuses', reuseSchema),
    dataservices: await records('dataservices', dataserviceSchema),
    discussions: await records('discussions', discussionSchema),
    previews: existsSync(join(folder, 'previews.json')) ? await records('previews', previewSchema) : [],
    themes: await readThemes(),
  });
}

/** The themes of `content/themes/`, in the order of their files. */
export async function readThemes(): Promise<Theme[]> {
  const folder = `${rootPath}content/themes/`;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all(
    files.map(async (name) => {
      const data = z.record(z.string(), z.unknown()).parse(await readYaml(join(folder, name)));
      return themeSchema.parse({ id: basename(name, '.yaml'), ...data });
    }),
  );
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function readYaml(file: string): Promise<unknown> {
  return parse(await readFile(file, 'utf8'));
}
