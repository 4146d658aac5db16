import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { dataPrefix } from './map-content.ts';
import type { MapPalette } from './map-palette.ts';

/** Drawn by the browser: no file of glyphs is asked of anyone. */
export const labelFont = ['sans-serif'];

/** Points one by one; `c`, when there, is the rank of their category (-1: the others). */
export function circleLayer(id: string, source: string, palette: MapPalette): CircleLayerSpecification {
  return {
    id,
    type: 'circle',
    source,
    filter: ['!', ['has', 'point_count']],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 3, 9, 5, 14, 8],
      'circle-color': categoryColour(palette),
      'circle-opacity': 0.88,
      'circle-stroke-color': palette.markEdge,
      'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 9, 1.2],
    },
  };
}

/** The colour of the category of a feature, or the one colour of marks. */
function categoryColour({ categories, mark, other }: MapPalette): ExpressionSpecification {
  // A category at a time: MapLibre's types want at least one pair in a `match`.
  const colour = categories.reduceRight<ExpressionSpecification | string>(
    (rest, shade, rank): ExpressionSpecification => ['case', ['==', ['get', 'c'], rank], shade, rest],
    other,
  );
  return ['case', ['has', 'c'], colour, mark];
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
