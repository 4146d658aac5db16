/** Statuses that another attempt may change. */
const retryableStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** First wait of the exponential back-off, and its cap, in milliseconds. */
const firstDelay = 1000;
const longestDelay = 30_000;

/** Longest pause we accept when a server sets it: beyond, better to come back later. */
export const longestPause = 300_000;

/** Whether a status may pass. A 403 in HTML is the edge's, which throttles (contract §1.7); in JSON it is the API's, and final. */
export function isRetryable(status: number, isJson: boolean): boolean {
  return retryableStatuses.has(status) || (status === 403 && !isJson);
}

/** Exponential back-off with jitter: between half and the whole of 1, 2, 4… seconds, capped. `attempt` starts at 1. */
export function backoffDelay(attempt: number, random: () => number): number {
  const delay = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  return Math.round(delay * (0.5 + random() / 2));
}

/**
 * Milliseconds the server asks to wait: `Retry-After` (seconds or date), else `X-RateLimit-Reset` (Unix seconds)
 * on a 429. `null` when it asks nothing.
 */
export function requestedDelay(status: number, headers: Headers, now: number): number | null {
  const retryAfter = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/u.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const reset = Number(headers.get('x-ratelimit-reset') ?? NaN);
  return status === 429 && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : null;
}
