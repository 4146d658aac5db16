/**
 * Policies of the pages, written in a `<meta>`; the header of the server (scripts/serve/headers.ts) allows what all of
 * them together need. Neither script nor style is ever inline; `wasm-unsafe-eval` is for Pagefind.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self' https://www.data.gouv.fr",
};

/** A page of a resource: the files, tiles and images that a visitor asks for come from where they are. */
const ofFiles: Readonly<Record<string, string>> = {
  ...directives,
  'img-src': "'self' data: blob: https:",
  'connect-src': "'self' https:",
};

/** What a page reads: this site alone, or the files of a resource, wherever they are. */
export type PageReads = 'site' | 'files';

export function contentSecurityPolicy(reads: PageReads): string {
  return Object.entries(reads === 'files' ? ofFiles : directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
