import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../src/tabular/read/read-table.ts';
import { inChunks, problemsOf, readWhole } from '../read-whole.ts';

const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 7919 + (index >> 3)) % 256);

describe('what is no table is told by its bytes, whatever the hint', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['a mark of byte order alone', '\uFEFF', 'empty'],
    ['a page', '\n<!DOCTYPE html><html><body>404</body></html>', 'html'],
    ['a page of XHTML', '<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"></html>', 'html'],
    ['XML', '<?xml version="1.0"?><root><a/></root>', 'not-a-table'],
    ['XML without a declaration', '<kml xmlns="x"><Placemark/></kml>', 'not-a-table'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'binary'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'binary'],
    ['noise', noise(10_000), 'binary'],
    ['zeros', new Uint8Array(1000), 'binary'],
    ['Parquet', 'PAR1\u0015\u0004', 'unsupported'],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'unsupported'],
    ['an archive that is no workbook', zipSync({ 'a.csv': new Uint8Array([97]) }), 'unsupported'],
    ['an archive cut', zipSync({ 'a.csv': noise(500) }).subarray(0, 300), 'broken-archive'],
    ['gzip cut in its header', gzipSync('a;b\n1;2\n').subarray(0, 12), 'broken-archive'],
    ['gzip of a page', gzipSync('<html></html>'), 'html'],
  ])('%s', async (_, content, code) => {
    await expect(readWhole(content, { format: 'csv' })).rejects.toMatchObject({ name: 'TableError', code });
  });

  test('a file of Excel under a password', async () => {
    const name = Uint8Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0));
    const bytes = new Uint8Array(600);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
    name.forEach((code, index) => (bytes[512 + index * 2] = code));
    await expect(readWhole(bytes)).rejects.toMatchObject({ code: 'encrypted' });
  });
});

describe('the bytes tell the format, whatever the hint', () => {
  test.each([
    ['csv', '[{"a":1}]', 'json'],
    ['json', 'a;b\n1;2\n', 'csv'],
    ['xlsx', '{"a":1}\n{"a":2}\n', 'ndjson'],
    [null, '[texte];b\nx;y\n', 'csv'],
  ])('declared %s', async (format, content, read) => {
    expect((await readWhole(content, { format })).report.format).toBe(read);
  });
});

describe('gzip', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `${index};${(index * 7919) % 10_007}`);
  const packed = gzipSync(`a;b\n${rows.join('\n')}\n`);

  test.each([257, 4096, packed.length])('by chunks of %i', async (size) => {
    const { report } = await readWhole(packed, {}, size);
    expect(report).toMatchObject({ format: 'csv', gzip: true, rows: 20_000, complete: true, problems: [] });
  });

  test('two members end to end are one file', async () => {
    const both = new Uint8Array([...gzipSync('a;b\n1;2\n'), ...gzipSync('3;4\n')]);
    expect((await readWhole(both)).rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('cut in the middle, it gives the rows that are whole', async () => {
    const table = await readWhole(packed.subarray(0, packed.length / 2), {}, 1000);
    expect(table.report.complete).toBe(false);
    expect(table.rows.length).toBeGreaterThan(5000);
    expect(table.rows.at(-1)).toEqual(rows[table.rows.length - 1]?.split(';'));
    expect(problemsOf(table)).toEqual(['truncated ×1']);
  });

  test('a bomb stops at the limit', async () => {
    const bomb = gzipSync(`a\n${'x\n'.repeat(10_000_000)}`);
    const { report } = await readWhole(bomb, { maxBytes: 100_000 });
    expect(report).toMatchObject({ complete: false, rows: 49_999 });
  });
});

describe('limits', () => {
  test('a row that the limit cuts is left out', async () => {
    const table = await readWhole('a;b\n1;2\n3;45\n', { maxBytes: 11 });
    expect(table.rows).toEqual([['1', '2']]);
    expect(table.report.complete).toBe(false);
  });

  test('a source that says it was cut', async () => {
    const rows: unknown[] = [];
    const sink = { header: () => undefined, rows: (more: readonly unknown[]) => rows.push(...more) };
    const source = inChunks(new TextEncoder().encode('a;b\n1;2\n3;4'));
    expect((await readTable(source, {}, sink, () => true)).complete).toBe(false);
    expect(rows).toEqual([['1', '2']]);
  });

  test('the source is left as soon as enough is read', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(new TextEncoder().encode('a;b\n'.repeat(10_000)));
      } finally {
        closed = true;
      }
    }
    const sink = { header: () => undefined, rows: () => undefined };
    expect((await readTable(endless(), { maxRows: 10 }, sink)).rows).toBe(10);
    expect(closed).toBe(true);
    closed = false;
    expect((await readTable(endless(), { maxBytes: 1_000_000 }, sink)).complete).toBe(false);
    expect(closed).toBe(true);
  });

  test('what the source throws is not hidden', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* inChunks(new TextEncoder().encode('a;b\n1;2\n'.repeat(20_000)), 65_536);
      throw new Error('The server stopped.');
    }
    const sink = { header: () => undefined, rows: () => undefined };
    await expect(readTable(broken(), {}, sink)).rejects.toThrow('The server stopped.');
  });
});
