import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { searchFiles } from '../../src/search/search-files.ts';
import type { SearchRecord } from '../../src/search/search-record.ts';

const recordsSchema: z.ZodType<SearchRecord[]> = z.array(
  z.strictObject({
    title: z.string(),
    keywords: z.string(),
    themes: z.string(),
    producer: z.string(),
    content: z.string(),
  }),
);
const fragmentSchema = z.looseObject({ url: z.string() });

/** First bytes of a fragment, before its JSON. */
const fragmentMark = 'pagefind_dcd';
/** Records handed to Pagefind at once: one by one, half the time is spent waiting. */
const batchSize = 200;

/**
 * Indexes the built site in `out` with Pagefind: reads the records that the pages wrote, writes the index beside
 * the facet table, and takes away what no visitor needs.
 *
 * @returns number of records.
 */
export async function writeSearchIndex(out: string): Promise<number> {
  const folder = await bundleFolder(out);
  const recordsFile = join(folder, searchFiles.records);
  const records = recordsSchema.parse(JSON.parse(await readFile(recordsFile, 'utf8')));
  const engine = join(folder, 'pagefind');
  await writeIndex(records, engine);
  await writeFile(join(folder, searchFiles.ids), (await recordIds(engine, records.length)).join(' '));
  await removeUnused(engine);
  await rm(recordsFile);
  return records.length;
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

async function writeIndex(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  const index = unwrap(await createIndex({ forceLanguage: 'fr' })).index;
  if (!index) throw new Error('Pagefind gave no index: run `npm ci` again.');
  try {
    for (let start = 0; start < records.length; start += batchSize)
      await addRecords(index, records.slice(start, start + batchSize), start);
    unwrap(await index.writeFiles({ outputPath }));
  } finally {
    await close();
  }
}

async function addRecords(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  start: number,
): Promise<void> {
  const answers = await Promise.all(
    records.map(({ content, ...meta }, offset) =>
      // The address of a record is its position: this is how a result is found again.
      index.addCustomRecord({ url: (start + offset).toString(), content, language: 'fr', meta }),
    ),
  );
  answers.forEach(unwrap);
}

/** Identifier of each record: the name of the fragment that holds its position. */
async function recordIds(engine: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  const folder = join(engine, 'fragment');
  for (const name of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    const { url } = fragmentSchema.parse(JSON.parse(text.slice(fragmentMark.length)));
    ids[Number(url)] = name.replace(/\..*$/u, '');
  }
  const found = Object.keys(ids).length;
  if (found !== count) throw new Error(`Pagefind kept ${found} of ${count} records: two are the same.`);
  return ids;
}

/** Results are shown from our cards, with our components: neither fragments nor ready-made interfaces. */
async function removeUnused(engine: string): Promise<void> {
  const kept = /^(?:index|pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta)$/u;
  for (const name of await readdir(engine))
    if (!kept.test(name)) await rm(join(engine, name), { recursive: true });
}

function unwrap<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
