import { fillText } from '../../french/fill-text.ts';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { formatNumber } from '../../french/typography.ts';
import type { Place, PlaceTable } from '../../tabular/geography/place-table.ts';
import type { Bounds, PlaceLevel } from '../../tabular/geography/table-geography.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import { classOf, quantileClasses, type ValueClass } from './class-breaks.ts';
import { boxOf } from './geometry-cleaning.ts';
import type { Legend } from './legend.ts';
import { dataPrefix, firstLabel, type MapContent, type MapItem, type MapMode } from './map-content.ts';
import { rampSteps, type MapPalette } from './map-palette.ts';
import { labelFont } from './point-layers.ts';

const sourceId = `${dataPrefix}areas`;

/** Rows of one place. */
interface PlaceCount {
  readonly place: Place;
  readonly count: number;
}

/** Rows by place, most rows first, and rows whose code is no place. */
export interface PlaceCounts {
  readonly places: readonly PlaceCount[];
  readonly placed: number;
  readonly leftOut: number;
}

/** Adds up rows by the places their codes lead to, `wanted` being their level or one that holds it. */
export function countPlaces(
  counts: ReadonlyMap<string, number>,
  level: PlaceLevel,
  wanted: PlaceLevel,
  table: PlaceTable,
): PlaceCounts {
  const found = new Map<string, PlaceCount>();
  let [placed, leftOut] = [0, 0];
  for (const [cell, count] of counts) {
    const place = holderOf(table.find(level, cell), wanted, table);
    if (place) {
      found.set(place.code, { place, count: count + (found.get(place.code)?.count ?? 0) });
      placed += count;
    } else leftOut += count;
  }
  return { places: [...found.values()].toSorted((a, b) => b.count - a.count), placed, leftOut };
}

function holderOf(place: Place | null, wanted: PlaceLevel, table: PlaceTable): Place | null {
  if (!place || place.level === wanted) return place;
  const code = wanted === 'departement' ? place.departement : wanted === 'region' ? place.region : null;
  return code === null ? null : table.find(wanted, code);
}

interface AreasOptions {
  readonly mode: Extract<MapMode, 'communes' | 'areas' | 'regions'>;
  readonly counts: PlaceCounts;
  /** Outlines by code; `null`: a disc at the chef-lieu of each instead. */
  readonly outlines: ReadonlyMap<string, Geometry> | null;
  readonly texts: MapTexts;
}

/** Rows by place: areas coloured by classes, or discs as large as their number. */
export function areasContent({ mode, counts, outlines, texts }: AreasOptions): MapContent {
  const { places } = counts;
  const classes = quantileClasses(
    places.map(({ count }) => count),
    rampSteps,
  );
  const boxes = places.map((counted) => boxAround(counted, outlines));
  const boxAt = (index: number): Bounds => boxes[index] ?? [0, 0, 0, 0];
  const itemAt = (index: number): MapItem => ({
    ...placeItem(places[index], texts),
    box: boxAt(index),
  });
  const byCode = new Map(places.map(({ place }, index) => [place.code, index]));
  return {
    mode,
    drawnOnly: false,
    length: places.length,
    positionAt: (index) => positionOf(places[index]),
    boxAt,
    placed: counts.placed,
    leftOut: counts.leftOut,
    notes: [],
    fieldNames: [],
    itemAt,
    hitLayers: [outlines ? `${dataPrefix}area` : `${dataPrefix}disc`],
    itemsOf: (features) =>
      [...new Set(features.map(({ properties }): unknown => properties['code']))].flatMap((code) => {
        const index = typeof code === 'string' ? byCode.get(code) : undefined;
        return index === undefined ? [] : [itemAt(index)];
      }),
    install: (map, palette) => {
      if (outlines) installAreas(map, palette, areaFeatures(counts, outlines, classes));
      else installDiscs(map, palette, discFeatures(counts));
    },
    legend: (palette) => (outlines ? classLegend(classes, palette, texts) : discLegend(palette, texts)),
  };
}

function positionOf(count: PlaceCount | undefined): readonly [number, number] {
  return count ? [count.place.longitude, count.place.latitude] : [0, 0];
}

/** The box of what is drawn for a place: a view that is fitted holds it whole. */
function boxAround(counted: PlaceCount, outlines: AreasOptions['outlines']): Bounds {
  const outline = outlines?.get(counted.place.code);
  const box = outline && outline.type !== 'GeometryCollection' ? boxOf(outline) : null;
  // An outline without any position has no box.
  if (box && box[0] <= box[2]) return box;
  const [longitude, latitude] = positionOf(counted);
  return [longitude, latitude, longitude, latitude];
}

function placeItem(counted: PlaceCount | undefined, { area, legend }: MapTexts): MapItem {
  const code = counted?.place.code ?? '';
  const count = counted?.count ?? 0;
  const label = fillText(count < 2 ? area.row : area.rows, { count: formatNumber(count) });
  return {
    key: code,
    position: positionOf(counted),
    title: counted?.place.name ?? null,
    fallbackTitle: fillText(area.code, { code }),
    fields: () => Promise.resolve([{ name: legend.areas, value: label }]),
  };
}

/** Every area that has an outline, with the rank of its class (-1 when it has no row). */
export function areaFeatures(
  { places }: PlaceCounts,
  outlines: ReadonlyMap<string, Geometry>,
  classes: readonly ValueClass[],
): FeatureCollection {
  const counts = new Map(places.map(({ place, count }) => [place.code, count]));
  return {
    type: 'FeatureCollection',
    features: [...outlines].map(([code, geometry]) => {
      const count = counts.get(code) ?? 0;
      return {
        type: 'Feature',
        properties: { code, rank: count === 0 ? -1 : classOf(classes, count) },
        geometry,
      };
    }),
  };
}

function discFeatures({ places }: PlaceCounts): FeatureCollection {
  const most = places[0]?.count ?? 1;
  return {
    type: 'FeatureCollection',
    features: places.map(({ place, count }) => ({
      type: 'Feature',
      // Areas of discs are as the numbers: radii are as their roots.
      properties: { code: place.code, count, share: Math.sqrt(count / most) },
      geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
    })),
  };
}

function installAreas(map: MapLibreMap, palette: MapPalette, data: FeatureCollection): void {
  map.addSource(sourceId, { type: 'geojson', data });
  const [rank0 = palette.mark, ...ranks] = palette.ramp;
  const above = firstLabel(map);
  map.addLayer(
    {
      id: `${dataPrefix}area`,
      type: 'fill',
      source: sourceId,
      paint: {
        'fill-color': [
          'match',
          ['get', 'rank'],
          0,
          rank0,
          ...ranks.flatMap((colour, rank) => [rank + 1, colour]),
          palette.none,
        ] as unknown as string,
        'fill-opacity': 0.9,
      },
    },
    above,
  );
  map.addLayer(
    {
      id: `${dataPrefix}area-edge`,
      type: 'line',
      source: sourceId,
      paint: { 'line-color': palette.border, 'line-width': 0.8 },
    },
    above,
  );
}

function installDiscs(map: MapLibreMap, palette: MapPalette, data: FeatureCollection): void {
  map.addSource(sourceId, { type: 'geojson', data });
  map.addLayer({
    id: `${dataPrefix}disc`,
    type: 'circle',
    source: sourceId,
    layout: { 'circle-sort-key': ['-', ['get', 'share']] },
    paint: {
      'circle-radius': ['+', 3, ['*', 22, ['get', 'share']]],
      'circle-color': palette.mark,
      'circle-opacity': 0.7,
      'circle-stroke-color': palette.markEdge,
      'circle-stroke-width': 1,
    },
  });
  map.addLayer({
    id: `${dataPrefix}disc-count`,
    type: 'symbol',
    source: sourceId,
    filter: ['>', ['get', 'share'], 0.4],
    layout: {
      'text-field': ['number-format', ['get', 'count'], { locale: 'fr-FR' }],
      'text-font': labelFont,
      'text-size': 12,
    },
    paint: { 'text-color': palette.clusterText },
  });
}

function classLegend(classes: readonly ValueClass[], palette: MapPalette, { legend }: MapTexts): Legend {
  return {
    entries: [
      { shape: 'area', colour: palette.none, label: legend.none },
      ...classes.map(({ from, to }, rank) => ({
        shape: 'area' as const,
        colour: palette.ramp[rank] ?? palette.mark,
        label:
          from === to
            ? formatNumber(from)
            : fillText(legend.range, { from: formatNumber(from), to: formatNumber(to) }),
      })),
    ],
  };
}

function discLegend({ mark }: MapPalette, { legend }: MapTexts): Legend {
  return { entries: [{ shape: 'cluster', colour: mark, label: legend.areas }] };
}
