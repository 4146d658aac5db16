import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatagouvError } from './errors.ts';
import type { Http } from './http.ts';

/** An image as the snapshot keeps it. */
export interface SnapshotImage {
  /** From its content, so that the same image has the same name. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

interface ImageOptions {
  readonly http: Http;
  readonly maxBytes: number;
  /** Folder where downloads are kept between two fetches; `null`: none. */
  readonly cache: string | null;
}

/** Downloads of one fetch: beyond, images wait for the next one. */
const maxDownloads = 400;

const signatures: readonly {
  readonly extension: string;
  readonly matches: (bytes: Uint8Array) => boolean;
}[] = [
  {
    extension: 'png',
    matches: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  { extension: 'jpg', matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]) },
  { extension: 'gif', matches: (bytes) => startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) },
  {
    extension: 'webp',
    matches: (bytes) =>
      startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  },
  { extension: 'avif', matches: (bytes) => new TextDecoder().decode(bytes.subarray(4, 12)) === 'ftypavif' },
];

/** Extension of a raster image by its first bytes, `null` for anything else. SVG is refused: it can hold scripts. */
export function rasterExtension(bytes: Uint8Array): string | null {
  return signatures.find(({ matches }) => matches(bytes))?.extension ?? null;
}

/**
 * Images by their address. One that is missing, too heavy or not a raster has none: initials are shown instead, and
 * the fetch goes on. Addresses of data.gouv.fr change with the image, so the cache never goes stale.
 */
export async function fetchImages(
  addresses: Iterable<string>,
  options: ImageOptions,
): Promise<Map<string, SnapshotImage>> {
  const distinct = [...new Set(addresses)].sort();
  const images = new Map<string, SnapshotImage>();
  let downloads = 0;
  await Promise.all(
    distinct.map(async (address) => {
      const cached = await readCached(address, options);
      if (cached === null && ++downloads > maxDownloads) return;
      const image = cached ?? (await download(address, options));
      if (image !== null) images.set(address, image);
    }),
  );
  return images;
}

async function download(
  address: string,
  { http, maxBytes, cache }: ImageOptions,
): Promise<SnapshotImage | null> {
  try {
    const { bytes } = await http.get(new URL(address), { accept: 'any', maxBytes, attempts: 2 });
    const image = toImage(bytes);
    if (image && cache !== null) await writeCached(address, bytes, cache);
    return image;
  } catch (error) {
    if (error instanceof DatagouvError) return null;
    throw error;
  }
}

function toImage(bytes: Uint8Array): SnapshotImage | null {
  const extension = rasterExtension(bytes);
  return extension === null ? null : { fileName: `${digest(bytes)}.${extension}`, bytes };
}

async function readCached(address: string, { cache, maxBytes }: ImageOptions): Promise<SnapshotImage | null> {
  if (cache === null) return null;
  const bytes = await readFile(join(cache, digest(address))).catch(() => null);
  return bytes === null || bytes.byteLength > maxBytes ? null : toImage(bytes);
}

async function writeCached(address: string, bytes: Uint8Array, cache: string): Promise<void> {
  const file = join(cache, digest(address));
  await mkdir(cache, { recursive: true });
  await writeFile(`${file}.tmp`, bytes);
  await rename(`${file}.tmp`, file);
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 20);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
