import { hostAndPort } from '../address-guard.ts';
import { causes, RefusedAddressError } from '../errors.ts';
import { HostLanes } from './host-lanes.ts';
import type { Effects } from '../http.ts';
import type { Budget } from './budget.ts';
import { reason, type FailureReason } from './failure.ts';
import { followRedirects } from '../redirects.ts';
import { backoffDelay, isRetryable, requestedDelay } from '../retry.ts';

/** How files are asked for. */
export interface DownloadOptions {
  /** `HOST:PORT` that may be reached although not public. */
  readonly allowedHosts: ReadonlySet<string>;
  /** Files asked of one host at once. */
  readonly concurrency: number;
  /** Milliseconds for one file. */
  readonly timeout: number;
  readonly userAgent: string;
  readonly budget: Budget;
}

/** Receives a body as it comes. */
export interface ByteSink {
  readonly write: (chunk: Uint8Array) => void | Promise<void>;
}

export interface DownloadRequest {
  readonly headers?: Readonly<Record<string, string>>;
  /** Size expected, `null` when unknown: a file beyond the budget is not asked for. */
  readonly expectedBytes: number | null;
  readonly maxBytes: number;
  /** Beyond `maxBytes`: keep what came, or refuse the file. */
  readonly beyond: 'cut' | 'refuse';
  /** Called anew by each attempt; what an earlier one wrote is void. */
  readonly open: () => ByteSink;
}

export type DownloadResult =
  | {
      readonly kind: 'received';
      /** Bytes written. */
      readonly bytes: number;
      /** Whether the end came: the answer was not cut, and was not a part of the file. */
      readonly isWhole: boolean;
      /** Whether the server answered with the range that was asked. */
      readonly isPartial: boolean;
      /** Size of the whole file, as far as the server says. */
      readonly totalBytes: number | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  /** The condition of the request holds: what is in the cache is current (304). */
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'failed'; readonly failure: FailureReason };

/** Files at once, all hosts together. */
const maxDownloads = 12;
/** Failures in a row after which a host is left alone until the next fetch. */
const failuresBeforeAbort = 4;
const maxAttempts = 2;
/** Longest pause, in milliseconds, that is waited for during a fetch when a server asks for it. */
const longestPause = 15_000;

interface Host {
  /** Of the failures since the last success. */
  readonly failures: FailureReason[];
  /** Time before which nothing is asked. */
  pausedUntil: number;
}

/** An attempt that another one may mend. */
interface Retry {
  readonly kind: 'retry';
  readonly failure: FailureReason;
  /** Milliseconds the server asked to wait. */
  readonly delay: number | null;
}

/**
 * Downloads of files, from any number of hosts: bodies are streamed, capped while they come, and each file has its
 * time. A host that stalls or sends for ever holds its own lanes only, and is left alone after a few failures.
 */
export class Downloads {
  readonly #effects: Effects;
  readonly #options: DownloadOptions;
  readonly #lanes: HostLanes;
  readonly #hosts = new Map<string, Host>();

  constructor(effects: Effects, options: DownloadOptions) {
    this.#effects = effects;
    this.#options = options;
    this.#lanes = new HostLanes({ perHost: options.concurrency, total: maxDownloads });
  }

  /** Runs what asks several ranges of one file in a single lane of its host. */
  inLane<Result>(url: URL, task: () => Promise<Result>): Promise<Result> {
    return this.#lanes.run(hostAndPort(url), task);
  }

  /** Downloads a file, or says why not. Never throws for what a server does. To be called {@link inLane}. */
  async get(url: URL, request: DownloadRequest): Promise<DownloadResult> {
    const host = this.#host(url);
    for (let attempt = 1; ; attempt++) {
      const known = host.failures.length >= failuresBeforeAbort ? host.failures.at(-1) : undefined;
      if (known) return { kind: 'failed', failure: known };
      await this.#waitForPause(host);
      if (!this.#options.budget.allows(request.expectedBytes)) return failed(reason('budget'));
      const result = await this.#attempt(url, request);
      if (result.kind !== 'retry') {
        note(host, result);
        return result;
      }
      if (attempt >= maxAttempts || !(await this.#waitBeforeRetry(host, attempt, result))) {
        host.failures.push(result.failure);
        return { kind: 'failed', failure: result.failure };
      }
    }
  }

  async #waitForPause(host: Host): Promise<void> {
    const delay = host.pausedUntil - this.#effects.now();
    if (delay > 0) await this.#effects.wait(delay);
  }

  /** `false` when the server asks for more time than a fetch has. */
  async #waitBeforeRetry(host: Host, attempt: number, { delay }: Retry): Promise<boolean> {
    const wait = delay ?? backoffDelay(attempt, this.#effects.random);
    if (wait > longestPause) return false;
    // What one request was told holds for all the requests to that host.
    if (delay !== null) host.pausedUntil = Math.max(host.pausedUntil, this.#effects.now() + delay);
    await this.#effects.wait(wait);
    return true;
  }

  async #attempt(url: URL, request: DownloadRequest): Promise<DownloadResult | Retry> {
    const { allowedHosts, timeout, budget, userAgent } = this.#options;
    const ownTime = AbortSignal.timeout(timeout);
    const signal = AbortSignal.any([ownTime, budget.signal]);
    let hasAnswered = false;
    try {
      const { response } = await followRedirects(url, {
        fetch: this.#effects.fetch,
        headers: { accept: '*/*', 'user-agent': userAgent, ...request.headers },
        signal,
        isAllowed: (hop) => allowedHosts.has(hostAndPort(hop)),
      });
      hasAnswered = true;
      return await this.#receive(response, request);
    } catch (error) {
      if (causes(error).some((cause) => cause instanceof RefusedAddressError)) {
        return failed(reason('refused-address'));
      }
      if (budget.signal.aborted) return failed(reason('budget'));
      if (ownTime.aborted) return failed(reason('timeout'));
      if (!isNetworkError(error)) throw error;
      return { kind: 'retry', failure: reason(hasAnswered ? 'interrupted' : 'unreachable'), delay: null };
    }
  }

  async #receive(response: Response, request: DownloadRequest): Promise<DownloadResult | Retry> {
    const { status, headers } = response;
    if (status !== 200 && status !== 206) {
      await response.body?.cancel();
      if (status === 304) return { kind: 'not-modified' };
      const failure = reason('http-status', { status });
      // An edge that throttles answers 403 to an API; to a file, it is the owner's answer.
      if (!isRetryable(status, true)) return failed(failure);
      return { kind: 'retry', failure, delay: requestedDelay(status, headers, this.#effects.now()) };
    }
    const totalBytes = totalSize(response);
    if (status === 200 && request.beyond === 'refuse' && (totalBytes ?? 0) > request.maxBytes) {
      await response.body?.cancel();
      return failed(reason('too-large', { bytes: totalBytes }));
    }
    const { bytes, stop } = await this.#readBody(response, request);
    if (stop === 'budget') return failed(reason('budget'));
    if (stop === 'cap' && request.beyond === 'refuse') {
      return failed(reason('too-large', { bytes: totalBytes }));
    }
    return {
      kind: 'received',
      bytes,
      isWhole: stop === null && (status === 200 || totalBytes === bytes),
      isPartial: status === 206,
      totalBytes,
      etag: headers.get('etag'),
      lastModified: headers.get('last-modified'),
    };
  }

  /** Writes the body as it comes, up to the cap. */
  async #readBody(
    response: Response,
    { open, maxBytes }: DownloadRequest,
  ): Promise<{ bytes: number; stop: 'cap' | 'budget' | null }> {
    const sink = open();
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      const kept = chunk.subarray(0, maxBytes - bytes);
      if (!this.#options.budget.spend(kept.byteLength)) return { bytes, stop: 'budget' };
      await sink.write(kept);
      bytes += kept.byteLength;
      if (kept.byteLength < chunk.byteLength) return { bytes, stop: 'cap' };
    }
    return { bytes, stop: null };
  }

  #host(url: URL): Host {
    const key = hostAndPort(url);
    const host = this.#hosts.get(key) ?? { failures: [], pausedUntil: 0 };
    this.#hosts.set(key, host);
    return host;
  }
}

function failed(failure: FailureReason): DownloadResult {
  return { kind: 'failed', failure };
}

/** Only a host that does not answer is left alone: one that says « not found » does its work. */
function note(host: Host, result: DownloadResult): void {
  if (result.kind !== 'failed') host.failures.length = 0;
  else if (result.failure.code === 'timeout') host.failures.push(result.failure);
  else if (result.failure.code === 'http-status') host.failures.length = 0;
}

/** undici tells what happens on the wire by a TypeError; anything else is a fault of ours, or of the disk. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'AbortError');
}

/** Size of the whole file: of the range's whole, or of the body when it is sent as it is. */
function totalSize({ status, headers }: Response): number | null {
  const range = /\/(\d+)$/u.exec(headers.get('content-range') ?? '')?.[1];
  if (status === 206) return range === undefined ? null : Number(range);
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}
