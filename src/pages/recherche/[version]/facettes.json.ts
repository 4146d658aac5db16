import type { APIRoute } from 'astro';
import { catalog } from '../../../content.ts';
import { toSearchBundle } from '../../../views/search-bundle.ts';

export function getStaticPaths(): { params: { version: string } }[] {
  return [{ params: { version: toSearchBundle(catalog).version } }];
}

/** The facet table, loaded by the first search or filter. */
export const GET: APIRoute = () => Response.json(toSearchBundle(catalog).facets);
