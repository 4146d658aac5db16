import { assertFetchable } from './address-guard.ts';
import { RefusedAddressError } from './errors.ts';
import type { Transport } from './transport.ts';

/** How an address is followed to its answer. */
export interface FollowOptions {
  readonly fetch: Transport;
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  /** Whether a host may be reached although not public. */
  readonly isAllowed: (hop: URL) => boolean;
  /** Told the status of each redirection. */
  readonly onRedirect?: (status: number) => void;
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 5;

/**
 * Asks for an address and follows its redirections by hand, each hop checked anew.
 *
 * @throws RefusedAddressError when a hop is not to be reached, or they never end.
 */
export async function followRedirects(
  url: URL,
  { fetch, headers, signal, isAllowed, onRedirect }: FollowOptions,
): Promise<{ response: Response; finalUrl: URL }> {
  let hop = url;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    assertFetchable(hop, isAllowed);
    const response = await fetch(hop, { headers, signal, pinned: !isAllowed(hop) });
    const location = redirectStatuses.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return { response, finalUrl: hop };
    onRedirect?.(response.status);
    await response.body?.cancel();
    if (!URL.canParse(location, hop)) throw new RefusedAddressError(location, 'redirection illisible');
    hop = new URL(location, hop);
  }
  throw new RefusedAddressError(url, `plus de ${maxRedirects.toString()} redirections`);
}
