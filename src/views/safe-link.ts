/** An address that may be put in a page. */
export interface SafeLink {
  readonly href: string;
  readonly kind: 'web' | 'mail';
}

const controlCharacters = /[\p{Cc}\p{Cf}\s]/gu;

/**
 * Reads an address written upstream: http, https and mailto only, absolute, without credentials (which disguise
 * the host). `null` for anything else: the text of the link stays, the link goes.
 */
export function toSafeLink(address: string): SafeLink | null {
  // Browsers ignore tabs and line breaks inside an address, so `java\nscript:` must be read as they do.
  const written = address.replace(controlCharacters, '');
  const url = parse(/^www\.[^/]/iu.test(written) ? `https://${written}` : written);
  if (url === null || url.username !== '' || url.password !== '') return null;
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return { href: url.href, kind: 'web' };
    case 'mailto:':
      return url.pathname.includes('@') ? { href: `mailto:${url.pathname}`, kind: 'mail' } : null;
    default:
      return null;
  }
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
