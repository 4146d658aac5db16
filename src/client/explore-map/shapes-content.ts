import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../tabular/geography/table-geography.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import type { TableSource } from '../explorer/table-source.ts';
import type { CleanShapes, Shape } from './geometry-cleaning.ts';
import { dataPrefix, type MapContent, type MapItem } from './map-content.ts';
import type { MapPalette } from './map-palette.ts';
import { circleLayer } from './point-layers.ts';
import { markFeatures, shapeMarks, type ShapeMark } from './shape-marks.ts';
import type { Position } from './placement.ts';
import { rowItem } from './table-rows.ts';

const sourceId = `${dataPrefix}shapes`;
const marksId = `${dataPrefix}mark`;

/** The shapes of a GeoJSON file whose rows match the query; `matching`: `null` for all of them. */
export function shapesContent(
  table: TableSource,
  clean: CleanShapes,
  matching: ReadonlySet<number> | null,
  texts: MapTexts,
): MapContent {
  const shapes = clean.shapes.filter(({ row }) => matching?.has(row) ?? true);
  const boxes = new Map<number, Bounds>();
  for (const { row, box } of shapes) boxes.set(row, joinBoxes(boxes.get(row), box));
  const marks = shapeMarks(shapes);
  const distinct = [...marks.values()];
  const small = markFeatures(distinct);
  const boxOf = (row: number | undefined): Bounds => boxes.get(row ?? -1) ?? nowhere;
  const positionOf = (mark: ShapeMark | undefined): Position => mark?.position ?? [0, 0];
  const itemOf = (row: number): MapItem => ({
    ...rowItem(table, row, positionOf(marks.get(row)), texts.untitled),
    box: boxOf(row),
  });
  return {
    mode: 'shapes',
    drawnOnly: false,
    length: distinct.length,
    positionAt: (index) => positionOf(distinct[index]),
    boxAt: (index) => boxOf(distinct[index]?.row),
    placed: distinct.length,
    leftOut: Math.max(0, (matching?.size ?? clean.features) - distinct.length),
    notes: [],
    fieldNames: table.columns.map(({ name }) => name),
    itemAt: (index) => itemOf(distinct[index]?.row ?? 0),
    hitLayers: ['mark', 'point', 'line', 'area'].map((layer) => dataPrefix + layer),
    itemsOf: (features) =>
      [...new Set(features.map(({ properties }): unknown => properties['row']))].flatMap((row) => {
        return typeof row === 'number' && boxes.has(row) ? [itemOf(row)] : [];
      }),
    install: (map, palette) => {
      install(map, palette, shapes, small);
    },
    legend: ({ mark }) => ({
      entries: [
        { shape: 'area', colour: mark, label: texts.legend.shapes },
        ...(small.length > 0
          ? [{ shape: 'dot' as const, colour: mark, label: texts.legend.smallShapes }]
          : []),
      ],
    }),
  };
}

const nowhere: Bounds = [0, 0, 0, 0];

/** A feature may be cut into several shapes. */
function joinBoxes(first: Bounds | undefined, second: Bounds): Bounds {
  if (!first) return second;
  const [west, south, east, north] = second;
  return [
    Math.min(first[0], west),
    Math.min(first[1], south),
    Math.max(first[2], east),
    Math.max(first[3], north),
  ];
}

function install(
  map: MapLibreMap,
  palette: MapPalette,
  shapes: readonly Shape[],
  marks: readonly Feature<Point>[],
): void {
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: shapes.map(({ row, geometry }) => ({ type: 'Feature', properties: { row }, geometry })),
  };
  map.addSource(sourceId, { type: 'geojson', data });
  for (const layer of shapeLayers(sourceId, palette)) map.addLayer(layer);
  map.addSource(marksId, { type: 'geojson', data: { type: 'FeatureCollection', features: [...marks] } });
  map.addLayer({
    ...circleLayer(marksId, marksId, palette),
    filter: ['<', ['zoom'], ['get', 'seenFrom']],
  });
}

type ShapeLayer = Parameters<MapLibreMap['addLayer']>[0];

/** Areas, lines and points of a source; `sourceLayer` for a layer of tiles. */
export function shapeLayers(
  source: string,
  palette: MapPalette,
  sourceLayer?: string,
): readonly ShapeLayer[] {
  const suffix = sourceLayer === undefined ? '' : `-${sourceLayer}`;
  const common = sourceLayer === undefined ? { source } : { source, 'source-layer': sourceLayer };
  return [
    {
      ...common,
      id: `${dataPrefix}area${suffix}`,
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.mark, 'fill-opacity': 0.28 },
    },
    {
      ...common,
      id: `${dataPrefix}line${suffix}`,
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: {
        'line-color': palette.mark,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 1, 12, 2.5],
      },
    },
    {
      ...circleLayer(`${dataPrefix}point${suffix}`, source, palette),
      ...common,
      filter: ['==', ['geometry-type'], 'Point'],
    },
  ];
}
