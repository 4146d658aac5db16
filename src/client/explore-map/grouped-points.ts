import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type { PointSet } from '../explorer/table-source.ts';
import type { ClusterContent, ClusterFeature } from './cluster-protocol.ts';
import { dataPrefix } from './map-content.ts';
import type { MapPalette } from './map-palette.ts';
import type { ClusterSet, PointClusters } from './point-clusters.ts';
import { circleLayer, clusterLayers } from './point-layers.ts';

/** More points than that are grouped wider and less deep, to keep the tree small. */
const manyPoints = 20_000;
/** Share of the view that is asked for on each side of it, so that a small move asks for nothing. */
const margin = 0.5;

const sourceId = `${dataPrefix}points`;

/** Many points on a map: groups of them, of which the map holds those in view. */
export class GroupedPoints {
  readonly #clusters: ClusterSet;
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
    this.#clusters = clusters.load({
      longitudes,
      latitudes,
      radius: many ? 70 : 50,
      maxZoom: many ? 12 : 15,
    });
  }

  /** Whether the map waits for what is in view. */
  get isWaiting(): boolean {
    return this.#shown === null;
  }

  install(map: MapLibreMap, palette: MapPalette): void {
    this.release();
    this.#map = map;
    map.addSource(sourceId, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    for (const layer of clusterLayers(sourceId, palette)) map.addLayer(layer);
    map.addLayer(circleLayer(`${dataPrefix}point`, sourceId, palette));
    map.on('moveend', this.#follow);
    map.on('zoom', this.#follow);
    this.#follow();
  }

  contentOf(cluster: number): Promise<ClusterContent | null> {
    return this.#clusters.contentOf(cluster);
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
    const features = await this.#clusters.inView(bounds, zoom);
    if (turn !== this.#turn || features === null) return;
    map
      .getSource<GeoJSONSource>(sourceId)
      ?.setData({ type: 'FeatureCollection', features: features.map((feature) => this.#coloured(feature)) })
      .catch(() => undefined);
    this.#shown = { bounds, zoom };
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
