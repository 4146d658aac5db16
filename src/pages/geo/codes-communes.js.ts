import type { APIRoute } from 'astro';
import { readCommunes } from '../../catalog/map-ground-on-disk.ts';
import { encodeCommuneCodes } from '../../tabular/check/commune-codes.ts';

/** Codes of communes for the checker of files, as a module: its page may not read a file. `null` without boundaries. */
export const GET: APIRoute = async () => {
  const communes = await readCommunes();
  const codes = communes === null ? null : encodeCommuneCodes(communes);
  return new Response(`export default ${JSON.stringify(codes)};\n`);
};
