import { localSiteUrl } from '../site-url.ts';

/** What a page says of itself to its layout. */
export interface PageDescription {
  /** Title of the page, without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Canonical address, absolute or a path; the page's own by default. */
  readonly canonical?: string | undefined;
  readonly noindex?: boolean | undefined;
}

/** The site a page belongs to. */
export interface SiteIdentity {
  readonly origin: URL;
  readonly name: string;
  /** Path of the image shown when a page is shared. */
  readonly image?: string | undefined;
}

/** Tags of `<head>` that are computed. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly url: string;
  readonly image: string | undefined;
  readonly robots: string | undefined;
}

const longestDescription = 200;

/** Computes the head of the page at `path`. Nothing on localhost is for search engines. */
export function toPageHead(page: PageDescription, path: string, site: SiteIdentity): PageHead {
  const local = site.origin.origin === localSiteUrl;
  return {
    title: path === '/' ? `${site.name} – ${page.title}` : `${page.title} – ${site.name}`,
    description: shorten(page.description),
    canonical: new URL(page.canonical ?? path, site.origin).href,
    url: new URL(path, site.origin).href,
    image: site.image === undefined ? undefined : new URL(site.image, site.origin).href,
    robots: local || page.noindex ? 'noindex' : undefined,
  };
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= longestDescription) return flat;
  const cut = flat.slice(0, longestDescription - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestDescription / 2))}…`;
}
