/** The view of a map: its centre in degrees and its zoom (MapLibre's, 0 for the world). */
export interface MapView {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** Parameter of the address that holds the view of the map. */
export const viewParameter = 'carte';

/** `12.5/48.8566/2.3522`: as precise as a screen needs at that zoom. */
export function encodeView({ zoom, latitude, longitude }: MapView): string {
  const digits = Math.max(2, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
  return [zoom.toFixed(2), latitude.toFixed(digits), longitude.toFixed(digits)].map(trimZeros).join('/');
}

/** The view an address holds; `null` when it is none that a map can show. */
export function decodeView(code: string | null): MapView | null {
  if (code === null || !/^-?\d{1,3}(?:\.\d{1,9})?(?:\/-?\d{1,3}(?:\.\d{1,9})?){2}$/u.test(code)) return null;
  const [zoom = Number.NaN, latitude = Number.NaN, longitude = Number.NaN] = code.split('/').map(Number);
  const shown = zoom >= 0 && zoom <= 22 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
  return shown ? { zoom, latitude, longitude } : null;
}

function trimZeros(number: string): string {
  return number.replace(/\.?0+$/u, '').replace(/^-0$/u, '0');
}
