import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { catalogFolder } from './source.ts';

const recordsSchema = z.array(z.looseObject({ id: z.string().min(1) }));

interface SnapshotLoaderOptions {
  /** Whether a file without records is a fault. A portal without datasets is; one without reuses is not. */
  readonly mayBeEmpty?: boolean;
  /** Whether the file itself may be absent: snapshots written before it existed are still built. */
  readonly mayBeAbsent?: boolean;
}

/**
 * Loads one file of the snapshot (`<name>.json`), and fails the build when it is missing, malformed, empty
 * (unless `mayBeEmpty`) or has duplicate ids. Astro's `file()` logs these and publishes an empty or outdated
 * collection.
 *
 * @throws AstroError with what to do.
 */
export function snapshotLoader(
  name: string,
  { mayBeEmpty = false, mayBeAbsent = false }: SnapshotLoaderOptions = {},
): Loader {
  return {
    name: 'snapshot-loader',
    load: async (context: LoaderContext) => {
      const file = join(catalogFolder(context.config.root), `${name}.json`);
      const records = mayBeAbsent && !existsSync(file) ? [] : parseRecords(file, await readJson(file));
      if (records.length === 0 && !mayBeEmpty) {
        throw new AstroError(
          `\`${file}\` holds no record.`,
          'Run `npm run fetch` to write a whole snapshot.',
        );
      }
      context.store.clear();
      for (const record of records) {
        if (context.store.has(record.id)) {
          throw new AstroError(`Duplicate id \`${record.id}\` in \`${file}\`.`, 'Run `npm run fetch` again.');
        }
        const data = await context.parseData({ id: record.id, data: record });
        context.store.set({ id: record.id, data, digest: context.generateDigest(data) });
      }
      context.logger.info(`${records.length.toString()} records from ${file}`);
    },
  };
}

/** Loads `manifest.json` as the single entry `manifest`. Fails as {@link snapshotLoader} does. */
export function manifestLoader(): Loader {
  return {
    name: 'manifest-loader',
    load: async (context: LoaderContext) => {
      const file = join(catalogFolder(context.config.root), 'manifest.json');
      const manifest = z.record(z.string(), z.unknown()).safeParse(await readJson(file));
      if (!manifest.success)
        throw new AstroError(`Invalid manifest \`${file}\`.`, z.prettifyError(manifest.error));
      context.store.clear();
      context.store.set({
        id: 'manifest',
        data: await context.parseData({ id: 'manifest', data: manifest.data }),
      });
    },
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new AstroError(
      `Cannot read the catalog snapshot \`${file}\`: ${String(error)}`,
      'Run `npm run fetch` to create it, or delete `content/catalog/` to build from the embedded sample.',
    );
  }
}

function parseRecords(file: string, input: unknown): z.output<typeof recordsSchema> {
  const result = recordsSchema.safeParse(input);
  if (!result.success) throw new AstroError(`Invalid snapshot \`${file}\`.`, z.prettifyError(result.error));
  return result.data;
}
