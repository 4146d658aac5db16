import type { APIRoute } from 'astro';
import { searchBundle } from '../../../search-content.ts';

export function getStaticPaths(): { params: { version: string } }[] {
  return [{ params: { version: searchBundle.version } }];
}

/** What the orders sort by, loaded when one of them is chosen. */
export const GET: APIRoute = () => Response.json(searchBundle.measures);
