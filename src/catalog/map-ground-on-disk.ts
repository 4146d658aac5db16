import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommunesFile } from '../tabular/geography/commune-index.ts';
import type { AreaTopology } from '../tabular/geography/topology.ts';
import { readOutline, type Outline } from './outline-on-disk.ts';
import type { Portal } from './schemas/portal.ts';
import { catalogFolder } from './source.ts';

/** What lies under a map: the outline of countries, and the boundaries that the snapshot holds. */
export interface MapGround extends Outline {
  /** Object `departements`; `null` in a snapshot without boundaries. */
  readonly departements: AreaTopology | null;
  /** Who the boundaries come from, as the portal says; `null` without any. */
  readonly attribution: string | null;
  /** Names of the files of `geo/` that this site serves. */
  readonly files: ReadonlySet<string>;
}

let known: Promise<MapGround> | undefined;

/** The ground of every map of a build; read once. The boundaries were checked when they were fetched. */
export function readMapGround({ boundaries }: Portal): Promise<MapGround> {
  known ??= readGround(boundaries?.attribution ?? null);
  return known;
}

async function readGround(attribution: string | null): Promise<MapGround> {
  const folder = geoFolder();
  const files = new Set(existsSync(folder) ? await readdir(folder) : []);
  const file = join(folder, 'departements.json');
  const departements = files.has('departements.json')
    ? (JSON.parse(await readFile(file, 'utf8')) as AreaTopology)
    : null;
  return {
    ...(await readOutline()),
    departements,
    attribution: files.size === 0 ? null : attribution,
    files,
  };
}

/** The communes that the snapshot holds; `null` in one without boundaries. */
export async function readCommunes(): Promise<CommunesFile | null> {
  const file = join(geoFolder(), 'communes.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as CommunesFile) : null;
}

function geoFolder(): string {
  // Astro bundles the pages elsewhere, and runs them from the project's folder.
  return join(catalogFolder(pathToFileURL(`${process.cwd()}/`)), 'geo');
}
