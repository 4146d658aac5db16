import type { APIRoute } from 'astro';
import { readOutline } from '../../catalog/outline-on-disk.ts';
import { toCheckMapOutlines } from '../../views/file-checker/map-frames.ts';

/** The outlines under the maps of the checker of files, as a module: its page may not read a file, and few files have a map. */
export const GET: APIRoute = async () =>
  new Response(`export default ${JSON.stringify(toCheckMapOutlines(await readOutline()))};\n`);
