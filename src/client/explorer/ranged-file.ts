import { fileLimits } from './bounded-bytes.ts';
import { SourceError } from './failure.ts';

/** A file read by parts. */
export interface RangedFile {
  readonly byteLength: number;
  readonly slice: (start: number, end?: number) => Promise<ArrayBuffer>;
}

/** Longest wait for an answer, in milliseconds. */
const patience = 20_000;

/**
 * Opens a file of a server that gives ranges. Only what is asked is taken: an answer of another size is refused.
 *
 * @throws SourceError when the server does not answer, or gives no ranges.
 */
export async function rangedFile(url: string): Promise<RangedFile> {
  const head = await ask(url, { method: 'HEAD' });
  const byteLength = Number(head.headers.get('content-length') ?? '');
  if (!(byteLength > 0)) throw new SourceError('whole-only', `HEAD ${url} does not tell a size.`);
  let taken = 0;
  return {
    byteLength,
    slice: async (start, end = byteLength) => {
      const size = end - start;
      taken += size;
      if (taken > fileLimits.stopAt) throw new SourceError('too-long', `Too many bytes of ${url}.`);
      const response = await ask(url, { headers: { range: `bytes=${start}-${end - 1}` } });
      if (response.status !== 206) {
        await response.body?.cancel();
        throw new SourceError('whole-only', `GET ${url} gives no ranges.`);
      }
      return takeBytes(response, size);
    },
  };
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  const options = { ...init, credentials: 'omit', signal: AbortSignal.timeout(patience) } as const;
  const response = await fetch(url, options).catch((error: unknown) => {
    throw new SourceError('unreachable', String(error));
  });
  if (!response.ok)
    throw new SourceError('http-status', `${url} answered ${response.status}.`, response.status);
  return response;
}

/** The body of an answer, that must be of this size. */
async function takeBytes(response: Response, size: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let taken = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    if (taken + part.value.byteLength > size) {
      await reader?.cancel();
      throw new SourceError('whole-only', 'The server sends more than it was asked.');
    }
    bytes.set(part.value, taken);
    taken += part.value.byteLength;
  }
  if (taken < size) throw new SourceError('unreachable', 'The server stopped in the middle.');
  return bytes.buffer;
}
