import mapStyles from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { loadStyleSheet } from '../load-style.ts';
import liveStyles from './live-map.css?url';

/** Links the style sheets of the live map, once, and waits for them: a map without them is drawn at the wrong size. */
export async function linkMapStyles(withMaplibre: boolean): Promise<void> {
  await Promise.all([...(withMaplibre ? [loadStyleSheet(mapStyles)] : []), loadStyleSheet(liveStyles)]);
}

/** MapLibre, its worker served from here: the policy of the site refuses workers made of text. */
export async function loadMaplibre(): Promise<typeof import('maplibre-gl')> {
  const maplibre = await import('maplibre-gl');
  maplibre.setWorkerUrl(new URL(workerUrl, location.href).href);
  // Its worker starts now, not with the first map.
  maplibre.prewarm();
  return maplibre;
}

/** Whether this browser can draw the map; MapLibre itself throws without WebGL 2. */
export function hasWebgl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
