/**
 * A failure the snapshot must not survive. Message and hint are French: `npm run fetch` prints them to the people
 * who run it. `hint` says what to do.
 */
export class DatagouvError extends Error {
  override readonly name = 'DatagouvError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** The API answered, and its answer is final: no retry will change it. */
export class StatusError extends DatagouvError {
  readonly status: number;

  constructor(status: number, url: URL, hint?: string) {
    super(`${url.href} a répondu ${status.toString()}.`, hint);
    this.status = status;
  }
}

/** An address the fetcher refuses to reach (design §4). */
export class RefusedAddressError extends DatagouvError {
  constructor(url: URL | string, reason: string) {
    super(
      `Adresse refusée : ${typeof url === 'string' ? url : url.href} (${reason}).`,
      'Pour joindre une machine locale en connaissance de cause : --allow-host HÔTE:PORT.',
    );
  }
}
