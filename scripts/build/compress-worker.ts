import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** Below this size the headers weigh more than the gain. */
const smallest = 400;

/**
 * Brotli's last level is worth its price on scripts, on what the search and the maps read, not on each page nor on files for
 * download: on 10,000 pages it would take longer than the rest of the build. Level 7 takes three times as long as level 6
 * for three bytes in a thousand.
 */
const pageQuality = 6;
const sharedQuality = 11;
const shared: ReadonlySet<string> = new Set([
  ...['.js', '.mjs', '.css', '.json', '.svg'],
  ...['.pagefind', '.pf_meta', '.pf_index'],
]);

for (const file of z.array(z.string()).parse(workerData)) {
  const bytes = readFileSync(file);
  if (bytes.length < smallest) continue;
  const quality = shared.has(extname(file)) ? sharedQuality : pageQuality;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 6 }));
}
