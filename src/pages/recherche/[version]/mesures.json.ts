import type { APIRoute } from 'astro';
import { catalog } from '../../../content.ts';
import { toSearchBundle } from '../../../views/search-bundle.ts';

export function getStaticPaths(): { params: { version: string } }[] {
  return [{ params: { version: toSearchBundle(catalog).version } }];
}

/** What the orders sort by, loaded when one of them is chosen. */
export const GET: APIRoute = () => Response.json(toSearchBundle(catalog).measures);
