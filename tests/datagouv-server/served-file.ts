import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A file of the stand-in, and how its server behaves. */
export interface ServedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Whether ranges are honoured; by default they are. */
  readonly ranges?: boolean;
  /** Whether any page may read it; by default it may. */
  readonly cors?: boolean;
  /** Whether it tells versions apart (`ETag`, `Last-Modified`); by default it does. */
  readonly validators?: boolean;
  /** Whether it is sent compressed. */
  readonly gzip?: boolean;
}

/** The day of every file. */
const lastModified = 'Sat, 22 Aug 2026 04:00:00 GMT';

/** Sends a file as a web server does: conditional requests, ranges, CORS, compression. */
export function sendFile(request: IncomingMessage, response: ServerResponse, file: ServedFile): void {
  const { bytes, type, ranges = true, cors = true, validators = true, gzip = false } = file;
  const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`;
  response.setHeader('content-type', type);
  if (cors) response.setHeader('access-control-allow-origin', '*');
  if (ranges) response.setHeader('accept-ranges', 'bytes');
  if (validators) {
    response.setHeader('etag', etag);
    response.setHeader('last-modified', lastModified);
    const { 'if-none-match': match, 'if-modified-since': since } = request.headers;
    const isCurrent =
      match === undefined ? Date.parse(since ?? '') >= Date.parse(lastModified) : match === etag;
    if (isCurrent) {
      response.writeHead(304).end();
      return;
    }
  }
  const range = ranges ? rangeOf(request.headers.range, bytes.byteLength) : null;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${bytes.byteLength.toString()}` }).end();
  } else if (range) {
    const [from, to] = range;
    const total = bytes.byteLength.toString();
    response.writeHead(206, {
      'content-range': `bytes ${from.toString()}-${(to - 1).toString()}/${total}`,
      'content-length': to - from,
    });
    response.end(bytes.subarray(from, to));
  } else {
    const body = gzip ? gzipSync(bytes) : bytes;
    response.writeHead(200, {
      'content-length': body.byteLength,
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(body);
  }
}

/** From included, to excluded; `null` for the whole file. */
function rangeOf(header: string | undefined, size: number): [number, number] | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return [Math.max(0, size - Number(last)), size];
  if (Number(first) >= size) return 'unsatisfiable';
  return [Number(first), last === '' ? size : Math.min(size, Number(last) + 1)];
}
