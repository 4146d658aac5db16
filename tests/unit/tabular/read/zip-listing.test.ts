import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { listZip, readZipEntries, type RangeReader } from '../../../../src/tabular/read/zip-listing.ts';
import { decodeZipName } from '../../../../src/tabular/read/zip-name.ts';

const text = (length: number): Uint8Array => new Uint8Array(length).fill(97);

function reader(bytes: Uint8Array): { read: RangeReader; size: number; ranges: [number, number][] } {
  const ranges: [number, number][] = [];
  const read: RangeReader = (start, end) => {
    ranges.push([start, end]);
    return Promise.resolve(bytes.subarray(start, end));
  };
  return { read, size: bytes.length, ranges };
}

const list = (bytes: Uint8Array): ReturnType<typeof listZip> => {
  const { read, size } = reader(bytes);
  return listZip(read, size);
};

test('files are listed with their size, folders apart, and paths are only texts', async () => {
  const zip = zipSync({
    'données/': new Uint8Array(),
    'données/é.csv': text(10),
    '../../etc/passwd': text(3),
  });
  expect(await list(zip)).toEqual({
    files: 2,
    bytes: 13,
    entries: [
      { name: 'données/é.csv', bytes: 10 },
      { name: '../../etc/passwd', bytes: 3 },
    ],
  });
});

test('a hundred names are kept, all files are counted', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [`f${index.toString()}`, text(1)]),
  );
  const listing = await list(zipSync(files));
  expect([listing.files, listing.bytes, listing.entries.length]).toEqual([250, 250, 100]);
});

test('only the end of a large archive is read', async () => {
  const zip = zipSync({ 'grand.bin': [text(300_000), { level: 0 }] });
  const { read, size, ranges } = reader(zip);
  expect((await listZip(read, size)).files).toBe(1);
  expect(ranges.every(([start]) => start > 200_000)).toBe(true);
});

test('a directory longer than the end that is read is asked for', async () => {
  const names = Array.from(
    { length: 3000 },
    (_, index) => `un-dossier-au-nom-assez-long/${index.toString()}.csv`,
  );
  const zip = zipSync(Object.fromEntries(names.map((name) => [name, text(1)])));
  expect((await list(zip)).files).toBe(3000);
});

test('a comment that holds the signature of the end, and bytes before the archive, mislead nobody', async () => {
  const zip = zipSync({ 'a.txt': text(5) });
  const comment = new Uint8Array([1, 2, 3, 4, 5, 6]);
  const commented = new Uint8Array([...text(40), ...zip, ...comment]);
  new DataView(commented.buffer).setUint16(commented.length - comment.length - 2, comment.length, true);
  expect((await list(commented)).entries).toEqual([{ name: 'a.txt', bytes: 5 }]);
});

test('an encrypted file is told', async () => {
  const zip = zipSync({ 'secret.txt': text(5) });
  const at = Buffer.from(zip).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip[at + 8] = (zip[at + 8] ?? 0) | 1;
  const { read, size } = reader(zip);
  expect(await readZipEntries(read, size)).toMatchObject([{ name: 'secret.txt', bytes: 5, encrypted: true }]);
});

test('ZIP64: the long end and the long sizes are read', async () => {
  const { read, size } = reader(zip64('gros.csv', 5_000_000_000n));
  expect(await listZip(read, size)).toEqual({
    files: 1,
    bytes: 5_000_000_000,
    entries: [{ name: 'gros.csv', bytes: 5_000_000_000 }],
  });
});

const whole = zipSync({ 'a.txt': text(5), 'b.txt': text(5) });
const withDirectoryHole = (): Uint8Array => {
  const bytes = whole.slice();
  const at = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes[at] = 0;
  return bytes;
};
const withDirectoryBeyond = (): Uint8Array => {
  const bytes = whole.slice();
  new DataView(bytes.buffer).setUint32(bytes.length - 22 + 12, 9_000_000, true);
  return bytes;
};

test.each([
  ['empty', new Uint8Array()],
  ['a text', text(100)],
  ['cut', whole.subarray(0, -30)],
  ['with a broken entry', withDirectoryHole()],
  ['with a directory larger than itself', withDirectoryBeyond()],
])('an archive %s is refused', async (_, bytes) => {
  await expect(list(bytes)).rejects.toMatchObject({ name: 'TableError', code: 'broken-archive' });
});

test.each([
  [[0x82, 0x74, 0x82], false, 'été'],
  [[0xc3, 0xa9], false, 'é'],
  [[0xff, 0x61], true, '\ufffda'],
  [[0x61, 0x0a, 0x1b], false, 'a\ufffd\ufffd'],
  [[...Buffer.from('a\u202efdp.exe')], true, 'a\ufffdfdp.exe'],
])('the name %j (UTF-8 said: %j) is %s', (bytes, utf8, expected) => {
  expect(decodeZipName(new Uint8Array(bytes), utf8)).toBe(expected);
});

/** An archive of one entry without content, in the long form. */
function zip64(name: string, size: bigint): Uint8Array {
  const label = Buffer.from(name);
  const entry = Buffer.alloc(46 + label.length + 12);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(label.length, 28);
  entry.writeUInt16LE(12, 30);
  label.copy(entry, 46);
  entry.writeUInt16LE(1, 46 + label.length);
  entry.writeUInt16LE(8, 48 + label.length);
  entry.writeBigUInt64LE(size, 50 + label.length);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(entry.length), 40);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(entry.length), 8);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0, 20);
  return new Uint8Array(Buffer.concat([entry, end64, locator, end]));
}
