import { searchFiles } from '../../search/search-files.ts';

/** Pagefind asks for its entry with this tag: without one it would never come from the cache. */
export const entryTag = '1';

/**
 * Asks at once for what Pagefind asks for one file after the other: its module, its entry, its program, its meta data.
 * They wait in the browser's cache; what fails here is told by Pagefind.
 */
export function fetchAhead(source: string): void {
  const { engineProgram, engine, engineMeta, engineEntry } = searchFiles;
  for (const name of [engineProgram, engine, engineMeta, `${engineEntry}?ts=${entryTag}`])
    fetch(source + name).catch(() => null);
}
