import type { Geometry } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type { Legend } from './legend.ts';
import type { MapPalette } from './map-palette.ts';
import type { PlacedSet, Position } from './placement.ts';

/** One field of what is shown. Hostile texts. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** Something of the map that may be looked at: a row, a shape, a place. */
export interface MapItem {
  /** Unique in its content. */
  readonly key: string;
  readonly position: Position;
  /** Around what is drawn, where it may be wider than a point. */
  readonly box?: Bounds;
  /** Its name when it is known without reading its row; hostile text. */
  readonly title: string | null;
  /** What names it when nothing else does. */
  readonly fallbackTitle: string;
  /** In the order of the file. */
  readonly fields: () => Promise<readonly Field[]>;
}

/** Something that is drawn, as MapLibre gives it back. */
export interface DrawnFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
}

interface GroupContent {
  readonly zoom: number;
  readonly items: readonly MapItem[];
}

/** Ways of showing a resource on a map. */
export type MapMode = 'points' | 'shapes' | 'communes' | 'areas' | 'regions' | 'tiles';

/** What a map shows: one reading of a table under its query, or tiles. What it reads never changes; what it draws follows the view. */
export interface MapContent extends PlacedSet {
  readonly mode: MapMode;
  /** Whether its items are in tiles: those in view are then those drawn, and its length is not known. */
  readonly drawnOnly: boolean;
  /** Rows placed on the map, and rows that are not. */
  readonly placed: number;
  readonly leftOut: number;
  /** What else is to be told, in the words of the page. */
  readonly notes: readonly string[];
  readonly fieldNames: readonly string[];
  readonly itemAt: (index: number) => MapItem;
  /** Layers that answer to a click, top first. */
  readonly hitLayers: readonly string[];
  /** Items behind features found under a click, each once. */
  readonly itemsOf: (features: readonly DrawnFeature[]) => readonly MapItem[];
  /** Adds its sources and layers, whose ids start with {@link dataPrefix}. */
  readonly install: (map: MapLibreMap, palette: MapPalette) => void;
  /** Whether the map does not have yet what is in view. */
  readonly isWaiting?: () => boolean;
  /** Zoom at which a group opens, and its first items; `null` when it is no longer there. */
  readonly contentOf?: (cluster: number) => Promise<GroupContent | null>;
  /** Frees what {@link install} needs, when another content has taken its place. */
  readonly release?: () => void;
  readonly legend: (palette: MapPalette) => Legend;
}

/** Start of the ids of sources and layers that are data, not base map. */
export const dataPrefix = 'data-';

/** Takes the data off a map, so that another content takes its place. */
export function uninstall(map: MapLibreMap): void {
  const style = map.getStyle();
  for (const { id } of style.layers) if (id.startsWith(dataPrefix)) map.removeLayer(id);
  for (const id of Object.keys(style.sources)) if (id.startsWith(dataPrefix)) map.removeSource(id);
}

/** The first layer of labels of the base map: areas go under it, so that names stay readable. */
export function firstLabel(map: MapLibreMap): string | undefined {
  return map.getStyle().layers.find(({ id, type }) => type === 'symbol' && !id.startsWith(dataPrefix))?.id;
}
