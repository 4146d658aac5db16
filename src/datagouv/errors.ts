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
  /** Whether the API itself answered, rather than a gateway in front of it. */
  readonly isJson: boolean;

  constructor(status: number, url: URL, isJson: boolean) {
    super(
      `${url.href} a répondu ${status.toString()}.`,
      'Vérifiez l’adresse donnée à --api et les identifiants de content/portal.yaml.',
    );
    this.status = status;
    this.isJson = isJson;
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

/** An error and the chain of its causes. */
export function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let cause = error; cause instanceof Error && chain.length < 10; cause = cause.cause) chain.push(cause);
  return chain;
}
