import type { DocumentFault } from '../../views/explorer/document-texts.ts';
import { watchSilence, type SilenceWatch } from '../silence.ts';

/** A document that is not shown, and why; the words are in the page. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

interface FetchOptions {
  /** Never more than so many bytes are kept. */
  readonly max: number;
  /** What is done of more: cut there, or refuse. */
  readonly beyond: 'cut' | 'refuse';
  readonly signal: AbortSignal;
  /** From a position to another, excluded. */
  readonly range?: readonly [start: number, end: number];
  /** Longest wait for the next bytes, in milliseconds. */
  readonly silence?: number;
}

/**
 * The bytes at an address, within a limit enforced while they come.
 *
 * @throws DocumentError `unreachable` (network, CORS, silence), `refused` (status), `too-large`, `no-ranges`.
 */
export async function fetchBytes(
  url: string,
  { signal, silence, ...options }: FetchOptions,
): Promise<Uint8Array> {
  const watch = watchSilence(signal, silence);
  try {
    return await fetchWatched(url, options, watch);
  } finally {
    watch.end();
  }
}

async function fetchWatched(
  url: string,
  { max, beyond, range }: Omit<FetchOptions, 'signal' | 'silence'>,
  watch: SilenceWatch,
): Promise<Uint8Array> {
  const response = await request(url, watch.signal, range);
  if (!response.ok) throw new DocumentError('refused');
  if (range && response.status !== 206) {
    await response.body?.cancel();
    throw new DocumentError('no-ranges');
  }
  if (beyond === 'refuse' && Number(response.headers.get('content-length') ?? 0) > max) {
    await response.body?.cancel();
    throw new DocumentError('too-large');
  }
  return collect(response, max, beyond, watch.heard);
}

async function request(url: string, signal: AbortSignal, range: FetchOptions['range']): Promise<Response> {
  try {
    return await fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(range && { headers: { range: `bytes=${range[0]}-${range[1] - 1}` } }),
    });
  } catch (cause) {
    throw new DocumentError('unreachable', { cause });
  }
}

async function collect(
  { body }: Response,
  max: number,
  beyond: FetchOptions['beyond'],
  heard: () => void,
): Promise<Uint8Array> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    heard();
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new DocumentError('unreachable', { cause });
    });
    if (done) break;
    if (length + value.length > max) {
      await reader.cancel();
      if (beyond === 'refuse') throw new DocumentError('too-large');
      chunks.push(value.subarray(0, max - length));
      length = max;
      break;
    }
    chunks.push(value);
    length += value.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Bytes as text: by their mark, as UTF-8, else as Windows-1252. A character cut at the end is forgiven. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
