import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { emptyRank } from './category-colours.ts';
import { dataPrefix } from './map-content.ts';
import type { MapPalette } from './map-palette.ts';

/** Drawn by the browser: no file of glyphs is asked of anyone. */
export const labelFont = ['sans-serif'];

/** Points one by one; `c`, when there, is the rank of their category, under zero for the others and for none. */
export function circleLayer(id: string, source: string, palette: MapPalette): CircleLayerSpecification {
  return {
    id,
    type: 'circle',
    source,
    filter: ['!', ['has', 'point_count']],
    // Those of a category over the others, and those over the empty ones.
    layout: { 'circle-sort-key': ['min', ['coalesce', ['get', 'c'], 0], 0] },
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 3, 9, 5, 14, 8],
      'circle-color': categoryColour(palette),
      'circle-opacity': 0.88,
      // A category that is empty is a ring.
      'circle-stroke-color': ['case', isEmpty, palette.other, palette.markEdge],
      'circle-stroke-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        4,
        ['case', isEmpty, 1, 0.5],
        9,
        ['case', isEmpty, 1.8, 1.2],
      ],
    },
  };
}

const isEmpty: ExpressionSpecification = ['==', ['get', 'c'], emptyRank];

/** The colour of the category of a feature, or the one colour of marks. */
function categoryColour({ categories, land, mark, other }: MapPalette): ExpressionSpecification {
  // A category at a time: MapLibre's types want at least one pair in a `match`.
  const colour = categories.reduceRight<ExpressionSpecification | string>(
    (rest, shade, rank): ExpressionSpecification => ['case', ['==', ['get', 'c'], rank], shade, rest],
    other,
  );
  return ['case', ['!', ['has', 'c']], mark, isEmpty, land, colour];
}

/** Groups of points: a disc that grows with their number, which is written on it. */
export function clusterLayers(source: string, palette: MapPalette): readonly LayerSpecification[] {
  const discs: CircleLayerSpecification = {
    id: `${dataPrefix}cluster`,
    type: 'circle',
    source,
    filter: ['has', 'point_count'],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'point_count']], 0, 11, 2, 17, 5, 32],
      'circle-color': palette.cluster,
      'circle-stroke-color': palette.markEdge,
      'circle-stroke-width': 1.5,
    },
  };
  const numbers: SymbolLayerSpecification = {
    id: `${dataPrefix}cluster-count`,
    type: 'symbol',
    source,
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['number-format', ['get', 'point_count'], { locale: 'fr-FR' }],
      'text-font': labelFont,
      'text-size': 12,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': palette.clusterText },
  };
  return [discs, numbers];
}
