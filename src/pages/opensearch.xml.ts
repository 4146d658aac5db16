import type { APIContext } from 'astro';
import { catalog } from '../content.ts';
import { toOpenSearch } from '../views/open-search.ts';

export function GET({ site, url }: APIContext): Response {
  return new Response(toOpenSearch(catalog.portal, site ?? url), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
}
