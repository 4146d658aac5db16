import { earlyScriptHash } from './early-script.ts';

/**
 * Policies of the pages, written in a `<meta>`; the header of the server (scripts/serve/headers.ts) allows what all of
 * them together need. No style is inline, and one script, known by its hash; `wasm-unsafe-eval` is for Pagefind.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'script-src': `'self' ${earlyScriptHash} 'wasm-unsafe-eval'`,
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
};

/** A page of a resource: the files, tiles and images that a visitor asks for come from where they are. */
const ofFiles: Readonly<Record<string, string>> = {
  ...directives,
  'img-src': "'self' data: blob: https:",
  'connect-src': "'self' https:",
};

/**
 * A tool that is given a file or answers: nothing leaves the page. A worker takes over the policy of its page when its
 * address is a `blob:`, and that of its own answer otherwise: hence `blob:`.
 */
const ofNothing: Readonly<Record<string, string>> = {
  ...directives,
  'script-src': `'self' ${earlyScriptHash}`,
  'connect-src': "'none'",
  'worker-src': "'self' blob:",
  'form-action': "'none'",
};

/** What a page reads: this site alone; the files of a resource, wherever they are; nothing beyond itself. */
export type PageReads = 'site' | 'files' | 'nothing';

const policies: Readonly<Record<PageReads, Readonly<Record<string, string>>>> = {
  site: directives,
  files: ofFiles,
  nothing: ofNothing,
};

export function contentSecurityPolicy(reads: PageReads): string {
  return Object.entries(policies[reads])
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
