import type { Feature, Point } from 'geojson';
import type { Bounds } from '../../tabular/geography/table-geography.ts';

/** A group of points, or one point with its index among them (`i`), as a layer draws it. */
export type ClusterFeature = Feature<Point, Readonly<Record<string, unknown>>>;

/** What there is inside a group. */
export interface ClusterContent {
  /** Zoom at which it opens. */
  readonly zoom: number;
  /** Indexes of its first points. */
  readonly indexes: readonly number[];
}

/** Points to group. */
export interface ClusterOrder {
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** Points closer than that are one group, in pixels. */
  readonly radius: number;
  /** No group beyond this zoom. */
  readonly maxZoom: number;
}

export type ClusterQuestion =
  | { readonly name: 'view'; readonly bounds: Bounds; readonly zoom: number }
  | { readonly name: 'content'; readonly cluster: number };

export type ToClusterWorker =
  | { readonly kind: 'load'; readonly order: ClusterOrder; readonly set: number }
  | { readonly kind: 'ask'; readonly id: number; readonly set: number; readonly question: ClusterQuestion };

/** `null`: other points have taken the place of those that were asked about. */
export interface FromClusterWorker {
  readonly id: number;
  readonly answer: readonly ClusterFeature[] | ClusterContent | null;
}
