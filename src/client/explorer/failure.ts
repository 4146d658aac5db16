import type { ReadFailureCode } from './worker-protocol.ts';

/** A source that gives no rows. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: ReadFailureCode;
  /** What the server answered, with `http-status`. */
  readonly status: number | null;

  constructor(code: ReadFailureCode, message: string, status: number | null = null) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
