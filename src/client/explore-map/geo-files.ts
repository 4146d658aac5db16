import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { CommunesFile } from '../../tabular/geography/commune-index.ts';
import { decodePlaces, type PlacesFile, type PlaceTable } from '../../tabular/geography/place-table.ts';
import type { ExplorerConfig } from '../../views/explorer-config.ts';
import type { OutlineData } from './outline-style.ts';

/** Files of places and boundaries of this site, each read once, when it is needed. */
export class GeoFiles {
  readonly #files: ExplorerConfig['geo'];
  readonly #answers = new Map<string, Promise<unknown>>();

  constructor(files: ExplorerConfig['geo']) {
    this.#files = files;
  }

  /** What the base map draws; a file that does not come is left out, so that the map is still there. */
  async outline(): Promise<OutlineData> {
    const [land, departements, places] = await Promise.all([
      this.#shapes(this.#files.outline),
      this.#shapes(this.#files.departements),
      this.#read(this.#files.places).catch(() => null),
    ]);
    return { land, departements, towns: townsOf(places as PlacesFile | null) };
  }

  async places(withCommunes: boolean): Promise<PlaceTable> {
    const [places, communes] = await Promise.all([
      this.#read(this.#files.places),
      withCommunes ? this.#read(this.#files.communes) : null,
    ]);
    return decodePlaces(places as PlacesFile, communes as CommunesFile | null);
  }

  /** Outlines by code; `null` when the snapshot has none. */
  async outlines(level: 'departement' | 'region'): Promise<ReadonlyMap<string, Geometry> | null> {
    const shapes = await this.#shapes(this.#files[level === 'departement' ? 'departements' : 'regions']);
    if (!shapes) return null;
    return new Map(
      shapes.features.flatMap((feature) =>
        codeOf(feature) === '' ? [] : [[codeOf(feature), feature.geometry]],
      ),
    );
  }

  async #shapes(url: string | null): Promise<FeatureCollection | null> {
    const content = await this.#read(url).catch(() => null);
    return content === null ? null : decodeShapes(content as ShapesFile);
  }

  #read(url: string | null): Promise<unknown> {
    if (url === null) return Promise.resolve(null);
    const answer = this.#answers.get(url) ?? readJson(url);
    this.#answers.set(url, answer);
    // A failure may be of the moment: who asks next tries again.
    answer.catch(() => this.#answers.delete(url));
    return answer;
  }
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`GET ${url} failed with status ${response.status}.`);
  return response.json();
}

/** GeoJSON, a topology, or several of them by name (the outline: `near` and `far`). */
type ShapesFile = FeatureCollection | Topology | Readonly<Record<string, Topology>>;

async function decodeShapes(content: ShapesFile): Promise<FeatureCollection> {
  if (isCollection(content)) return content;
  const { feature } = await import('topojson-client');
  const topologies = isTopology(content) ? [content] : Object.values(content);
  const features = topologies.flatMap((topology) =>
    Object.values(topology.objects).flatMap((object): Feature[] => {
      const decoded: Feature | FeatureCollection = feature(topology, object);
      return decoded.type === 'FeatureCollection' ? decoded.features : [decoded];
    }),
  );
  return { type: 'FeatureCollection', features };
}

function isCollection(content: ShapesFile): content is FeatureCollection {
  return content['type'] === 'FeatureCollection';
}

function isTopology(content: Topology | Readonly<Record<string, Topology>>): content is Topology {
  return content['type'] === 'Topology';
}

function codeOf({ id, properties }: Feature): string {
  const code: unknown = id ?? (properties?.['code'] as unknown);
  return typeof code === 'string' || typeof code === 'number' ? code.toString() : '';
}

/** Chefs-lieux: those of régions first. */
function townsOf(places: PlacesFile | null): FeatureCollection | null {
  if (!places) return null;
  const capitals = new Set(places.regions.map(([, , town]) => town));
  return {
    type: 'FeatureCollection',
    features: places.departements.map(([, , name, , longitude, latitude]) => ({
      type: 'Feature',
      properties: { name, rank: capitals.has(name) ? 0 : 1 },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  };
}
