import type { Geometry } from 'geojson';
import { fillText } from '../../french/fill-text.ts';
import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import { dataPrefix, type DrawnFeature, type Field, type MapContent, type MapItem } from './map-content.ts';
import type { Position } from './placement.ts';
import { shapeLayers } from './shapes-content.ts';

const sourceId = `${dataPrefix}tiles`;

/** What a PMTiles archive says of itself. */
export interface TilesDescription {
  readonly url: string;
  readonly bounds: Bounds | null;
  readonly layers: readonly { readonly id: string; readonly fields: readonly string[] }[];
}

/** Reads the head of an archive by ranges, and lets MapLibre read its tiles the same way. */
export async function openTiles(url: string): Promise<TilesDescription> {
  const [{ PMTiles, Protocol }, { addProtocol }] = await Promise.all([
    import('pmtiles'),
    import('maplibre-gl'),
  ]);
  const protocol = new Protocol();
  const archive = new PMTiles(url);
  protocol.add(archive);
  addProtocol('pmtiles', protocol.tile);
  const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()]);
  const { minLon, minLat, maxLon, maxLat } = header;
  return {
    url,
    bounds: minLon < maxLon && minLat < maxLat ? [minLon, minLat, maxLon, maxLat] : null,
    layers: layersOf(metadata),
  };
}

/** The layers that the metadata of an archive declare; whatever they hold, no error. */
export function layersOf(metadata: unknown): TilesDescription['layers'] {
  const declared: unknown = isRecord(metadata) ? metadata['vector_layers'] : undefined;
  return (Array.isArray(declared) ? declared : []).flatMap((layer: unknown) => {
    if (!isRecord(layer) || typeof layer['id'] !== 'string') return [];
    const { id, fields } = layer;
    return [{ id, fields: isRecord(fields) ? Object.keys(fields) : [] }];
  });
}

/** Tiles made upstream: what is known of them is what is drawn. */
export function tilesContent({ url, bounds, layers }: TilesDescription, texts: MapTexts): MapContent {
  const corners: readonly Position[] = bounds
    ? [
        [bounds[0], bounds[1]],
        [bounds[2], bounds[3]],
      ]
    : [];
  return {
    mode: 'tiles',
    drawnOnly: true,
    length: corners.length,
    positionAt: (index) => corners[index] ?? [0, 0],
    placed: 0,
    leftOut: 0,
    notes: [],
    fieldNames: [...new Set(layers.flatMap(({ fields }) => fields))],
    itemAt: () => {
      throw new Error('The items of tiles are those that are drawn.');
    },
    hitLayers: layers.flatMap(({ id }) =>
      ['point', 'line', 'area'].map((kind) => `${dataPrefix}${kind}-${id}`),
    ),
    itemsOf: (features) => drawnItems(features, texts),
    install: (map, palette) => {
      map.addSource(sourceId, { type: 'vector', url: `pmtiles://${url}` });
      for (const { id } of layers)
        for (const layer of shapeLayers(sourceId, palette, id)) map.addLayer(layer);
    },
    legend: ({ mark }) => ({ entries: [{ shape: 'area', colour: mark, label: texts.legend.shapes }] }),
  };
}

/** A shape cut by tiles comes several times: the same properties are the same thing. */
function drawnItems(features: readonly DrawnFeature[], { untitled }: MapTexts): readonly MapItem[] {
  const items = new Map<string, MapItem>();
  for (const { properties, geometry } of features) {
    const key = JSON.stringify(properties);
    if (items.has(key)) continue;
    items.set(key, {
      key,
      position: firstPosition(geometry),
      title: null,
      fallbackTitle: fillText(untitled, { number: (items.size + 1).toString() }),
      fields: () => Promise.resolve(fieldsOf(properties)),
    });
  }
  return [...items.values()];
}

function fieldsOf(properties: Readonly<Record<string, unknown>>): readonly Field[] {
  return Object.entries(properties).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value),
  }));
}

function firstPosition(geometry: Geometry): Position {
  let place: unknown = 'coordinates' in geometry ? geometry.coordinates : [];
  while (Array.isArray(place) && Array.isArray(place[0])) place = place[0];
  const [longitude, latitude] = Array.isArray(place) ? (place as unknown[]) : [];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : [0, 0];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
