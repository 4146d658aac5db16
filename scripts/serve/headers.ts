/**
 * Everything the pages may load, all together: the policy of each page (src/views/content-security-policy.ts) is
 * narrower, and only pages of resources read files of other sites (`https:`). No inline script or style; `wasm-unsafe-eval` is for Pagefind's WebAssembly.
 * scripts/deploy/nginx.conf holds the same values, and a test compares them.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob: https:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const year = 31_536_000;

/** Hashed assets are kept for ever; everything else is asked again, and is then mostly a 304. */
export function cacheControl(pathname: string): string {
  return pathname.startsWith('/_astro/') ? `public, max-age=${year}, immutable` : 'no-cache';
}
