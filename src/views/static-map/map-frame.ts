import type { Bounds } from '../../tabular/geography/table-geography.ts';

/** A rectangle of the world drawn on a small map: plate carrée, true at its middle. */
export interface MapFrame {
  readonly name: string;
  readonly bounds: Bounds;
  /** Size of the drawing, in its own units. */
  readonly width: number;
  readonly height: number;
}

/** @param width of the drawing; its height follows from the bounds. */
export function mapFrame(name: string, bounds: Bounds, width: number): MapFrame {
  const [west, south, east, north] = bounds;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return { name, bounds, width, height: Math.round((width * (north - south)) / ((east - west) * shrink)) };
}

/** Where a position is in the drawing, to a tenth. */
export function project(
  { bounds, width, height }: MapFrame,
  longitude: number,
  latitude: number,
): readonly [number, number] {
  const [west, south, east, north] = bounds;
  const x = ((longitude - west) / (east - west)) * width;
  const y = ((north - latitude) / (north - south)) * height;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

export function isInFrame({ bounds }: MapFrame, longitude: number, latitude: number): boolean {
  const [west, south, east, north] = bounds;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
