import type { PageFacts } from './page-facts.ts';
import type { BuiltSite } from './read-site.ts';

export interface BrokenLink {
  readonly page: string;
  readonly link: string;
  readonly reason: string;
}

/** Internal links whose page, file or anchor does not exist, and links of a scheme that is never used. */
export function brokenLinks(site: BuiltSite): BrokenLink[] {
  const anchors = new Map([...site.pages].map(([path, { ids }]) => [path, new Set(ids)]));
  const lost = [...site.moved].filter(([, target]) => !site.pages.has(target));
  const fromPages = [...site.pages.values()].flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const reason = fault(page, link, site, anchors);
      return reason === null ? [] : [{ page: page.path, link, reason }];
    }),
  );
  return [...fromPages, ...lost.map(([page, link]) => ({ page, link, reason: 'moved to no page' }))];
}

function fault(
  page: PageFacts,
  link: string,
  { pages, moved, files }: BuiltSite,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const origin = 'http://site.invalid';
  if (!URL.canParse(link, origin + page.path)) return 'not an address';
  const url = new URL(link, origin + page.path);
  if (['mailto:', 'tel:'].includes(url.protocol)) return null;
  if (!['http:', 'https:'].includes(url.protocol)) return `scheme ${url.protocol}`;
  if (url.origin !== origin) return null;
  const path = decodeURIComponent(url.pathname);
  if (!pages.has(path)) {
    if (moved.has(path)) return 'moved';
    if (files.has(path)) return null;
    return pages.has(`${path}/`) ? 'final slash missing' : 'no such page';
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || anchor === 'top') return null;
  return anchors.get(path)?.has(anchor) ? null : 'no such anchor';
}
