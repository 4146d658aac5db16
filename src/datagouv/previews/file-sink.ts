import { appendFileSync, closeSync, openSync } from 'node:fs';
import type { ByteSink } from './downloads.ts';

/** Writes a body to a file, from its start at each attempt. Synchronous: a chunk is small, and nothing piles up. */
export class FileSink {
  readonly #file: string;
  #descriptor: number | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  readonly open = (): ByteSink => {
    this.close();
    const descriptor = openSync(this.#file, 'w');
    this.#descriptor = descriptor;
    return {
      write: (chunk) => {
        appendFileSync(descriptor, chunk);
      },
    };
  };

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }
}

/** Keeps a body in memory: for small ones. */
export class MemorySink {
  #chunks: Uint8Array[] = [];

  readonly open = (): ByteSink => {
    this.#chunks = [];
    return {
      write: (chunk) => {
        this.#chunks.push(chunk);
      },
    };
  };

  get bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }
}
