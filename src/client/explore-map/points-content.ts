import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import type { PointSet, TableSource } from '../explorer/table-source.ts';
import type { CategoryColours } from './category-colours.ts';
import { GroupedPoints } from './grouped-points.ts';
import { dataPrefix, type DrawnFeature, type MapContent, type MapItem } from './map-content.ts';
import type { MapPalette } from './map-palette.ts';
import { townLayer } from './outline-style.ts';
import { pointFeatures } from './point-features.ts';
import { circleLayer } from './point-layers.ts';
import type { PointClusters } from './point-clusters.ts';
import { rowItem } from './table-rows.ts';

/** More points than that are grouped unless the visitor wishes otherwise. */
export const groupedFrom = 1500;
/** More points than that are always grouped: drawn one by one, each move would take seconds. */
export const groupedAlways = 100_000;

const sourceId = `${dataPrefix}points`;

interface PointsOptions {
  readonly table: TableSource;
  readonly points: PointSet;
  readonly texts: MapTexts;
  readonly grouped: boolean;
  /** What groups them. */
  readonly clusters: () => PointClusters;
  /** Colour of each row by a column; `null` for one colour. */
  readonly colours: CategoryColours | null;
}

/** The matching rows of a table, a point each. */
export function pointsContent({
  table,
  points,
  texts,
  grouped,
  clusters,
  colours,
}: PointsOptions): MapContent {
  const { longitudes, latitudes, rows } = points;
  const positionAt = (index: number): readonly [number, number] => [
    longitudes[index] ?? 0,
    latitudes[index] ?? 0,
  ];
  const itemAt = (index: number): MapItem =>
    rowItem(table, rows[index] ?? 0, positionAt(index), texts.untitled);
  const rankAt = colours && ((index: number): number => colours.rankOf(rows[index] ?? 0));
  const groups = grouped ? new GroupedPoints(clusters(), points, rankAt) : null;
  return {
    mode: 'points',
    drawnOnly: false,
    length: rows.length,
    positionAt,
    placed: rows.length,
    leftOut: points.leftOut,
    notes: [],
    fieldNames: table.columns.map(({ name }) => name),
    itemAt,
    hitLayers: grouped ? [`${dataPrefix}point`, `${dataPrefix}cluster`] : [`${dataPrefix}point`],
    itemsOf: (features) =>
      [...new Set(features.map(indexOf))].filter((index) => index >= 0 && index < rows.length).map(itemAt),
    install: (map, palette) => {
      if (groups) groups.install(map, palette);
      else install(map, palette, { type: 'FeatureCollection', features: pointFeatures(points, rankAt) });
    },
    isWaiting: () => groups?.isWaiting ?? false,
    contentOf: async (cluster) => {
      const content = await groups?.contentOf(cluster);
      return content ? { zoom: content.zoom, items: content.indexes.map(itemAt) } : null;
    },
    release: () => {
      groups?.release();
    },
    legend: (palette) => ({
      entries: [
        ...(colours?.legend(palette) ?? [
          { shape: 'dot' as const, colour: palette.mark, label: texts.legend.points },
        ]),
        ...(grouped
          ? [{ shape: 'cluster' as const, colour: palette.cluster, label: texts.legend.clusters }]
          : []),
      ],
    }),
  };
}

function indexOf({ properties }: DrawnFeature): number {
  const index: unknown = properties['i'];
  return typeof index === 'number' ? index : -1;
}

function install(map: MapLibreMap, palette: MapPalette, data: FeatureCollection): void {
  map.addSource(sourceId, { type: 'geojson', data, maxzoom: 16 });
  // Points go under the few names of the outline; over those of a whole base map they would be lost.
  const above = map.getLayer(townLayer) ? townLayer : undefined;
  map.addLayer(circleLayer(`${dataPrefix}point`, sourceId, palette), above);
}
