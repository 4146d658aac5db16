import { readFileSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** Below this size the headers weigh more than the gain. */
const smallest = 400;

/**
 * Brotli's last level is worth its price on the few files that every page shares, not on each page: on 10,000
 * pages it would take longer than the rest of the build.
 */
const pageQuality = 7;
const sharedQuality = 11;

for (const file of z.array(z.string()).parse(workerData)) {
  const bytes = readFileSync(file);
  if (bytes.length < smallest) continue;
  const quality = file.endsWith('.html') ? pageQuality : sharedQuality;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 6 }));
}
