import type { APIRoute } from 'astro';
import { searchBundle } from '../../../search-content.ts';

export function getStaticPaths(): { params: { version: string } }[] {
  return [{ params: { version: searchBundle.version } }];
}

/** What the planner knows beside the index, loaded by the first search. */
export const GET: APIRoute = () => Response.json(searchBundle.lexicon);
