import type { APIContext } from 'astro';
import { catalog } from '../content.ts';
import { guides } from '../guides.ts';
import { toSitemapEntries, toSitemapIndexXml } from '../views/sitemap.ts';

export function GET({ site, url }: APIContext): Response {
  return new Response(toSitemapIndexXml(toSitemapEntries(catalog, guides).length, site ?? url), {
    headers: { 'Content-Type': 'application/xml' },
  });
}
