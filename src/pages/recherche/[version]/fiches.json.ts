import type { APIRoute } from 'astro';
import { searchBundle } from '../../../search-content.ts';

export function getStaticPaths(): { params: { version: string } }[] {
  return [{ params: { version: searchBundle.version } }];
}

/** What the index step reads, then deletes: never published. */
export const GET: APIRoute = () => Response.json(searchBundle.records);
