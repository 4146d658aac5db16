import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What gains from compression. Fonts and images are compressed already. */
const textExtensions: ReadonlySet<string> = new Set([
  ...['.html', '.css', '.js', '.mjs', '.svg', '.json', '.geojson', '.xml', '.txt', '.csv'],
  ...['.jsonld', '.ttl', '.rdf', '.webmanifest'],
  // Pagefind's program and its index, which the index step unpacks.
  ...['.pagefind', '.pf_meta', '.pf_index'],
]);

const mostWorkers = 4;

/**
 * Writes a `.br` and a `.gz` twin beside each text file that has none, in parallel threads. No twin may be older than its
 * file: they are written once, in a folder that was empty.
 *
 * @param isWanted given a path in the folder; all of them by default.
 * @returns how many files have twins, or are too small for them.
 */
export async function compressFolder(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<{ files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const known = new Set(paths);
  const texts = paths.filter((path) => textExtensions.has(extname(path)) && isWanted(relative(folder, path)));
  await compressFiles(texts.filter((path) => !known.has(`${path}.br`)));
  return { files: texts.length };
}

async function compressFiles(paths: readonly string[]): Promise<void> {
  const sized = await Promise.all(paths.map(async (path) => ({ path, size: (await stat(path)).size })));
  // One large file at the end would keep one thread busy alone.
  sized.sort((a, b) => b.size - a.size);
  const workers = Math.min(mostWorkers, availableParallelism());
  const shares = Array.from({ length: workers }, (_, rank) =>
    sized.filter((_file, index) => index % workers === rank).map(({ path }) => path),
  );
  await Promise.all(shares.filter((share) => share.length > 0).map(compressShare));
}

function compressShare(files: readonly string[]): Promise<void> {
  const worker = new Worker(new URL('compress-worker.ts', import.meta.url), { workerData: files });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A compression thread stopped with code ${code}.`));
    });
  });
}
