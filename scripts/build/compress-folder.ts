import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What gains from compression. The parts of Pagefind's index, fonts and images are compressed already. */
const textExtensions: ReadonlySet<string> = new Set([
  ...['.html', '.css', '.js', '.mjs', '.svg', '.json', '.geojson', '.xml', '.txt', '.csv'],
  ...['.jsonld', '.ttl', '.rdf', '.webmanifest'],
  // Pagefind's program, which the index step unpacks.
  '.pagefind',
]);

const mostWorkers = 4;

/** Writes a `.br` and a `.gz` twin beside each text file, in parallel threads. */
export async function compressFolder(folder: string): Promise<{ files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && textExtensions.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const workers = Math.min(mostWorkers, availableParallelism());
  const shares = Array.from({ length: workers }, (_, rank) =>
    files.filter((_file, index) => index % workers === rank),
  );
  await Promise.all(shares.filter((share) => share.length > 0).map(compressShare));
  return { files: files.length };
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
