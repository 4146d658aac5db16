import { TableError } from '../table.ts';
import { decodeZipName } from './zip-name.ts';

/** A file of an archive, as its directory names it: nothing is unpacked. */
export interface ZipEntry {
  /** A path as written (`../../x` is only a text); control characters are shown as `�`. Hostile text. */
  readonly name: string;
  /** Once unpacked, as the directory says; an archive can lie. */
  readonly bytes: number;
  readonly encrypted: boolean;
  /** Where its own header starts in the archive. */
  readonly start: number;
  /** As it stands in the archive. */
  readonly packedBytes: number;
  /** How it is packed: 0 for as it is, 8 for deflate (APPNOTE, 4.4.5). */
  readonly method: number;
}

/** What an archive holds, in the shape that profiles keep. */
export interface ZipListing {
  /** Files, folders apart. */
  readonly files: number;
  /** Of all of them, once unpacked. */
  readonly bytes: number;
  readonly entries: readonly { readonly name: string; readonly bytes: number }[];
}

/** Gives the bytes of an archive from a position to another, excluded. */
export type RangeReader = (start: number, end: number) => Promise<Uint8Array>;

const keptEntries = 100;
const endSignature = 0x06054b50;
const endSize = 22;
const end64Signature = 0x06064b50;
const locatorSignature = 0x07064b50;
const locatorSize = 20;
const entrySignature = 0x02014b50;
const entrySize = 46;
/** The end of an archive stands at most so far from its last byte: a comment has 65,535 bytes at most. */
const longestEnd = endSize + 65_535;
/** Some 150,000 files: more is no archive that a person lists. */
const largestDirectory = 16_000_000;

/**
 * The first hundred files of a ZIP, read from its central directory.
 *
 * @param size of the archive, in bytes.
 * @throws TableError `broken-archive` when it is no ZIP or is cut, `archive-too-large` when its directory is immense.
 */
export async function listZip(read: RangeReader, size: number): Promise<ZipListing> {
  const entries = await readZipEntries(read, size);
  return {
    files: entries.length,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
    entries: entries.slice(0, keptEntries).map(({ name, bytes }) => ({ name, bytes })),
  };
}

/** Every file of a ZIP, in its order. Throws as {@link listZip}. */
export async function readZipEntries(read: RangeReader, size: number): Promise<ZipEntry[]> {
  const tailStart = Math.max(0, size - longestEnd - locatorSize);
  const tail = view(await read(tailStart, size));
  const end = findEnd(tail);
  if (end === null) throw broken('no end of central directory');
  const directory = await locateDirectory(read, tail, end, tailStart);
  if (directory.bytes > largestDirectory)
    throw new TableError('archive-too-large', `A directory of ${directory.bytes} bytes.`);
  if (directory.start < 0 || directory.start + directory.bytes > size)
    throw broken('a directory out of the file');
  const inTail = directory.start - tailStart;
  const bytes =
    inTail >= 0
      ? new DataView(tail.buffer, tail.byteOffset + inTail, directory.bytes)
      : view(await read(directory.start, directory.start + directory.bytes));
  const entries = parseDirectory(bytes, directory.bytes);
  return entries.map((entry) => ({ ...entry, start: entry.start + directory.shift }));
}

interface Directory {
  readonly start: number;
  readonly bytes: number;
  /** Bytes put before the archive: it does not count them when it says where things are. */
  readonly shift: number;
}

function findEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - endSize; at >= 0; at--) {
    // A comment may hold the signature: its length must lead to the end of the file.
    if (
      tail.getUint32(at, true) === endSignature &&
      at + endSize + tail.getUint16(at + 20, true) <= tail.byteLength
    )
      return at;
  }
  return null;
}

async function locateDirectory(
  read: RangeReader,
  tail: DataView,
  end: number,
  tailStart: number,
): Promise<Directory> {
  const bytes = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  const locator = end - locatorSize;
  if (locator >= 0 && tail.getUint32(locator, true) === locatorSignature) {
    const at = Number(tail.getBigUint64(locator + 8, true));
    const end64 = view(await read(at, at + 56));
    if (end64.byteLength < 56 || end64.getUint32(0, true) !== end64Signature) throw broken('no ZIP64 end');
    const [start64, bytes64] = [end64.getBigUint64(48, true), end64.getBigUint64(40, true)];
    return { start: Number(start64), bytes: Number(bytes64), shift: 0 };
  }
  // Bytes put before an archive (a program that unpacks itself) shift what it says of itself.
  const shift = Math.max(0, tailStart + end - (start + bytes));
  return { start: start + shift, bytes, shift };
}

function parseDirectory(directory: DataView, declared: number): ZipEntry[] {
  if (directory.byteLength < declared) throw broken('a directory that is cut');
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + entrySize <= directory.byteLength && directory.getUint32(at, true) === entrySignature) {
    const nameLength = directory.getUint16(at + 28, true);
    const extraLength = directory.getUint16(at + 30, true);
    const next = at + entrySize + nameLength + extraLength + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw broken('an entry that is cut');
    const flags = directory.getUint16(at + 8, true);
    const name = decodeZipName(slice(directory, at + entrySize, nameLength), (flags & 0x800) !== 0);
    if (!name.endsWith('/')) {
      const method = directory.getUint16(at + 10, true);
      entries.push({ name, encrypted: (flags & 1) !== 0, method, ...extent(directory, at) });
    }
    at = next;
  }
  if (at < directory.byteLength - 6) throw broken('an entry without its signature');
  return entries;
}

/** The sizes of a file and its start; those of ZIP64 where the short ones have no room. */
function extent(directory: DataView, entry: number): Pick<ZipEntry, 'bytes' | 'packedBytes' | 'start'> {
  const extra = entry + entrySize + directory.getUint16(entry + 28, true);
  let long = longValues(directory, extra, extra + directory.getUint16(entry + 30, true));
  const value = (at: number): number => {
    const short = directory.getUint32(entry + at, true);
    if (short !== noRoom) return short;
    const [first = short, ...others] = long;
    long = others;
    return first;
  };
  const bytes = value(24);
  const packedBytes = value(20);
  return { bytes, packedBytes, start: value(42) };
}

const noRoom = 0xffffffff;

/** The values of the ZIP64 field, which holds those that need it, in this order: size, packed size, start. */
function longValues(directory: DataView, from: number, to: number): number[] {
  let at = from;
  while (at + 12 <= to) {
    const end = at + 4 + directory.getUint16(at + 2, true);
    if (directory.getUint16(at, true) === 1) {
      const values: number[] = [];
      for (let next = at + 4; next + 8 <= Math.min(end, to); next += 8)
        values.push(Number(directory.getBigUint64(next, true)));
      return values;
    }
    at = end;
  }
  return [];
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function slice({ buffer, byteOffset }: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(buffer, byteOffset + start, length);
}

function broken(found: string): TableError {
  return new TableError('broken-archive', `Not a whole ZIP: ${found}.`);
}
