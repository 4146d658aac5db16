import type { APIRoute } from 'astro';
import { searchBundle } from '../../../search-content.ts';

export function getStaticPaths(): { params: { version: string } }[] {
  return [{ params: { version: searchBundle.version } }];
}

/** The facet table, loaded by the first search or filter. */
export const GET: APIRoute = () => Response.json(searchBundle.facets);
