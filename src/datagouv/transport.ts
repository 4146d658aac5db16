import { Agent, fetch as undiciFetch } from 'undici';
import { publicLookup } from './address-guard.ts';

/** One hop of HTTP: redirections are not followed, whoever calls checks where they lead. */
export type Transport = (
  url: URL,
  init: { readonly headers: Record<string, string>; readonly signal: AbortSignal; readonly pinned: boolean },
) => Promise<Response>;

/**
 * The real network. `pinned` requests connect only to public addresses, resolved once; the others (hosts allowed
 * by name on the command line) connect anywhere.
 */
export function createTransport(): Transport {
  const guarded = new Agent({ connect: { lookup: publicLookup() } });
  const open = new Agent();
  return async (url, { headers, signal, pinned }) => {
    const response = await undiciFetch(url, {
      headers,
      signal,
      redirect: 'manual',
      dispatcher: pinned ? guarded : open,
    });
    // undici's `Response` is the class Node exposes as a global, typed apart.
    return response as unknown as Response;
  };
}
