import type { Outline } from '../../catalog/outline-on-disk.ts';
import { metropole, overseas } from '../../tabular/geography/french-territory.ts';
import { mapFrame, type MapFrame } from '../static-map/map-frame.ts';
import { outlinePath, type FrameOutline } from '../static-map/outline-path.ts';

/** An empty map, on which the script puts dots. */
export interface CheckMapView {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** West, south, east, north, in degrees. */
  readonly bounds: string;
}

const mainWidth = 480;
const insetWidth = 110;

/** The mainland, then the territories overseas. */
const frames: readonly MapFrame[] = [
  mapFrame(metropole.name, metropole.bounds, mainWidth),
  ...overseas.map(({ name, bounds }) => mapFrame(name, bounds, insetWidth)),
];

export function toCheckMaps(): CheckMapView[] {
  return frames.map(({ name, width, height, bounds }) => ({ name, width, height, bounds: bounds.join(' ') }));
}

/** The outlines of {@link toCheckMaps}, in the same order. */
export function toCheckMapOutlines(outline: Outline): FrameOutline[] {
  return frames.map((frame) => outlinePath(outline, frame));
}
