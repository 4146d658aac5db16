import type {
  AttributionControl,
  GeoJSONSource,
  Map as MapLibreMap,
  MapGeoJSONFeature,
  Popup,
  StyleSpecification,
} from 'maplibre-gl';
import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import { loadMaplibre } from './load-maplibre.ts';
import { dataPrefix, uninstall, type MapContent, type MapItem } from './map-content.ts';
import type { MapPalette } from './map-palette.ts';
import type { Position } from './placement.ts';
import type { MapView } from './view-code.ts';

/** Room left around what is fitted, and around a click, in pixels. */
const fitPadding = 36;
const clickReach = 5;
const closest = 15;
/** How much lower than the middle a point is brought, so that its card has room above it. */
const cardRoom = 130;

const selectedId = `${dataPrefix}selected`;

/** What moved a view: a gesture, a return to where the map opened, or something else of the page. */
export type MoveCause = 'visitor' | 'start' | 'page';

interface CanvasEvents {
  /** The view moved, and stopped. */
  readonly moved: (cause: MoveCause) => void;
  readonly clicked: (features: readonly MapGeoJSONFeature[], position: Position) => void;
  /** Everything asked for is drawn. */
  readonly idle: () => void;
  /** The remote base map gave nothing at all. */
  readonly baseFailed: () => void;
}

/** MapLibre, held at arm's length: one base map, one content, one card. */
export class MapCanvas {
  readonly map: MapLibreMap;
  readonly #maplibre: typeof import('maplibre-gl');
  readonly #events: CanvasEvents;
  #content: MapContent | null = null;
  #palette: MapPalette;
  #popup: Popup | null = null;
  #selected: Position | null = null;
  #attribution: AttributionControl | null = null;
  #baseAnswered = true;
  #styled = false;

  static async create(
    container: HTMLElement,
    {
      style,
      palette,
      texts,
      events,
    }: {
      style: StyleSpecification;
      palette: MapPalette;
      texts: MapTexts;
      events: CanvasEvents;
    },
  ): Promise<MapCanvas> {
    const maplibre = await loadMaplibre();
    const map = new maplibre.Map({
      container,
      style,
      bounds: [-5.3, 41.2, 9.7, 51.2],
      fitBoundsOptions: { padding: fitPadding },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 19,
      fadeDuration: 0,
      renderWorldCopies: false,
      locale: { ...texts.controls },
    });
    return new MapCanvas(maplibre, map, palette, events);
  }

  private constructor(
    maplibre: typeof import('maplibre-gl'),
    map: MapLibreMap,
    palette: MapPalette,
    events: CanvasEvents,
  ) {
    this.#maplibre = maplibre;
    this.map = map;
    this.#palette = palette;
    this.#events = events;
    map.touchZoomRotate.disableRotation();
    map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
    const screen = map.getContainer().closest<HTMLElement>('.live-map');
    if (document.fullscreenEnabled && screen)
      map.addControl(new maplibre.FullscreenControl({ container: screen }), 'top-right');
    map.addControl(new maplibre.ScaleControl({ maxWidth: 120 }), 'top-left');
    this.#listen(map);
  }

  /** Takes another base map; the data goes over it again. */
  setBase(style: StyleSpecification, palette: MapPalette, attribution: string, remote: boolean): void {
    this.#palette = palette;
    this.#baseAnswered = !remote;
    this.setAttribution(attribution);
    this.#styled = false;
    this.map.setStyle(style, { diff: false });
  }

  /** Always in sight, whatever the size of the map. */
  setAttribution(customAttribution: string): void {
    if (this.#attribution) this.map.removeControl(this.#attribution);
    this.#attribution = new this.#maplibre.AttributionControl({ compact: false, customAttribution });
    this.map.addControl(this.#attribution, 'bottom-right');
  }

  setContent(content: MapContent): void {
    const before = this.#content;
    this.#content = content;
    if (this.#styled) this.#install();
    before?.release?.();
  }

  fit([west, south, east, north]: Bounds, animate: boolean, cause: MoveCause = 'page'): void {
    this.map.fitBounds(
      [west, south, east, north],
      { padding: fitPadding, maxZoom: closest, animate },
      { cause },
    );
  }

  jumpTo({ zoom, latitude, longitude }: MapView): void {
    this.map.jumpTo({ zoom, center: [longitude, latitude] });
  }

  get view(): MapView {
    const { lng, lat } = this.map.getCenter();
    return { zoom: this.map.getZoom(), latitude: lat, longitude: lng };
  }

  get bounds(): Bounds {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Features of the content that are drawn. */
  drawn(): readonly MapGeoJSONFeature[] {
    return this.map.queryRenderedFeatures({ layers: this.#hitLayers() });
  }

  /** Shows a card at a position, and rings it. */
  openCard(card: HTMLElement, [longitude, latitude]: Position, closed: () => void): void {
    this.closeCard();
    const popup = new this.#maplibre.Popup({ maxWidth: '22rem', focusAfterOpen: false, offset: 12 });
    popup.setLngLat([longitude, latitude]).setDOMContent(card).addTo(this.map);
    popup.on('close', () => {
      if (this.#popup === popup) this.#popup = null;
      this.select(null);
      closed();
    });
    this.#popup = popup;
    this.select([longitude, latitude]);
  }

  closeCard(): void {
    this.#popup?.remove();
  }

  /** Brings a thing into the middle: whole when it is wide, else close enough for groups to open. */
  approach({ position: [longitude, latitude], box }: Pick<MapItem, 'position' | 'box'>): void {
    const near = Math.max(this.map.getZoom(), 11);
    this.map.easeTo({
      center: [longitude, latitude],
      zoom: box ? this.#zoomOf(box, near) : near,
      offset: [0, cardRoom],
    });
  }

  /** The zoom that shows a box under the card of its thing; `near` for that of a point. */
  #zoomOf([west, south, east, north]: Bounds, near: number): number {
    if (west === east && south === north) return near;
    const padding = { top: 2 * cardRoom, right: fitPadding, bottom: fitPadding, left: fitPadding };
    const camera = this.map.cameraForBounds([west, south, east, north], { padding, maxZoom: closest });
    return camera?.zoom ?? near;
  }

  select(position: Position | null): void {
    this.#selected = position;
    this.map
      .getSource<GeoJSONSource>(selectedId)
      ?.setData(pointAt(position))
      .catch(() => undefined);
  }

  /** Closes in on a group until it opens; gives its items when it never does. */
  async openGroup(feature: MapGeoJSONFeature): Promise<readonly MapItem[]> {
    if (!this.#content?.contentOf || feature.geometry.type !== 'Point') return [];
    const content = await this.#content.contentOf(Number(feature.properties['cluster_id']));
    if (!content) return [];
    const { zoom, items } = content;
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    if (zoom > closest + 1) return items;
    this.map.easeTo({ center: [longitude, latitude], zoom });
    return [];
  }

  remove(): void {
    this.closeCard();
    this.map.remove();
    this.#content?.release?.();
  }

  #hitLayers(): string[] {
    return (this.#content?.hitLayers ?? []).filter((id) => this.map.getLayer(id) !== undefined);
  }

  #install(): void {
    if (!this.#content) return;
    uninstall(this.map);
    this.#content.install(this.map, this.#palette);
    this.map.addSource(selectedId, { type: 'geojson', data: pointAt(this.#selected) });
    this.map.addLayer({
      id: selectedId,
      type: 'circle',
      source: selectedId,
      paint: {
        'circle-radius': 12,
        'circle-color': 'transparent',
        'circle-stroke-color': this.#palette.selected,
        'circle-stroke-width': 3,
      },
    });
  }

  #listen(map: MapLibreMap): void {
    map.on('style.load', () => {
      this.#styled = true;
      this.#install();
    });
    map.on('idle', () => {
      if (this.#content && this.#content.isWaiting?.() !== true) this.#events.idle();
    });
    map.on('moveend', (event) => {
      const asked = 'cause' in event && event.cause === 'start' ? 'start' : 'page';
      this.#events.moved(event.originalEvent === undefined ? asked : 'visitor');
    });
    map.on('click', ({ point: { x, y }, lngLat }) => {
      const layers = this.#hitLayers();
      const features = map.queryRenderedFeatures(
        [
          [x - clickReach, y - clickReach],
          [x + clickReach, y + clickReach],
        ],
        { layers },
      );
      if (features.length > 0) this.#events.clicked(features, [lngLat.lng, lngLat.lat]);
    });
    map.on('mousemove', ({ point }) => {
      if (map.isMoving()) return;
      const over = map.queryRenderedFeatures(point, { layers: this.#hitLayers() }).length > 0;
      map.getCanvas().classList.toggle('is-over', over);
    });
    map.on('sourcedata', ({ sourceId, tile }) => {
      if (tile && !sourceId.startsWith(dataPrefix)) this.#baseAnswered = true;
    });
    // Tiles that do not come are holes in the base map, not errors of the page.
    map.on('error', () => {
      if (this.#baseAnswered) return;
      this.#baseAnswered = true;
      this.#events.baseFailed();
    });
  }
}

function pointAt(position: Position | null): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: position
      ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...position] } }]
      : [],
  };
}
