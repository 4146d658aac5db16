import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { MapPalette } from './map-palette.ts';
import { labelFont } from './point-layers.ts';

/** What the embedded base map draws; each part may be missing. */
export interface OutlineData {
  readonly land: FeatureCollection | null;
  readonly departements: FeatureCollection | null;
  /** Points with a `name`, and a `rank` from 0: the first are labelled first. */
  readonly towns: FeatureCollection | null;
}

/** Names of towns, drawn with the reader's own font. */
export const townLayer = 'town';

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The base map that needs nobody: water, land, borders, names of towns drawn with the reader's own font. */
export function outlineStyle(
  data: OutlineData,
  palette: MapPalette,
  attribution: string,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: data.land ?? nothing, attribution },
      departements: { type: 'geojson', data: data.departements ?? nothing },
      towns: { type: 'geojson', data: data.towns ?? nothing },
    },
    layers: [
      {
        id: 'water',
        type: 'background',
        paint: { 'background-color': data.land ? palette.water : palette.land },
      },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land } },
      {
        id: 'border',
        type: 'line',
        source: 'land',
        paint: { 'line-color': palette.border, 'line-width': 0.9 },
      },
      {
        id: 'departement',
        type: 'line',
        source: 'departements',
        paint: {
          'line-color': palette.border,
          'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.4, 9, 1],
        },
      },
      {
        id: townLayer,
        type: 'symbol',
        source: 'towns',
        minzoom: 4.5,
        // Far away, the capitals of régions alone: the data has the room.
        filter: ['step', ['zoom'], ['==', ['get', 'rank'], 0], 6.4, true],
        layout: {
          'text-field': ['get', 'name'],
          'text-font': labelFont,
          'text-size': ['interpolate', ['linear'], ['zoom'], 5, 11, 9, 14],
          'symbol-sort-key': ['get', 'rank'],
          'text-padding': 6,
        },
        paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
      },
    ],
  };
}
