import { localSiteUrl } from '../site-url.ts';
import { routes } from '../routes.ts';

/** `robots.txt`: open to all, with the site map; closed to all while the site has no public address. */
export function toRobotsTxt(site: URL): string {
  if (site.origin === localSiteUrl) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL(routes.sitemap, site).href}\n`;
}
