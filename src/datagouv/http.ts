import { hostAndPort } from './address-guard.ts';
import { causes, DatagouvError, RefusedAddressError, StatusError } from './errors.ts';
import { HostGate, type Clock, type Pace } from './pacing.ts';
import { followRedirects } from './redirects.ts';
import { backoffDelay, isRetryable, longestPause, requestedDelay } from './retry.ts';
import type { Transport } from './transport.ts';

/** Everything the fetcher needs from the outside world, so that tests can replace it. */
export interface Effects extends Clock {
  readonly fetch: Transport;
  readonly random: () => number;
  /** A line for the person who watches: a wait, a retry. */
  readonly log: (message: string) => void;
}

/** How the network is used. */
export interface HttpOptions extends Pace {
  /** `HOST:PORT` that may be reached although not public. */
  readonly allowedHosts: ReadonlySet<string>;
  /** Milliseconds for one attempt, body included. */
  readonly timeout: number;
  readonly attempts: number;
  /** Failed attempts in a row after which a host is left alone. */
  readonly failuresBeforeAbort: number;
  readonly userAgent: string;
}

/** What is asked. */
export interface HttpRequest {
  readonly accept: 'json' | 'any';
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of body accepted; the download stops there. */
  readonly maxBytes: number;
  /** Host named by the person who runs the fetch, reachable although not public. */
  readonly trustedHost?: string;
  readonly attempts?: number;
  /** Aborted when the answer is no longer wanted. */
  readonly signal?: AbortSignal;
}

/** A whole answer with status 200. */
export interface HttpAnswer {
  readonly url: URL;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** The parsed body when JSON was asked, else `undefined`. */
  readonly json: unknown;
}

/** An attempt that another one may mend. */
class PassingFailure extends Error {
  /** Milliseconds the server asked to wait. */
  readonly delay: number | null;

  constructor(message: string, delay: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.delay = delay;
  }
}

interface Host {
  readonly gate: HostGate;
  failuresInARow: number;
}

/** The one way out: guards addresses, spaces requests, retries, caps sizes and counts. */
export class Http {
  /** Attempts by status (`reset` when none came). */
  readonly byStatus = new Map<string, number>();
  readonly #effects: Effects;
  readonly #options: HttpOptions;
  readonly #hosts = new Map<string, Host>();

  constructor(effects: Effects, options: HttpOptions) {
    this.#effects = effects;
    this.#options = options;
  }

  /**
   * Gets an address, retrying what may pass.
   *
   * @throws StatusError when the answer is final and not 200, DatagouvError when attempts are spent, the reason of the
   *   signal once it is aborted.
   */
  async get(url: URL, request: HttpRequest): Promise<HttpAnswer> {
    const attempts = request.attempts ?? this.#options.attempts;
    const host = this.#host(url);
    for (let attempt = 1; ; attempt++) {
      if (host.failuresInARow >= this.#options.failuresBeforeAbort) throw hostAborted(url);
      try {
        const answer = await host.gate.run(() => this.#attempt(url, request), request.signal);
        host.failuresInARow = 0;
        return answer;
      } catch (error) {
        if (!(error instanceof PassingFailure)) throw error;
        host.failuresInARow += 1;
        if (attempt >= attempts) throw attemptsSpent(url, attempt, error);
        await this.#waitBeforeRetry(url, host, attempt, error);
      }
    }
  }

  async #waitBeforeRetry(url: URL, host: Host, attempt: number, failure: PassingFailure): Promise<void> {
    const delay = failure.delay ?? backoffDelay(attempt, this.#effects.random);
    if (delay > longestPause) {
      throw new DatagouvError(
        `${url.host} demande d’attendre ${Math.ceil(delay / 60_000).toString()} minutes.`,
        'Relancez la récupération plus tard.',
        { cause: failure },
      );
    }
    this.#effects.log(`${failure.message} : nouvel essai dans ${seconds(delay)}`);
    // What one request was told holds for all the requests to that host.
    if (failure.delay !== null) host.gate.pause(delay);
    await this.#effects.wait(delay);
  }

  async #attempt(url: URL, request: HttpRequest): Promise<HttpAnswer> {
    const ownTime = AbortSignal.timeout(this.#options.timeout);
    const signal = request.signal ? AbortSignal.any([ownTime, request.signal]) : ownTime;
    try {
      const { response, finalUrl } = await this.#followRedirects(url, request, signal);
      return await this.#read(response, finalUrl, request);
    } catch (error) {
      if (error instanceof DatagouvError || error instanceof PassingFailure) throw error;
      const refusal = causes(error).find((cause) => cause instanceof RefusedAddressError);
      if (refusal) throw refusal;
      request.signal?.throwIfAborted();
      this.#count(ownTime.aborted ? 'timeout' : 'reset');
      const reason = ownTime.aborted
        ? `${url.host} n’a pas répondu en ${seconds(this.#options.timeout)}`
        : `La liaison avec ${url.host} a échoué (${describe(error)})`;
      throw new PassingFailure(reason, null, { cause: error });
    }
  }

  #followRedirects(
    url: URL,
    request: HttpRequest,
    signal: AbortSignal,
  ): Promise<{ response: Response; finalUrl: URL }> {
    return followRedirects(url, {
      fetch: this.#effects.fetch,
      headers: {
        accept: request.accept === 'json' ? 'application/json' : '*/*',
        'user-agent': this.#options.userAgent,
        ...request.headers,
      },
      signal,
      isAllowed: (hop) =>
        hostAndPort(hop) === request.trustedHost || this.#options.allowedHosts.has(hostAndPort(hop)),
      onRedirect: (status) => {
        this.#count(status.toString());
      },
    });
  }

  async #read(response: Response, url: URL, request: HttpRequest): Promise<HttpAnswer> {
    const { status, headers } = response;
    this.#count(status.toString());
    const contentType = headers.get('content-type') ?? '';
    const isJson = /^application\/(?:[\w.+-]+\+)?json\b/iu.test(contentType);
    if (status !== 200) {
      await response.body?.cancel();
      if (!isRetryable(status, isJson)) throw new StatusError(status, url, isJson);
      throw new PassingFailure(
        `${url.host} a répondu ${status.toString()}`,
        requestedDelay(status, headers, this.#effects.now()),
      );
    }
    if (request.accept === 'json' && !isJson) {
      await response.body?.cancel();
      throw new PassingFailure(`${url.host} a répondu « ${contentType || 'sans type'} » au lieu de JSON`);
    }
    const bytes = await readBody(response, url, request.maxBytes);
    return { url, contentType, bytes, json: request.accept === 'json' ? parseJson(bytes, url) : undefined };
  }

  #host(url: URL): Host {
    const key = hostAndPort(url);
    const known = this.#hosts.get(key);
    if (known) return known;
    const host = { gate: new HostGate(this.#effects, this.#options), failuresInARow: 0 };
    this.#hosts.set(key, host);
    return host;
  }

  #count(status: string): void {
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + 1);
  }
}

async function readBody(response: Response, url: URL, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk?.value) break;
    size += chunk.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new DatagouvError(`${url.href} dépasse ${maxBytes.toString()} octets.`);
    }
    chunks.push(chunk.value);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array, url: URL): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new PassingFailure(`${url.host} a envoyé un JSON illisible`, null, { cause: error });
  }
}

function attemptsSpent(url: URL, attempts: number, failure: PassingFailure): DatagouvError {
  return new DatagouvError(
    `${failure.message}, ${attempts.toString()} essais faits (${url.href}).`,
    'Vérifiez la connexion, ou réessayez plus tard.',
    { cause: failure },
  );
}

function hostAborted(url: URL): DatagouvError {
  return new DatagouvError(`${url.host} ne répond plus : trop d’échecs à la suite.`, 'Réessayez plus tard.');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s`;
}

function describe(error: unknown): string {
  const [last] = causes(error).slice(-1);
  if (!(last instanceof Error)) return String(error);
  return 'code' in last && typeof last.code === 'string' ? last.code : last.message;
}
