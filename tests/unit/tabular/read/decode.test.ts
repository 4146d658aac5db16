import { describe, expect, test } from 'vitest';
import { textDecoding } from '../../../../src/tabular/read/decode.ts';
import { problemsOf, readCsv } from '../read-whole.ts';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const latin = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const utf16le = (text: string): number[] => latin(text).flatMap((unit) => [unit & 0xff, unit >> 8]);
const utf16be = (text: string): number[] => latin(text).flatMap((unit) => [unit >> 8, unit & 0xff]);
const bom = [0xef, 0xbb, 0xbf];

const cases: readonly (readonly [string, readonly number[], string, string])[] = [
  ['ASCII', latin('a;b'), 'utf-8', 'a;b'],
  ['UTF-8', utf8('é;œ;€;😀'), 'utf-8', 'é;œ;€;😀'],
  ['UTF-8 with a mark', [...bom, ...utf8('é')], 'utf-8', 'é'],
  ['Windows-1252', [...latin('é;'), 0x80, 0x92, 0x9c], 'windows-1252', 'é;€’œ'],
  ['Windows-1252 after a mark of UTF-8', [...bom, ...latin('Sète;é')], 'windows-1252', 'Sète;é'],
  ['one byte of Windows-1252 at the end', latin('caf\u00E9'), 'windows-1252', 'café'],
  ['UTF-16 LE with a mark', [0xff, 0xfe, ...utf16le('é;œ')], 'utf-16le', 'é;œ'],
  ['UTF-16 BE with a mark', [0xfe, 0xff, ...utf16be('é;œ')], 'utf-16be', 'é;œ'],
  ['UTF-16 LE without a mark', utf16le('nom;ville\nx;œ'), 'utf-16le', 'nom;ville\nx;œ'],
  ['UTF-16 BE without a mark', utf16be('nom;ville\nx;œ'), 'utf-16be', 'nom;ville\nx;œ'],
  ['a mark twice', [...bom, ...bom, ...utf8('é')], 'utf-8', 'é'],
  ['a mark read as Windows-1252 and written again', utf8('\uFEFFï»¿é'), 'utf-8', 'é'],
];

function decode(bytes: readonly number[], size: number) {
  const decoding = textDecoding();
  let text = '';
  for (let at = 0; at < bytes.length; at += size)
    text += decoding.push(new Uint8Array(bytes.slice(at, at + size)));
  return { text: text + decoding.end(), encoding: decoding.encoding(), decoding };
}

describe.each([1, 2, 3, 1000])('by chunks of %i', (size) => {
  test.each(cases)('%s', (_, bytes, encoding, text) => {
    expect(decode(bytes, size)).toMatchObject({ text, encoding });
  });
});

describe('an ASCII head proves nothing', () => {
  const head = 'a;b\n'.repeat(50_000);

  test('Windows-1252 after 200 kB of ASCII', () => {
    const { text, encoding } = decode([...latin(head), ...latin('é;è\nà;ç')], 10_007);
    expect(encoding).toBe('windows-1252');
    expect(text).toBe(`${head}é;è\nà;ç`);
  });

  test('UTF-8 that breaks after 200 kB goes on, and the breaks are counted', () => {
    const { text, encoding, decoding } = decode([...utf8('é'), ...latin(head), 0xe9, ...utf8(';é')], 10_007);
    expect(encoding).toBe('utf-8');
    expect(text).toBe(`é${head}\uFFFD;é`);
    expect(decoding.undecodable).toEqual({ count: 1, offsets: [head.length + 1] });
  });

  test('a slip of UTF-8 does not make Windows-1252 of a file, nor the contrary', () => {
    expect(decode([...utf8('éèà'), 0xe9], 4).encoding).toBe('utf-8');
    expect(decode([...utf8('é'), ...latin('é;è;à;ç')], 4).encoding).toBe('windows-1252');
  });
});

describe('what is no text is told with its lines', () => {
  test('NULs are taken out', () => {
    const table = readCsv('a;b\n1;x\0\0\n2;y\n3;\0z\n', {}, 3);
    expect(table.rows).toEqual([
      ['1', 'x'],
      ['2', 'y'],
      ['3', 'z'],
    ]);
    expect(problemsOf(table)).toEqual(['nul-bytes ×3 @2,4']);
  });

  test('bytes that are not UTF-8', () => {
    const bytes = new Uint8Array([...utf8('nom;ville\né;é\n'), 0xe9, ...utf8(';à\n')]);
    expect(problemsOf(readCsv(bytes))).toEqual(['undecodable-bytes ×1 @3']);
  });

  test('a mark inside the first quoted cell', () => {
    const table = readCsv('"\uFEFFnom";ville\nx;y\n');
    expect(table.header.names).toEqual(['nom', 'ville']);
    expect(problemsOf(table)).toEqual(['bom-repeated ×1 @1']);
  });

  test('a mark twice', () => {
    expect(problemsOf(readCsv('\uFEFF\uFEFFa;b\n1;x\n'))).toEqual(['bom-repeated ×1 @1']);
  });
});
