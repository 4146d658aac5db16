import type { Encoding } from '../table.ts';
import { textDecoding } from './decode.ts';

/** Bytes that tell what a file is. */
export const kindHead = 65_536;

/** What a file is, by its bytes. `ole` is an old Excel file, or a new one under a password. */
export type FileKind = 'zip' | 'ole' | 'unsupported' | 'binary' | 'html' | 'xml' | 'json' | 'ndjson' | 'text';

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  // Parquet, which is read by range elsewhere.
  ['unsupported', [0x50, 0x41, 0x52, 0x31]],
  // PDF, PNG, JPEG, GIF, RAR, 7z, bzip2, xz, zstd.
  ['binary', [0x25, 0x50, 0x44, 0x46]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [0x47, 0x49, 0x46, 0x38]],
  ['binary', [0x52, 0x61, 0x72, 0x21]],
  ['binary', [0x37, 0x7a, 0xbc, 0xaf]],
  ['binary', [0x42, 0x5a, 0x68]],
  ['binary', [0xfd, 0x37, 0x7a, 0x58]],
  ['binary', [0x28, 0xb5, 0x2f, 0xfd]],
];

/**
 * @param head first bytes of the file, {@link kindHead} when it has as many.
 * @param format declared: settles between JSON and its lines when the first line is not whole.
 */
export function fileKind(head: Uint8Array, format?: string | null, encoding?: Encoding | null): FileKind {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, index) => head[index] === byte)) return kind;
  }
  const decoding = textDecoding(encoding);
  const text = decoding.push(head) + decoding.end();
  if (isBinary(text, decoding.nul.count)) return 'binary';
  const start = text.trimStart();
  if (start.startsWith('<')) return markupKind(start);
  if (/^(?:\{\s*["}]|\[\s*[[{"\]\d-])/.test(start)) return jsonKind(start, format);
  return 'text';
}

/** Characters that no text has, more than a slip explains. */
function isBinary(text: string, nuls: number): boolean {
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  return controls + nuls + lost > Math.max(2, text.length * 0.05);
}

function markupKind(start: string): FileKind {
  if (/^<(?:!doctype\s+html|html|head|body|script|table|meta|title)\b/i.test(start)) return 'html';
  if (/^<[?!]/.test(start)) return /<html\b/i.test(start.slice(0, 2000)) ? 'html' : 'xml';
  return /^<[a-z][\w:.-]*[\s/>]/i.test(start) ? 'xml' : 'text';
}

function jsonKind(start: string, format: string | null | undefined): FileKind {
  const end = start.indexOf('\n');
  if (end === -1) return lineFormats.has(format ?? '') && start.startsWith('{') ? 'ndjson' : 'json';
  if (start.slice(end).trim() === '' || !start.startsWith('{')) return 'json';
  try {
    JSON.parse(start.slice(0, end));
    return 'ndjson';
  } catch {
    return 'json';
  }
}

const lineFormats: ReadonlySet<string> = new Set(['ndjson', 'jsonl', 'geojsonl']);
