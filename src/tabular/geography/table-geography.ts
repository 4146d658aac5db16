/** Systems of coordinates seen in French files; `cc42` to `cc50` are the nine zones « CC » of Lambert-93 (IGN). */
export type CoordinateSystem = 'wgs84' | 'lambert93' | `cc${42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50}`;

/** Where the position of a row is written. Columns are indexes, from 0. */
export type PositionSource =
  | {
      readonly kind: 'columns';
      /** Column of the latitude, or of the northing. */
      readonly latitude: number;
      /** Column of the longitude, or of the easting. */
      readonly longitude: number;
    }
  | {
      /** Two numbers in one cell. */
      readonly kind: 'cell';
      readonly column: number;
      readonly order: 'lat-lon' | 'lon-lat';
    }
  /** `POINT(…)`, `POLYGON(…)`… or a GeoJSON geometry in a cell: the position is its centre. */
  | { readonly kind: 'wkt' | 'geojson'; readonly column: number };

/** Why a row has no point, or how its point was put right. */
export const positionRemarks = [
  'empty',
  'unreadable',
  'zero',
  'out-of-range',
  'swapped',
  'far-from-the-rest',
] as const;
export type PositionRemark = (typeof positionRemarks)[number];

export interface RemarkCount {
  readonly remark: PositionRemark;
  readonly count: number;
}

/** Columns that name a place of the référentiel (code officiel géographique, INSEE). */
export const placeLevels = ['commune', 'departement', 'region'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** `[west, south, east, north]`, in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Points found in a table, and how. */
export interface TablePoints {
  readonly source: PositionSource;
  readonly system: CoordinateSystem;
  /**
   * What decided: the names of the columns (`name`), their values (`values`), the agreement with the place named on
   * the same row (`place`), or the system that puts the points in France although the name says another (`system`).
   */
  readonly evidence: readonly ('name' | 'values' | 'place' | 'system')[];
  /** Rows with a point, mended ones included. */
  readonly used: number;
  /** Points put right, by reason; they are used. */
  readonly mended: readonly RemarkCount[];
  /** Rows without a point, by reason. */
  readonly leftOut: readonly RemarkCount[];
  /** Of the points used; `null` when there is none. */
  readonly bounds: Bounds | null;
  /**
   * The points as a density, for a small map: `[longitude, latitude, rows]` of the cells of a grid, two decimals,
   * west to east; 1,500 at most.
   */
  readonly cells: readonly (readonly [number, number, number])[];
}

/** A column of codes that are places. */
export interface TablePlaces {
  readonly level: PlaceLevel;
  readonly column: number;
  /** Rows whose code is a place of the référentiel. */
  readonly matched: number;
  /** Filled cells that are not. */
  readonly unmatched: number;
  /** Rows by code of département (of région when the level is that), most rows first. */
  readonly areas: readonly { readonly code: string; readonly count: number }[];
}

/** How the rows of a table are put on a map; at least one of the two is there. */
export interface TableGeography {
  readonly points: TablePoints | null;
  readonly places: TablePlaces | null;
}
