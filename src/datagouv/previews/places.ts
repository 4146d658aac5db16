import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommunesFile } from '../../tabular/geography/commune-index.ts';
import { departementRows, regionRows } from '../../tabular/geography/french-areas.ts';
import { decodePlaces, type PlaceTable } from '../../tabular/geography/place-table.ts';

/** Départements and régions, which the portal knows by itself, and communes when the fetch has them. */
export function placesWith(communes: CommunesFile | null): PlaceTable {
  return decodePlaces({ departements: departementRows, regions: regionRows }, communes);
}

/** The communes of a fetch, where threads read them. */
export interface CommunesOnDisk {
  /** `null` when there are none. */
  readonly file: string | null;
  /** Of their content: other places, other profiles. */
  readonly version: string;
}

/** Puts the communes where threads find them. */
export async function writeCommunes(
  folder: string,
  communes: Uint8Array | undefined,
): Promise<CommunesOnDisk> {
  if (!communes) return { file: null, version: 'none' };
  const version = createHash('sha256').update(communes).digest('hex').slice(0, 16);
  const file = join(folder, 'communes.json');
  await mkdir(folder, { recursive: true });
  await writeFile(file, communes);
  return { file, version };
}
