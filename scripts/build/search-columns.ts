import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../src/catalog/schemas/dataset.ts';
import type { TableColumns } from '../../src/search/dataset-text.ts';

/** The part of a profile that is searched; its whole shape is checked where its page is made. */
const profileSchema = z.looseObject({
  /** `null` for an archive, whose profile lists its files. */
  table: z
    .looseObject({
      columns: z.array(
        z.looseObject({
          name: z.string(),
          type: z.string(),
          top: z.array(z.looseObject({ value: z.string() })),
        }),
      ),
    })
    .nullable(),
});

/** Tables of one dataset whose columns are searched: the next ones are mostly the same, year after year. */
const mostTables = 12;
/** A longer value is a text, not a value. */
const longestValue = 60;
/** Types whose most frequent values are words. */
const wordTypes: ReadonlySet<string> = new Set(['text', 'category']);

/** Columns of the tables of a dataset, with their most frequent values, from the profiles of the snapshot. */
export async function readColumns(
  { resources }: Pick<Dataset, 'resources'>,
  source: string,
): Promise<TableColumns[]> {
  const profiles = resources
    .map(({ id, title }) => ({ title, file: join(source, 'profiles', `${id}.json`) }))
    .filter(({ file }) => existsSync(file))
    .slice(0, mostTables);
  const tables = await Promise.all(
    profiles.map(async ({ title, file }) => {
      const { table } = profileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      if (table === null) return null;
      return {
        resource: title,
        columns: table.columns.map(({ name, type, top }) => ({
          name,
          values: wordTypes.has(type) ? top.map(({ value }) => value).filter(isWorded) : [],
        })),
      };
    }),
  );
  return tables.filter((table) => table !== null);
}

function isWorded(value: string): boolean {
  return value.length <= longestValue && /\p{L}{3}/u.test(value);
}
