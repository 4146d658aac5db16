import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { entriesPerRecord, joinEntries } from '../../src/search/field-layout.ts';
import { toRecordId } from '../../src/search/record-id.ts';
import { pagefindMark, renameRecords } from './pagefind-meta.ts';

const fragmentSchema = z.looseObject({ url: z.string() });

/** `pagefind-entry.json`, which Pagefind reads first. */
const entrySchema = z.looseObject({
  languages: z.object({ zxx: z.looseObject({ hash: z.string() }) }),
});

/** Name of the meta data: the folder of the bundle is of one build already. */
const metaName = 'index';
/** Records handed to Pagefind at once: one by one, half the time is spent waiting. */
const batchSize = 200;
/**
 * No language: stems are ours (`search/words.ts`), and Pagefind must find words as they are given.
 */
const noLanguage = 'zxx';

/**
 * Writes Pagefind's index of some entries (`toIndexedContent`) in a bundle: its answers name the records that they share
 * by `toRecordId`.
 */
export async function writePagefind(folder: string, entries: readonly string[]): Promise<void> {
  const engine = join(folder, 'pagefind');
  const sharing = entriesPerRecord(entries.length);
  const contents: string[] = [];
  for (let start = 0; start < entries.length; start += sharing)
    contents.push(joinEntries(entries.slice(start, start + sharing)));
  await writeIndex(contents, engine);
  await unpack(engine);
  await nameRecords(engine, await recordIds(engine, contents.length), sharing);
  await removeUnused(engine);
}

const packedFiles = /\.(?:pagefind|pf_meta|pf_index)$/u;

/**
 * Unpacks the files that the browser reads, which Pagefind takes too: their twins are then of brotli, a tenth smaller
 * than the gzip of its own, and the browser unpacks them faster than its script.
 */
async function unpack(engine: string): Promise<void> {
  for (const name of await readdir(engine, { recursive: true })) {
    if (!packedFiles.test(name)) continue;
    const file = join(engine, name);
    await writeFile(file, gunzipSync(await readFile(file)));
  }
}

/** Names the records by the first of their entries, and the meta data by a name that is known before the entry is read. */
async function nameRecords(engine: string, ids: readonly string[], sharing: number): Promise<void> {
  const entryFile = join(engine, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(entryFile, 'utf8')));
  const language = entry.languages[noLanguage];
  const names = new Map(ids.map((id, rank) => [id, toRecordId(rank * sharing, ids.length * sharing)]));
  const meta = await readFile(join(engine, `pagefind.${language.hash}.pf_meta`));
  const renamed = renameRecords(meta, (id) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`Pagefind names a record « ${id} » that has no fragment.`);
    return name;
  });
  await rm(join(engine, `pagefind.${language.hash}.pf_meta`));
  await writeFile(join(engine, `pagefind.${metaName}.pf_meta`), renamed);
  await writeFile(
    entryFile,
    JSON.stringify({ ...entry, languages: { [noLanguage]: { ...language, hash: metaName } } }),
  );
}

async function writeIndex(contents: readonly string[], outputPath: string): Promise<void> {
  const index = unwrap(await createIndex({ forceLanguage: noLanguage })).index;
  if (!index) throw new Error('Pagefind gave no index: run `npm ci` again.');
  try {
    for (let start = 0; start < contents.length; start += batchSize)
      await addRecords(index, contents.slice(start, start + batchSize), start);
    unwrap(await index.writeFiles({ outputPath }));
    await waitForEntry(outputPath);
  } finally {
    await close();
  }
}

async function addRecords(index: PagefindIndex, contents: readonly string[], start: number): Promise<void> {
  const answers = await Promise.all(
    contents.map((content, offset) =>
      // The address of a record is its rank: this is how a result is found again.
      index.addCustomRecord({
        url: (start + offset).toString(),
        content: content || '.',
        language: noLanguage,
      }),
    ),
  );
  answers.forEach(unwrap);
}

/** Pagefind says that its files are written some time before the last of them is: `close` would cut it. */
async function waitForEntry(outputPath: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const text = await readFile(join(outputPath, 'pagefind-entry.json'), 'utf8').catch(() => '');
    if (text.endsWith('}')) return;
    await setTimeout(50);
  }
  throw new Error(`Pagefind did not finish \`${outputPath}\`: build again.`);
}

/** Identifier of each record: the name of the fragment that holds its rank. */
async function recordIds(engine: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  const folder = join(engine, 'fragment');
  for (const name of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    const { url } = fragmentSchema.parse(JSON.parse(text.slice(pagefindMark.length)));
    ids[Number(url)] = name.replace(/\..*$/u, '');
  }
  const found = Object.keys(ids).length;
  if (found !== count) throw new Error(`Pagefind kept ${found} of ${count} records: two are the same.`);
  return ids;
}

/** Results are shown from our cards, with our components, found in a worker of ours: no fragment, no other script. */
async function removeUnused(engine: string): Promise<void> {
  const kept = /^(?:index|pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta)$/u;
  for (const name of await readdir(engine))
    if (!kept.test(name)) await rm(join(engine, name), { recursive: true });
}

function unwrap<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
