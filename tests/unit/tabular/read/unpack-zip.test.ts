import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackZip } from '../../../../src/tabular/read/unpack-zip.ts';

const sheet = (name: string): boolean => name.endsWith('.xml');
const archive = zipSync({ 'a.xml': new Uint8Array(1_000_000), 'b.png': new Uint8Array(5_000_000) });

test('only what is wanted is unpacked and counted', async () => {
  const entries = await unpackZip(archive, sheet, 1_000_000);
  expect([...entries].map(([name, bytes]) => [name, bytes.length])).toEqual([['a.xml', 1_000_000]]);
});

test('what grows beyond the limit is refused', async () => {
  await expect(unpackZip(archive, sheet, 999_999)).rejects.toThrow(
    expect.objectContaining({ code: 'archive-too-large' }),
  );
});

test('the sizes that it declares are not believed', async () => {
  const liar = archive.slice();
  const view = new DataView(liar.buffer);
  for (let at = 0; at + 28 < liar.length; at += 1) {
    // Local headers and the central directory.
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
  }
  await expect(unpackZip(liar, sheet, 500_000)).rejects.toThrow(
    expect.objectContaining({ code: 'archive-too-large' }),
  );
});

test.each([
  ['cut', archive.subarray(0, 500)],
  ['spoilt', archive.slice().fill(0xff, 60, 400)],
])('an archive that is %s is broken', async (_, bytes) => {
  await expect(unpackZip(bytes, sheet, 9_000_000)).rejects.toThrow(
    expect.objectContaining({ code: 'broken-archive' }),
  );
});

test('what is stored as it is counts too', async () => {
  const stored = zipSync({ 'a.xml': new Uint8Array(1000) }, { level: 0 });
  expect((await unpackZip(stored, sheet, 1000)).get('a.xml')?.length).toBe(1000);
  await expect(unpackZip(stored, sheet, 999)).rejects.toThrow(
    expect.objectContaining({ code: 'archive-too-large' }),
  );
});

test('an entry under a password is told as such', async () => {
  const locked = zipSync({ 'a.xml': new Uint8Array(10) });
  const view = new DataView(locked.buffer);
  for (let at = 0; at + 10 < locked.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  await expect(unpackZip(locked, sheet, 1000)).rejects.toThrow(
    expect.objectContaining({ code: 'encrypted' }),
  );
});
