/** What one fetch may spend on resources; `null` is no limit. */
export interface PreviewLimits {
  readonly bytes: number | null;
  readonly seconds: number | null;
}

/** The bytes and the time left to read resources, shared by all downloads. */
export class Budget {
  /** Aborted when the time is spent, or the fetch is given up. */
  readonly signal: AbortSignal;
  #spent = 0;
  readonly #limit: number;

  /** @param givenUp aborted when the fetch is given up. */
  constructor({ bytes, seconds }: PreviewLimits, givenUp: AbortSignal) {
    this.#limit = bytes ?? Infinity;
    this.signal =
      seconds === null ? givenUp : AbortSignal.any([givenUp, AbortSignal.timeout(seconds * 1000)]);
  }

  /** Bytes received so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Whether so many bytes, or any when unknown, may still be asked for. */
  allows(bytes: number | null): boolean {
    return !this.signal.aborted && this.#spent + (bytes ?? 1) <= this.#limit;
  }

  /** Counts bytes received; `false` when they are too many. */
  spend(bytes: number): boolean {
    this.#spent += bytes;
    return this.#spent <= this.#limit;
  }
}
