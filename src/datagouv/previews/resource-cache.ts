import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Resource } from '../../catalog/schemas/resource.ts';
import { measuredSchema } from './measured.ts';

const entrySchema = z.strictObject({
  /** Address it was read from. */
  url: z.string(),
  /** What the API said of the resource then: see {@link revisionOf}. */
  revision: z.string(),
  way: z.enum(['file', 'head', 'tabular-api', 'archive']),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Size of the content, in bytes. */
  bytes: z.int().min(0),
  /** What was measured in it, and by which version of the engine; `null` before that. */
  measured: z.strictObject({ engine: z.string(), result: measuredSchema }).nullable(),
});

/** What is kept of one resource between two fetches, beside its content and its profile. */
export type CacheEntry = z.infer<typeof entrySchema>;

/** Bytes of contents kept; beyond, the least recently read go. What was measured in them stays. */
const maxContentBytes = 2_000_000_000;

/**
 * Resources as they were read last, in a folder of their own: `<id>.content`, `<id>.profile.json` and `<id>.entry.json`,
 * which is written last and alone says that the others are whole.
 */
export class ResourceCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
  }

  contentFile(id: string): string {
    return join(this.#folder, `${id}.content`);
  }

  profileFile(id: string): string {
    return join(this.#folder, `${id}.profile.json`);
  }

  /** `null` when there is none, or it is of another shape. */
  async read(id: string): Promise<CacheEntry | null> {
    const text = await readFile(this.#entryFile(id), 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      return entrySchema.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  async write(id: string, entry: CacheEntry): Promise<void> {
    const file = this.#entryFile(id);
    await writeFile(`${file}.tmp`, JSON.stringify(entry));
    await rename(`${file}.tmp`, file);
  }

  /** Before its content is replaced: an interrupted run must not leave an entry that describes another content. */
  async forget(id: string): Promise<void> {
    await rm(this.#entryFile(id), { force: true });
  }

  /** Whether the content is there, as long as the entry says. */
  async hasContent(id: string, { bytes }: CacheEntry): Promise<boolean> {
    const found = await stat(this.contentFile(id)).catch(() => null);
    return found?.size === bytes;
  }

  async hasProfile(id: string): Promise<boolean> {
    return (await stat(this.profileFile(id)).catch(() => null)) !== null;
  }

  /** Deletes what belongs to no resource of the catalogue, then the oldest contents beyond the bound. */
  async prune(ids: ReadonlySet<string>, maxBytes = maxContentBytes): Promise<void> {
    const contents: { file: string; bytes: number; time: number }[] = [];
    for (const name of await readdir(this.#folder)) {
      const file = join(this.#folder, name);
      if (name.endsWith('.tmp') || !ids.has(name.split('.')[0] ?? ''))
        await rm(file, { force: true, recursive: true });
      else if (name.endsWith('.content')) {
        const { size, mtimeMs } = await stat(file);
        contents.push({ file, bytes: size, time: mtimeMs });
      }
    }
    let kept = 0;
    for (const { file, bytes } of contents.toSorted((a, b) => b.time - a.time)) {
      kept += bytes;
      if (kept > maxBytes) await rm(file, { force: true });
    }
  }

  #entryFile(id: string): string {
    return join(this.#folder, `${id}.entry.json`);
  }
}

/** What the API says of the content of a resource: while it is the same, the content is thought to be. */
export function revisionOf({ checksum, byteSize, modifiedAt, analysis }: Resource): string {
  if (checksum) return `${checksum.type}:${checksum.value}`;
  return [analysis.checksum, analysis.parsedAt, byteSize, modifiedAt].join(' ');
}

/**
 * What is to be done with an entry. `current`: nothing changed, nothing is asked. `ask`: a conditional request tells.
 * `void`: it is of something else.
 */
export function stateOf(entry: CacheEntry | null, resource: Resource): 'current' | 'ask' | 'void' {
  if (entry?.url !== resource.url) return 'void';
  const isSame = entry.revision === revisionOf(resource);
  const hasValidator = entry.etag !== null || entry.lastModified !== null;
  // A checksum that the producer's platform gave is of the file itself; the crawler's may be a month old.
  if (isSame && (resource.checksum !== null || entry.way === 'tabular-api' || !hasValidator))
    return 'current';
  return hasValidator ? 'ask' : 'void';
}

/** Headers of a conditional request. */
export function conditionOf({ etag, lastModified }: CacheEntry): Record<string, string> {
  if (etag !== null) return { 'if-none-match': etag };
  return lastModified === null ? {} : { 'if-modified-since': lastModified };
}
