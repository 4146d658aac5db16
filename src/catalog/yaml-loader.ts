import { readdir, readFile } from 'node:fs/promises';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';

const mapping = z.record(z.string(), z.unknown());

/**
 * Loads one YAML file as the single entry named after it, or each `.yaml` of a folder (address ending in `/`)
 * as an entry whose `id` field is the file's name. Fails the build when nothing is there or a file does not parse.
 *
 * @param path relative to the project's root.
 * @throws AstroError with the file and the parser's message.
 */
export function yamlLoader(path: string): Loader {
  return {
    name: 'yaml-loader',
    load: async (context: LoaderContext) => {
      const { store, config } = context;
      const folder = path.endsWith('/');
      const files = folder ? await yamlFiles(new URL(path, config.root)) : [new URL(path, config.root)];
      if (files.length === 0)
        throw new AstroError(`No .yaml file in \`${path}\`.`, 'Restore the folder from git.');
      store.clear();
      for (const file of files) {
        const id = (file.pathname.split('/').at(-1) ?? '').replace(/\.yaml$/u, '');
        const fields = await readYaml(file);
        store.set({ id, data: await context.parseData({ id, data: folder ? { id, ...fields } : fields }) });
      }
    },
  };
}

async function yamlFiles(folder: URL): Promise<URL[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => new URL(name, folder));
}

async function readYaml(file: URL): Promise<Record<string, unknown>> {
  try {
    return mapping.parse(parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new AstroError(
      `Cannot read \`${file.pathname}\`: ${String(error)}`,
      'Correct the file; see its schema in src/catalog/schemas.',
    );
  }
}
