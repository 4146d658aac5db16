import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { toPageFacts, type PageFacts } from './page-facts.ts';

/** A built site, as its files say it. */
export interface BuiltSite {
  readonly folder: string;
  /** By path, in the order of the paths. Those of addresses that moved are apart. */
  readonly pages: ReadonlyMap<string, PageFacts>;
  /** Addresses that moved, and where to. */
  readonly moved: ReadonlyMap<string, string>;
  /** Every file, as the path it is served at. */
  readonly files: ReadonlySet<string>;
}

export async function readSite(folder: string): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .toSorted();
  const pages = new Map<string, PageFacts>();
  const moved = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const path = file.replace(/\/index\.html$/u, '/');
    const page = toPageFacts(path, await readFile(join(folder, file), 'utf8'));
    if (page.movedTo === null) pages.set(path, page);
    else moved.set(path, page.movedTo);
  }
  return { folder, pages, moved, files: new Set(files) };
}
