import { guideToolRoutes } from '../../src/routes.ts';
import { earlyScriptHash } from '../../src/views/early-script.ts';

/**
 * Everything the pages may load, all together: the policy of each page (src/views/content-security-policy.ts) is
 * narrower, and only pages of resources read files of other sites (`https:`). No inline style, and one
 * script known by its hash; `wasm-unsafe-eval` is for Pagefind's WebAssembly.
 * scripts/deploy/nginx.conf holds the same values, and a test compares them.
 */
const sitePolicy: readonly string[] = [
  "default-src 'none'",
  `script-src 'self' ${earlyScriptHash} 'wasm-unsafe-eval'`,
  "style-src 'self'",
  "img-src 'self' data: blob: https:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Pages that are given files or answers, which nothing may send anywhere (`nothing` in the policy of each page). */
const closedPages: readonly string[] = Object.values(guideToolRoutes);

const closedDirectives: Readonly<Record<string, string>> = {
  'script-src': `script-src 'self' ${earlyScriptHash}`,
  'img-src': "img-src 'self' data:",
  'connect-src': "connect-src 'none'",
  'worker-src': "worker-src 'self' blob:",
  'form-action': "form-action 'none'",
};
const closedPolicy = sitePolicy.map(
  (directive) => closedDirectives[directive.split(' ', 1)[0] ?? ''] ?? directive,
);

/** Data, fonts and style sheets: neither pages nor workers, which alone have a policy. A search loads a dozen of them. */
const withoutPolicy = /\.(?:json|txt|csv|css|woff2|pf_index|pf_meta|pagefind)$/u;

/** The policy that the server sends with an address; `null` where it would say nothing. */
export function contentSecurityPolicyHeader(pathname: string): string | null {
  if (withoutPolicy.test(pathname)) return null;
  const closed = closedPages.some((page) => pathname.startsWith(page));
  return (closed ? closedPolicy : sitePolicy).join('; ');
}

/** Sent with every answer, beside {@link contentSecurityPolicyHeader}. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const year = 31_536_000;

/** Folders whose name changes with what they hold: assets, and the files of one search bundle. */
const versioned = /^\/(?:_astro|recherche\/[0-9a-z]{14,})\//u;

/** Versioned files are kept for ever; everything else is asked again, and is then mostly a 304. */
export function cacheControl(pathname: string): string {
  return versioned.test(pathname) ? `public, max-age=${year}, immutable` : 'no-cache';
}
