import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compressFolder } from './compress-folder.ts';

const pollMilliseconds = 100;

/**
 * Compresses scripts and style sheets while Astro writes the pages, which takes it one processor: it writes all of the
 * first before any page. Their best compression is the longest part of the work.
 *
 * @param out an empty folder, or one that is not there yet.
 * @param built tells that Astro has ended, well or not.
 */
export async function compressAssets(out: string, built: AbortSignal): Promise<void> {
  const assets = join(out, '_astro');
  while (!built.aborted && !(await hasPage(out))) await wait(pollMilliseconds);
  if (!built.aborted && existsSync(assets)) await compressFolder(assets);
}

async function hasPage(out: string): Promise<boolean> {
  if (!existsSync(out)) return false;
  return (await readdir(out)).some((name) => name.endsWith('.html'));
}
