import { Unzip, UnzipInflate } from 'fflate';
import { TableError } from '../table.ts';
import { concat } from './byte-source.ts';

/** Bytes unpacked at once: a bomb grows a thousandfold, and is stopped between two pieces. */
const pieceSize = 16_384;

/**
 * Unpacks some entries of a ZIP archive, counting the bytes that really come out, whatever it declares.
 *
 * @param most bytes that may come out in all.
 * @throws TableError `archive-too-large` or `broken-archive`.
 */
export function unpackZip(
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Map<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>();
  let left = most;
  const unzip = new Unzip((entry) => {
    if (!wanted(entry.name)) return;
    const parts: Uint8Array[] = [];
    entry.ondata = (error, part, last) => {
      // `null` when there is none, whatever its type says.
      const failure = error as Error | null;
      if (failure !== null) throw failure;
      left -= part.length;
      if (left < 0) throw new TableError('archive-too-large', `More than ${most} bytes once unpacked.`);
      parts.push(part);
      if (last) entries.set(entry.name, concat(parts));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < archive.length; at += pieceSize) {
      unzip.push(archive.subarray(at, at + pieceSize), at + pieceSize >= archive.length);
    }
  } catch (cause) {
    if (cause instanceof TableError) throw cause;
    throw new TableError('broken-archive', String(cause), { cause });
  }
  return entries;
}
