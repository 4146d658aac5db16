import { longestSilence } from '../silence.ts';

/** How much of a file is read, in bytes and in time. */
export interface ByteLimits {
  /** The reading pauses here, until it is told to go on. */
  readonly pauseAt: number;
  /** And stops here. */
  readonly stopAt: number;
  /** Longest silence of the server, in milliseconds. */
  readonly silence: number;
}

/** 20 MB at once, 100 MB when asked for. */
export const fileLimits: ByteLimits = { pauseAt: 20_000_000, stopAt: 100_000_000, silence: longestSilence };

export interface ByteWatch {
  /** After each chunk: bytes read so far. */
  readonly onBytes: (bytes: number) => void;
  /** At the first limit; the reading goes on when the promise resolves. */
  readonly onPause: () => Promise<void>;
  /** The reading was cut: too many bytes, or none for too long. */
  readonly onCut: () => void;
}

/** The bytes of a stream, as long as they stay within limits; a stream that is cut ends, and says so. */
export async function* boundedBytes(
  stream: ReadableStream<Uint8Array>,
  limits: ByteLimits,
  watch: ByteWatch,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let bytes = 0;
  let paused = false;
  try {
    for (;;) {
      const chunk = await nextChunk(reader, limits.silence);
      if (chunk === 'silence') {
        watch.onCut();
        return;
      }
      if (chunk === undefined) return;
      bytes += chunk.byteLength;
      watch.onBytes(bytes);
      yield chunk;
      if (bytes >= limits.stopAt) {
        watch.onCut();
        return;
      }
      if (!paused && bytes >= limits.pauseAt) {
        paused = true;
        await watch.onPause();
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  silence: number,
): Promise<Uint8Array | 'silence' | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const quiet = new Promise<'silence'>((resolve) => {
    timer = setTimeout(resolve, silence, 'silence');
  });
  try {
    const next = await Promise.race([reader.read(), quiet]);
    return next === 'silence' ? next : next.value;
  } finally {
    clearTimeout(timer);
  }
}
