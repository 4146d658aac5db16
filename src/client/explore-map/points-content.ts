import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import type { PointSet, TableSource } from '../explorer/table-source.ts';
import type { CategoryColours } from './category-colours.ts';
import { dataPrefix, type DrawnFeature, type MapContent, type MapItem } from './map-content.ts';
import type { MapPalette } from './map-palette.ts';
import { townLayer } from './outline-style.ts';
import { clusterLayers, circleLayer } from './point-layers.ts';
import { rowItem } from './table-rows.ts';

/** More points than that are grouped unless the visitor wishes otherwise. */
export const groupedFrom = 1500;
/** More points than that are always grouped: drawn one by one, each move would take seconds. */
export const groupedAlways = 100_000;
/** More points than that are grouped wider and deeper, to keep the tree small. */
const manyPoints = 50_000;

const sourceId = `${dataPrefix}points`;

interface PointsOptions {
  readonly table: TableSource;
  readonly points: PointSet;
  readonly texts: MapTexts;
  readonly grouped: boolean;
  /** Colour of each row by a column; `null` for one colour. */
  readonly colours: CategoryColours | null;
}

/** The matching rows of a table, a point each. */
export function pointsContent({ table, points, texts, grouped, colours }: PointsOptions): MapContent {
  const { longitudes, latitudes, rows } = points;
  const positionAt = (index: number): readonly [number, number] => [
    longitudes[index] ?? 0,
    latitudes[index] ?? 0,
  ];
  const itemAt = (index: number): MapItem =>
    rowItem(table, rows[index] ?? 0, positionAt(index), texts.untitled);
  return {
    mode: 'points',
    drawnOnly: false,
    length: rows.length,
    positionAt,
    placed: rows.length,
    leftOut: points.leftOut,
    notes: table.abilities.wholeTable ? [] : [texts.partial],
    fieldNames: table.columns.map(({ name }) => name),
    itemAt,
    hitLayers: grouped ? [`${dataPrefix}point`, `${dataPrefix}cluster`] : [`${dataPrefix}point`],
    itemsOf: (features) =>
      [...new Set(features.map(indexOf))].filter((index) => index >= 0 && index < rows.length).map(itemAt),
    install: (map, palette) => {
      install(map, palette, pointFeatures(points, colours), grouped);
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

/** A feature per point: its index among the points (`i`), and its rank among categories (`c`). */
function pointFeatures(points: PointSet, colours: CategoryColours | null): FeatureCollection {
  const { longitudes, latitudes, rows } = points;
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: rows.length }, (_, index) => ({
      type: 'Feature',
      properties: colours ? { i: index, c: colours.rankOf(rows[index] ?? 0) } : { i: index },
      geometry: { type: 'Point', coordinates: [longitudes[index] ?? 0, latitudes[index] ?? 0] },
    })),
  };
}

function indexOf({ properties }: DrawnFeature): number {
  const index: unknown = properties['i'];
  return typeof index === 'number' ? index : -1;
}

function install(map: MapLibreMap, palette: MapPalette, data: FeatureCollection, grouped: boolean): void {
  const many = data.features.length > manyPoints;
  map.addSource(sourceId, {
    type: 'geojson',
    data,
    cluster: grouped,
    clusterRadius: many ? 70 : 50,
    clusterMaxZoom: many ? 13 : 15,
    maxzoom: many ? 14 : 16,
  });
  if (grouped) for (const layer of clusterLayers(sourceId, palette)) map.addLayer(layer);
  // Points go under the few names of the outline; over those of a whole base map they would be lost.
  const above = !grouped && map.getLayer(townLayer) ? townLayer : undefined;
  map.addLayer(circleLayer(`${dataPrefix}point`, sourceId, palette), above);
}
