import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type { PointSet } from '../explorer/table-source.ts';
import type { ClusterContent, ClusterFeature, ClusterOrder } from './cluster-protocol.ts';
import { dataPrefix } from './map-content.ts';
import type { MapPalette } from './map-palette.ts';
import type { ClusterSet, PointClusters } from './point-clusters.ts';
import { pointFeatures } from './point-features.ts';
import { circleLayer, clusterLayers } from './point-layers.ts';

/** More points than that are grouped wider and less deep, to keep the tree small. */
const manyPoints = 20_000;
/** Share of the view that is asked for on each side of it, so that a small move asks for nothing. */
const margin = 0.5;

const sourceId = `${dataPrefix}points`;

/** Many points on a map: groups of them, of which the map holds those in view. */
export class GroupedPoints {
  readonly #clusters: PointClusters;
  readonly #order: ClusterOrder;
  /** The groups, once they are on a map: a content that is never shown takes no place in the worker. */
  #set: ClusterSet | null = null;
  /** Rank of the category of a point by its index; `null` for one colour. */
  readonly #rankAt: ((index: number) => number) | null;
  #map: MapLibreMap | null = null;
  #shown: { readonly bounds: Bounds; readonly zoom: number } | null = null;
  #turn = 0;

  constructor(
    clusters: PointClusters,
    { longitudes, latitudes, rows }: PointSet,
    rankAt: ((index: number) => number) | null,
  ) {
    const many = rows.length > manyPoints;
    this.#rankAt = rankAt;
    this.#clusters = clusters;
    this.#order = { longitudes, latitudes, radius: many ? 70 : 50, maxZoom: many ? 12 : 15 };
  }

  /** Whether the map waits for what is in view. */
  get isWaiting(): boolean {
    return this.#shown === null;
  }

  install(map: MapLibreMap, palette: MapPalette): void {
    this.release();
    this.#map = map;
    this.#set ??= this.#clusters.load(this.#order);
    map.addSource(sourceId, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    for (const layer of clusterLayers(sourceId, palette)) map.addLayer(layer);
    map.addLayer(circleLayer(`${dataPrefix}point`, sourceId, palette));
    map.on('moveend', this.#follow);
    map.on('zoom', this.#follow);
    this.#follow();
  }

  async contentOf(cluster: number): Promise<ClusterContent | null> {
    return (await this.#set?.contentOf(cluster)) ?? null;
  }

  /** No longer follows the map. */
  release(): void {
    this.#map?.off('moveend', this.#follow);
    this.#map?.off('zoom', this.#follow);
    this.#map = null;
    this.#shown = null;
    this.#turn += 1;
  }

  readonly #follow = (): void => {
    const map = this.#map;
    if (!map) return;
    const zoom = Math.floor(map.getZoom());
    const bounds = map.getBounds();
    const view: Bounds = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    if (this.#shown?.zoom === zoom && contains(this.#shown.bounds, view)) return;
    void this.#show(map, widened(view), zoom);
  };

  async #show(map: MapLibreMap, bounds: Bounds, zoom: number): Promise<void> {
    const turn = ++this.#turn;
    const features = await this.#featuresIn(bounds, zoom);
    if (turn !== this.#turn || features === null) return;
    map
      .getSource<GeoJSONSource>(sourceId)
      ?.setData({ type: 'FeatureCollection', features: features.map((feature) => this.#coloured(feature)) })
      .catch(() => undefined);
    this.#shown = { bounds, zoom };
  }

  /** Groups and lone points of a view; all the points, ungrouped, when the worker that groups them does not come. */
  async #featuresIn(bounds: Bounds, zoom: number): Promise<readonly ClusterFeature[] | null> {
    try {
      return (await this.#set?.inView(bounds, zoom)) ?? null;
    } catch {
      return pointFeatures(this.#order, null);
    }
  }

  #coloured(feature: ClusterFeature): ClusterFeature {
    const index: unknown = feature.properties['i'];
    if (!this.#rankAt || typeof index !== 'number') return feature;
    return { ...feature, properties: { i: index, c: this.#rankAt(index) } };
  }
}

function contains(outer: Bounds, inner: Bounds): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function widened([west, south, east, north]: Bounds): Bounds {
  const [width, height] = [(east - west) * margin, (north - south) * margin];
  return [
    Math.max(-180, west - width),
    Math.max(-90, south - height),
    Math.min(180, east + width),
    Math.min(90, north + height),
  ];
}
