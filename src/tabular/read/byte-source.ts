/** Bytes of a file as they come, and what was learnt of them on the way. */
export interface ByteSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Whether the end of the file was not reached: known once the chunks are read. */
  readonly cut: () => boolean;
}

/** The first bytes of a source, and the whole source again. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done === true) break;
    kept.push(next.value);
    length += next.value.length;
  }
  return { head: concat(kept).subarray(0, size), chunks: resume(kept, iterator) };
}

async function* resume(
  kept: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* kept;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** Stops a source after so many bytes. */
export function limit({ chunks, cut }: ByteSource, most = Number.POSITIVE_INFINITY): ByteSource {
  let left = most;
  async function* limited(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      yield chunk.subarray(0, left);
      left -= chunk.length;
      if (left <= 0) return;
    }
  }
  return { chunks: limited(), cut: () => left <= 0 || cut() };
}

export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  for await (const chunk of chunks) kept.push(chunk);
  return concat(kept);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
