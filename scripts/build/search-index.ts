import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../src/catalog/schemas/dataset.ts';
import { entryKinds } from '../../src/search/search-answer.ts';
import { spaced, type DatasetText, type TableColumns } from '../../src/search/dataset-text.ts';
import type { EncodedLexicon } from '../../src/search/lexicon.ts';
import { searchFiles, textsFile, textsPerFile, vocabularyFile } from '../../src/search/search-files.ts';
import { toIndexedContent, type SearchRecord } from '../../src/search/search-record.ts';
import { writePagefind } from './pagefind-index.ts';
import { readColumns } from './search-columns.ts';
import { toVocabulary } from './search-vocabulary.ts';

const texts = z.array(z.string());
const recordsSchema: z.ZodType<SearchRecord[]> = z.array(
  z.strictObject({
    kind: z.enum(entryKinds),
    fields: z.strictObject({
      title: texts,
      keywords: texts,
      producer: texts,
      theme: texts,
      summary: texts,
      columns: texts,
      resources: texts,
      values: texts,
      description: texts,
    }),
  }),
);

/** The snapshot that the site is made from. */
export interface IndexedSnapshot {
  /** In the order of the catalogue. */
  readonly datasets: readonly Dataset[];
  /** Its folder. */
  readonly source: string;
}

/** Profiles read at once: each is a file of some tens of kilobytes. */
const readAtOnce = 50;
/** Characters of a description that excerpts are taken from. */
const excerptSource = 4000;

/**
 * Indexes the built site in `out`: reads the records that the pages wrote, adds the columns of the profiles, writes
 * the index, the vocabulary and the texts of excerpts, and takes away what no visitor needs.
 *
 * @returns number of entries.
 */
export async function writeSearchIndex(out: string, snapshot: IndexedSnapshot): Promise<number> {
  const folder = await bundleFolder(out);
  const recordsFile = join(folder, searchFiles.records);
  const written = recordsSchema.parse(JSON.parse(await readFile(recordsFile, 'utf8')));
  const tables = await readAllColumns(snapshot);
  const records = written.map((record, entry) => withColumns(record, tables[entry] ?? []));
  // Written by the pages of this very build.
  const lexicon = JSON.parse(await readFile(join(folder, searchFiles.lexicon), 'utf8')) as EncodedLexicon;
  const contents = records.map(toIndexedContent);
  for (const [shard, words] of toVocabulary(records, contents, lexicon.thesaurus))
    await writeFile(join(folder, vocabularyFile(shard)), words);
  await writeTexts(folder, written, tables);
  await writePagefind(folder, contents);
  await rm(recordsFile);
  return records.length;
}

async function readAllColumns({ datasets, source }: IndexedSnapshot): Promise<TableColumns[][]> {
  const tables: TableColumns[][] = [];
  for (let start = 0; start < datasets.length; start += readAtOnce) {
    const some = datasets.slice(start, start + readAtOnce);
    tables.push(...(await Promise.all(some.map((dataset) => readColumns(dataset, source)))));
  }
  return tables;
}

function withColumns({ kind, fields }: SearchRecord, tables: readonly TableColumns[]): SearchRecord {
  const columns = tables.flatMap((table) => table.columns);
  return {
    kind,
    fields: {
      ...fields,
      columns: [...new Set(columns.map(({ name }) => spaced(name)))],
      values: [...new Set(columns.flatMap(({ values }) => values))],
    },
  };
}

async function writeTexts(
  folder: string,
  records: readonly SearchRecord[],
  tables: readonly (readonly TableColumns[])[],
): Promise<void> {
  for (let file = 0; file * textsPerFile < tables.length; file += 1) {
    const start = file * textsPerFile;
    const some = tables.slice(start, start + textsPerFile).map((of, index): DatasetText => {
      const { description = [], resources = [] } = records[start + index]?.fields ?? {};
      return { description: description.join(' ').slice(0, excerptSource), resources, tables: of };
    });
    await writeFile(join(folder, textsFile(file)), JSON.stringify(some));
  }
}

/** The folder of this build's bundle: the only one in `recherche/`, as `out` is emptied before a build. */
async function bundleFolder(out: string): Promise<string> {
  const root = join(out, 'recherche');
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const [folder] = folders;
  if (!folder || folders.length > 1)
    throw new Error(
      `${folders.length} search bundles in \`${root}\`, expected one: delete \`${out}\`, then build again.`,
    );
  return join(root, folder.name);
}
