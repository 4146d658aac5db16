/**
 * Policy of every page, written in a `<meta>` and repeated in the headers of the server.
 * Neither script nor style is ever inline; `wasm-unsafe-eval` is for Pagefind, `https:` for files a reader asks to preview.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self' https:",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self' https://www.data.gouv.fr",
};

export const contentSecurityPolicy: string = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');
