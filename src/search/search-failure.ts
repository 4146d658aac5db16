/**
 * Why a search could not be made. `offline`: a file did not come, asking again may help. `damaged`: a file is missing
 * or is not what it should be, reloading the page may help. `unsupported`: the browser lacks WebAssembly or modules.
 */
export type SearchFailureReason = 'offline' | 'damaged' | 'unsupported';

/** The only error that a search throws on purpose: the page tells its reason plainly. */
export class SearchFailure extends Error {
  readonly reason: SearchFailureReason;

  constructor(reason: SearchFailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchFailure';
    this.reason = reason;
  }
}
