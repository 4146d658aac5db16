import type { Portal } from '../../catalog/schemas/portal.ts';
import { encodeCommunes } from '../../tabular/geography/commune-index.ts';
import { departementRows, regionRows } from '../../tabular/geography/french-areas.ts';
import { DatagouvError, StatusError } from '../errors.ts';
import type { Http } from '../http.ts';
import { readAreas, readTownHalls } from './read-areas.ts';
import { toTopology } from '../../tabular/geography/topology.ts';

/** Boundaries and places of a snapshot: files of its `geo/`, by name. */
export interface Boundaries {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What could not be had, in French; the file of the last snapshot is then kept. */
  readonly notes: readonly string[];
}

/** Bytes accepted from the source: thirty-five thousand town halls weigh about ten megabytes. */
const maxBytes = 40_000_000;
/** Status that answers a conditional request. */
const notModified = 304;
/** Largest file of boundaries, in bytes. */
const maxTopologyBytes = 60_000;
/** Fewest communes of a whole list: there are about 34,900. */
const fewestCommunes = 30_000;

/** The 101 départements: collectivities of overseas are left to the points. */
const departements = departementRows.filter(([, , , region]) => region !== '').map(([code]) => code);
const regions = regionRows.map(([code]) => code);

interface BoundaryFile {
  readonly name: string;
  readonly url: string;
  readonly convert: (json: unknown) => unknown;
}

/**
 * Reads the boundaries of départements and régions and the town halls (design §8). What cannot be read is kept from
 * `previous`: a map without boundaries is better than no catalogue, so this never fails.
 *
 * @param since when `previous` was read (ISO 8601): what did not change since then is not sent again.
 */
export async function fetchBoundaries(
  sources: Portal['boundaries'],
  http: Http,
  previous: ReadonlyMap<string, Uint8Array>,
  since: string | null = null,
): Promise<Boundaries> {
  if (sources === null) return { files: new Map(), notes: [] };
  const wanted: readonly BoundaryFile[] = [
    { name: 'communes.json', url: sources.communes, convert: toCommunes },
    {
      name: 'departements.json',
      url: sources.departements,
      convert: topologyOf('departements', departements),
    },
    { name: 'regions.json', url: sources.regions, convert: topologyOf('regions', regions) },
  ];
  const files = new Map<string, Uint8Array>();
  const notes: string[] = [];
  for (const { name, url, convert } of wanted) {
    const last = previous.get(name);
    try {
      const headers = last && since !== null ? { 'if-modified-since': new Date(since).toUTCString() } : {};
      const { bytes } = await http.get(new URL(url), { accept: 'any', maxBytes, attempts: 2, headers });
      files.set(name, encode(convert(JSON.parse(new TextDecoder().decode(bytes)))));
    } catch (error) {
      if (!(error instanceof DatagouvError || error instanceof SyntaxError)) throw error;
      if (last) files.set(name, last);
      if (last && error instanceof StatusError && error.status === notModified) continue;
      const reason = error instanceof SyntaxError ? 'ce n’est pas du JSON.' : error.message;
      notes.push(`geo/${name} ${last ? 'reste celui du dernier instantané' : 'manque'} (${url}) : ${reason}`);
    }
  }
  return { files, notes };
}

function toCommunes(json: unknown): unknown {
  const halls = readTownHalls(json);
  if (halls.length < fewestCommunes) {
    throw new DatagouvError(`Il n’y a que ${halls.length} mairies : la liste n’est pas entière.`);
  }
  return encodeCommunes(halls);
}

/** The finest topology that fits. */
function topologyOf(name: string, codes: readonly string[]): (json: unknown) => unknown {
  return (json) => {
    const areas = readAreas(json, codes);
    for (let flatness = 0; flatness < 5000; flatness = Math.max(4, flatness * 1.6)) {
      const topology = toTopology(name, areas, { stepsPerDegree: 1000, flatness });
      if (encode(topology).byteLength <= maxTopologyBytes) return topology;
    }
    throw new DatagouvError(`Les contours de ${name} ne tiennent pas dans ${maxTopologyBytes} octets.`);
  };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}
