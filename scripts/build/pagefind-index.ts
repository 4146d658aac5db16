import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { entriesPerRecord, joinEntries } from '../../src/search/field-layout.ts';
import { toRecordId } from '../../src/search/record-id.ts';
import { pagefindMark, renameRecords } from './pagefind-meta.ts';

const fragmentSchema = z.looseObject({ url: z.string() });

/** What Pagefind reads first. */
const entryPath = 'pagefind-entry.json';
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
  const sharing = entriesPerRecord(entries.length);
  const contents: string[] = [];
  for (let start = 0; start < entries.length; start += sharing)
    contents.push(joinEntries(entries.slice(start, start + sharing)));
  const files = await indexFiles(contents);
  const ids = recordIds(files, contents.length);
  for (const [path, content] of nameRecords(keptFiles(files), ids, sharing)) {
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Files of an index, by their path. */
type IndexFiles = ReadonlyMap<string, Uint8Array>;

/**
 * The files of an index of these records. They are asked for, not written by Pagefind: it says that they are written some
 * time before they are, and one was cut on a busy machine.
 */
async function indexFiles(contents: readonly string[]): Promise<IndexFiles> {
  const index = unwrap(await createIndex({ forceLanguage: noLanguage })).index;
  if (!index) throw new Error('Pagefind gave no index: run `npm ci` again.');
  try {
    for (let start = 0; start < contents.length; start += batchSize)
      await addRecords(index, contents.slice(start, start + batchSize), start);
    const { files } = unwrap(await index.getFiles());
    return new Map(files.map(({ path, content }) => [path, content]));
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

/** Identifier of each record: the name of the fragment that holds its rank. */
function recordIds(files: IndexFiles, count: number): string[] {
  const ids: string[] = [];
  for (const [path, content] of files) {
    if (!path.startsWith('fragment/')) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = fragmentSchema.parse(JSON.parse(text.slice(pagefindMark.length)));
    ids[Number(url)] = basename(path).replace(/\..*$/u, '');
  }
  const found = Object.keys(ids).length;
  if (found !== count) throw new Error(`Pagefind kept ${found} of ${count} records: two are the same.`);
  return ids;
}

/** Results are shown from our cards, with our components, found in a worker of ours: no fragment, no other script. */
const keptPath = /^(?:index\/.*|pagefind\.js|pagefind-entry\.json|wasm\..*|[^/]*\.pf_meta)$/u;
const packedPath = /\.(?:pagefind|pf_meta|pf_index)$/u;

/**
 * The files that the browser reads, unpacked, which Pagefind takes too: their twins are then of brotli, a tenth smaller
 * than the gzip of its own, and the browser unpacks them faster than its script.
 */
function keptFiles(files: IndexFiles): Map<string, Uint8Array> {
  const kept = new Map<string, Uint8Array>();
  for (const [path, content] of files)
    if (keptPath.test(path)) kept.set(path, packedPath.test(path) ? gunzipSync(content) : content);
  return kept;
}

/** Names the records by the first of their entries, and the meta data by a name that is known before the entry is read. */
function nameRecords(
  files: Map<string, Uint8Array>,
  ids: readonly string[],
  sharing: number,
): Map<string, Uint8Array> {
  const entry = entrySchema.parse(JSON.parse(Buffer.from(fileOf(files, entryPath)).toString('utf8')));
  const language = entry.languages[noLanguage];
  const metaPath = `pagefind.${language.hash}.pf_meta`;
  const names = new Map(ids.map((id, rank) => [id, toRecordId(rank * sharing, ids.length * sharing)]));
  const renamed = renameRecords(Buffer.from(fileOf(files, metaPath)), (id) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`Pagefind names a record « ${id} » that has no fragment.`);
    return name;
  });
  files.delete(metaPath);
  files.set(`pagefind.${metaName}.pf_meta`, renamed);
  const languages = { [noLanguage]: { ...language, hash: metaName } };
  return files.set(entryPath, Buffer.from(JSON.stringify({ ...entry, languages })));
}

function fileOf(files: IndexFiles, path: string): Uint8Array {
  const content = files.get(path);
  if (content === undefined) throw new Error(`Pagefind made no \`${path}\`: run \`npm ci\` again.`);
  return content;
}

function unwrap<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
