import type { ReadFailureCode } from './worker-protocol.ts';

/** A source that gives no rows. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: ReadFailureCode;

  constructor(code: ReadFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}
