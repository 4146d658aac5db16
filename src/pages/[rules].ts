import type { GetStaticPaths } from 'astro';
import { catalog } from '../content.ts';
import { toRedirectsFile, toRedirections } from '../views/old-addresses.ts';

// A file of `src/pages` whose name starts with `_` is no page: the name comes as a parameter.
export const getStaticPaths = (() => [{ params: { rules: '_redirects' } }]) satisfies GetStaticPaths;

/** Old addresses and where they lead: read by servers (`npm run preview`, the nginx configuration, hosts that know the format). */
export function GET(): Response {
  return new Response(toRedirectsFile(toRedirections(catalog)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
