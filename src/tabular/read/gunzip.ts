import { Gunzip } from 'fflate';
import type { ByteSource } from './byte-source.ts';

/** Bytes unpacked at once: a bomb grows a thousandfold, and is stopped between two pieces. */
const pieceSize = 16_384;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/**
 * Unpacks a source as it is read, with fflate: the browser's own stream drops what it had unpacked when the file stops
 * in the middle.
 */
export function gunzip(packed: ByteSource): ByteSource & { readonly broken: () => boolean } {
  let broken = false;
  async function* unpack(): AsyncGenerator<Uint8Array> {
    let ready: Uint8Array[] = [];
    const stream = new Gunzip((chunk) => {
      ready.push(chunk);
    });
    const push = (piece: Uint8Array, last: boolean): Uint8Array[] => {
      try {
        stream.push(piece, last);
      } catch {
        broken = true;
      }
      const chunks = ready;
      ready = [];
      return chunks;
    };
    for await (const chunk of packed.chunks) {
      for (let at = 0; at < chunk.length && !broken; at += pieceSize) {
        yield* push(chunk.subarray(at, at + pieceSize), false);
      }
      if (broken) return;
    }
    yield* push(new Uint8Array(0), true);
  }
  return { chunks: unpack(), cut: () => broken || packed.cut(), broken: () => broken };
}
