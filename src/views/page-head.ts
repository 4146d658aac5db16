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

/** Tags of `<head>` that are computed. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly url: string;
  readonly image: string;
  readonly robots: string | undefined;
}

const longestDescription = 200;

/** Computes the head of a page at `path` of the site whose name and origin are given. */
export function toPageHead(page: PageDescription, path: string, site: URL, siteName: string): PageHead {
  const url = new URL(path, site);
  const local = site.origin === localSiteUrl;
  return {
    title: path === '/' ? `${siteName} – ${page.title}` : `${page.title} – ${siteName}`,
    description: shorten(page.description),
    canonical: new URL(page.canonical ?? path, site).href,
    url: url.href,
    image: new URL('/partage.png', site).href,
    robots: local || page.noindex ? 'noindex' : undefined,
  };
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= longestDescription) return flat;
  const cut = flat.slice(0, longestDescription - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestDescription / 2))}…`;
}
