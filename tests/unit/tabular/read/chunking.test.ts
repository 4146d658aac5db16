import { describe, expect, test } from 'vitest';
import { readCsv } from '../read-whole.ts';

const utf16le = (text: string): Uint8Array =>
  new Uint8Array(
    Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).flatMap((code) => [code & 0xff, code >> 8]),
  );
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

const accented = 'nom;ville\r\n"é\r\nœ;""";ç\r\nà;"x"\r\n€;😀\r\n';
const odd = 'a;b;c\r\n1;"x;y\r\n2;z\r\n\r\n3;"u";v;w;\r\n4;Le "Grand" Palais;"t" u\r\n\0;;\r\n5;"fin\r\n';

const files: readonly (readonly [string, Uint8Array])[] = [
  ['UTF-8', new TextEncoder().encode(`\uFEFF${accented}`)],
  ['UTF-16', utf16le(accented.replace('😀', 'x'))],
  ['Windows-1252', windows1252('a;b\n1;2\n"é\n;";è\nà;"ô"\n')],
  ['oddities', new TextEncoder().encode(odd)],
  ['CR alone', new TextEncoder().encode('a;b\r1;"x\ry"\r2;z\r')],
  ['broken UTF-8', new Uint8Array([...new TextEncoder().encode('é;à;ç\nè;'), 0xe9, 0x3b, 0x62, 0x0a, 0xc3])],
  ['many rows, quotes and breaks', new TextEncoder().encode(manyRows())],
];

/** 300 kB: the dialect is told before the end, and rows cross every boundary. */
function manyRows(): string {
  const line = (row: number): string => {
    if (row % 97 === 0) return `${row};"jamais fermé;${row}`;
    if (row % 31 === 0) return `${row};"deux\nlignes ; é ""x""";${row};de trop`;
    return row % 13 === 0 ? `${row};court` : `${row};« texte n° ${row} »;${row},5`;
  };
  return `id;texte;nombre\n${Array.from({ length: 10_000 }, (_, row) => line(row + 1)).join('\n')}\n`;
}

describe.each(files)('%s: the same rows however the bytes are cut', (_, bytes) => {
  const whole = readCsv(bytes, {}, bytes.length);
  const sizes = bytes.length > 10_000 ? [1009, 4096, 65_536] : [1, 2, 3, 5, 7, 11];

  test.each(sizes)('by chunks of %i', (size) => {
    const { header, rows, report } = readCsv(bytes, {}, size);
    expect(header).toEqual(whole.header);
    expect(rows).toEqual(whole.rows);
    expect(report).toEqual(whole.report);
  });
});
