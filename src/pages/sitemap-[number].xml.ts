import type { APIContext, GetStaticPaths } from 'astro';
import { catalog } from '../content.ts';
import { guides } from '../guides.ts';
import { entriesPerSitemap, sitemapNumbers, toSitemapEntries, toSitemapXml } from '../views/sitemap.ts';

const entries = toSitemapEntries(catalog, guides);

export const getStaticPaths = (() =>
  sitemapNumbers(entries.length).map((number) => ({
    params: { number: number.toString() },
  }))) satisfies GetStaticPaths;

export function GET({ params, site, url }: APIContext): Response {
  const start = Number(params['number']) * entriesPerSitemap;
  return new Response(toSitemapXml(entries.slice(start, start + entriesPerSitemap), site ?? url), {
    headers: { 'Content-Type': 'application/xml' },
  });
}
