import type { APIRoute } from 'astro';
import { readOutline } from '../../catalog/outline-on-disk.ts';

/** The outline under every map, as two TopoJSON topologies: {@link readOutline}. */
export const GET: APIRoute = async () => Response.json(await readOutline());
