import type { Encoding } from '../table.ts';
import { weighUtf8, wholeUtf8Length } from './utf8.ts';

/** Bytes that decide between UTF-16 and the rest. */
const headSize = 4096;
/** Bytes, from the first that is not ASCII, that decide between UTF-8 and Windows-1252. */
const evidenceSize = 65_536;
const maxOffsets = 5;
/** As it is, or read as Windows-1252 and written again. */
const bomsAtStart = /^(?:\uFEFF|ï»¿)*/;

/** Where the text has something that is no text: how often, and the first places, in characters from its start. */
export interface TextOddity {
  count: number;
  readonly offsets: number[];
}

/** Bytes in, text out, however they are cut. */
export interface TextDecoding {
  readonly push: (bytes: Uint8Array) => string;
  readonly end: () => string;
  /** Final once {@link end} was called: a file that is ASCII so far is `utf-8` until a byte says otherwise. */
  readonly encoding: () => Encoding;
  /** Characters U+FFFD: bytes that are no text, here or in the tool that wrote the file. */
  readonly undecodable: TextOddity;
  /** NUL characters, taken out. */
  readonly nul: TextOddity;
  /** Marks of byte order beyond the first, taken out of the start of the text. */
  readonly extraBoms: () => number;
}

type Step = (bytes: Uint8Array, last: boolean) => string;

/**
 * Decodes a text whose encoding its bytes tell: a mark of byte order, the NULs of UTF-16, else UTF-8, else Windows-1252.
 * Bytes are read as ASCII up to the first that is not; the 64 kB that follow then decide. UTF-8 that breaks later goes on with U+FFFD.
 *
 * @param hint believed only for UTF-16 in which no byte tells.
 */
export function textDecoding(hint?: Encoding | null): TextDecoding {
  const undecodable: TextOddity = { count: 0, offsets: [] };
  const nul: TextOddity = { count: 0, offsets: [] };
  let encoding: Encoding = 'utf-8';
  let held: Uint8Array = new Uint8Array(0);
  let length = 0;
  let boms = 0;
  let step: Step = readHead;

  function readHead(bytes: Uint8Array, last: boolean): string {
    held = join(held, bytes);
    if (held.length < headSize && !last) return '';
    const utf16 = tellUtf16(held.subarray(0, headSize), hint);
    if (utf16 !== null) encoding = utf16;
    step = utf16 === null ? readAscii : utf16Step(utf16);
    return release(last);
  }

  function readAscii(bytes: Uint8Array, last: boolean): string {
    const text = tryUtf8(bytes);
    // One character per byte: nothing but ASCII.
    if (text?.length === bytes.length) return text;
    // A mark of byte order is no evidence: what follows it may be Windows-1252 all the same.
    const bom = length === 0 && startsWithBom(bytes);
    const first = bytes.findIndex((byte, index) => byte >= 0x80 && !(bom && index < 3));
    if (first === -1) return text ?? '';
    held = bytes.slice(first);
    step = readEvidence;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, first)) + settle(last);
  }

  function readEvidence(bytes: Uint8Array, last: boolean): string {
    held = join(held, bytes);
    return settle(last);
  }

  function settle(last: boolean): string {
    if (held.length < evidenceSize && !last) return '';
    const evidence = weighUtf8(held.subarray(0, evidenceSize));
    const broken = last && held.length <= evidenceSize && wholeUtf8Length(held) < held.length ? 1 : 0;
    encoding = evidence.invalid + broken > evidence.valid ? 'windows-1252' : 'utf-8';
    step = encoding === 'utf-8' ? readUtf8 : readWindows1252;
    return release(last);
  }

  function readUtf8(bytes: Uint8Array, last: boolean): string {
    const all = held.length === 0 ? bytes : join(held, bytes);
    const whole = last ? all.length : wholeUtf8Length(all);
    held = all.slice(whole);
    const ready = all.subarray(0, whole);
    return tryUtf8(ready) ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(ready);
  }

  function release(last: boolean): string {
    const bytes = held;
    held = new Uint8Array(0);
    return step(bytes, last);
  }

  /** Takes out what is no text, and tells where it was. */
  function clean(text: string): string {
    let result = text;
    if (length === 0 && result !== '') {
      const marks = bomsAtStart.exec(result)?.[0] ?? '';
      boms += marks.replaceAll('ï»¿', '\uFEFF').length;
      result = result.slice(marks.length);
    }
    if (result.includes('\0')) {
      note(nul, result, '\0', length);
      result = result.replaceAll('\0', '');
    }
    if (result.includes('\uFFFD')) note(undecodable, result, '\uFFFD', length);
    length += result.length;
    return result;
  }

  return {
    push: (bytes) => (bytes.length === 0 ? '' : clean(step(bytes, false))),
    end: () => clean(step(new Uint8Array(0), true)),
    encoding: () => encoding,
    undecodable,
    nul,
    extraBoms: () => Math.max(0, boms - 1),
  };
}

const readWindows1252: Step = (bytes) => new TextDecoder('windows-1252').decode(bytes);

function utf16Step(encoding: 'utf-16le' | 'utf-16be'): Step {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWithBom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** UTF-16 by its mark, else by its NULs: Latin text has one in each pair of bytes, always on the same side. */
function tellUtf16(head: Uint8Array, hint?: Encoding | null): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const nuls: [number, number] = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2 === 0 ? 0 : 1] += 1;
  });
  const pairs = head.length / 2;
  if (nuls[1] > pairs * 0.4 && nuls[0] < pairs * 0.1) return 'utf-16le';
  if (nuls[0] > pairs * 0.4 && nuls[1] < pairs * 0.1) return 'utf-16be';
  const hinted = hint === 'utf-16le' || hint === 'utf-16be' ? hint : null;
  return hinted !== null && head.length % 2 === 0 && weighUtf8(head).invalid > 0 ? hinted : null;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** Offsets are those of the text that is left once the characters of `nul` are out. */
function note(oddity: TextOddity, text: string, sought: '\0' | '\uFFFD', start: number): void {
  let taken = 0;
  for (let index = text.indexOf(sought); index !== -1; index = text.indexOf(sought, index + 1)) {
    if (oddity.offsets.length < maxOffsets) oddity.offsets.push(start + index - taken);
    oddity.count += 1;
    if (sought === '\0') taken += 1;
  }
}
