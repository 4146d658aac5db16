import type { MapGround } from '../catalog/map-ground-on-disk.ts';
import { counted, formatNumber } from '../french/typography.ts';
import { metropole, overseas } from '../tabular/geography/french-territory.ts';
import type { Bounds, TableGeography } from '../tabular/geography/table-geography.ts';
import { borderPath } from './static-map/border-path.ts';
import { dotSizes } from './static-map/dot-size.ts';
import { isInFrame, mapFrame, project, type MapFrame } from './static-map/map-frame.ts';
import { areaMarks, pointMarks, type MapMark } from './static-map/map-marks.ts';
import { placesNotes, placesSentence, pointsNotes, pointsSentence } from './static-map/map-words.ts';
import { outlinePath } from './static-map/outline-path.ts';

/** Marks of one size: a path of points, whose round ends are the dots. */
interface DotLayer {
  readonly d: string;
  /** Diameter, in units of the drawing. */
  readonly size: number;
}

/** A rectangle of the world with its marks. */
export interface DrawnFrame {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly france: string;
  readonly around: string;
  /** Lines between départements; empty in a snapshot without boundaries. */
  readonly borders: string;
  readonly dots: readonly DotLayer[];
}

/** A map drawn at build, what it says in words, and its figures. */
export interface StaticMapView {
  readonly sentence: string;
  readonly notes: readonly string[];
  /** The main frame, then overseas territories with something in them. */
  readonly frames: readonly DrawnFrame[];
  /** Rows by area, most first; empty when no column names one. */
  readonly areas: readonly (readonly [string, string])[];
  readonly areaLabel: string;
  /** Where the lines come from. */
  readonly credit: string;
}

const outlineCredit = 'Contours\u00a0: Natural Earth';

const mainWidth = 480;
const smallWidth = 110;

/** @param rows rows read, of which some may have no place. */
export function toStaticMap(
  geography: TableGeography | null,
  columns: readonly { readonly name: string }[],
  rows: number,
  ground: MapGround,
): StaticMapView | null {
  if (geography === null) return null;
  const { points, places } = geography;
  const byArea = places === null ? [] : areaMarks(places);
  const located = points !== null && points.used > 0;
  const marks = located ? pointMarks(points) : byArea;
  if (marks.length === 0) return null;
  const frames = chooseFrames(marks);
  const hidden = marks
    .filter(({ longitude, latitude }) => !frames.some((frame) => isInFrame(frame, longitude, latitude)))
    .reduce((sum, mark) => sum + mark.rows, 0);
  const words = located
    ? { sentence: pointsSentence(points, columns, rows), notes: pointsNotes(points) }
    : places === null
      ? { sentence: '', notes: [] }
      : { sentence: placesSentence(places, columns, byArea), notes: placesNotes(places) };
  return {
    sentence: words.sentence,
    notes:
      hidden === 0 ? words.notes : [...words.notes, `${counted(hidden, 'ligne', 'lignes')} hors du cadre.`],
    frames: frames.map((frame) => drawFrame(frame, marks, ground, located)),
    areas: byArea
      .toSorted((a, b) => b.rows - a.rows)
      .map(({ name, rows: count }) => [name ?? '', formatNumber(count)] as const),
    areaLabel: places?.level === 'region' ? 'Région' : 'Département',
    credit: [outlineCredit, ...(ground.departements === null ? [] : [ground.attribution ?? ''])].join('. '),
  };
}

/** France and its territories, when nearly all rows are there; else what holds them all. */
function chooseFrames(marks: readonly MapMark[]): MapFrame[] {
  const territories = [
    mapFrame(metropole.name, metropole.bounds, mainWidth),
    ...overseas.map(({ name, bounds }) => mapFrame(name, bounds, smallWidth)),
  ];
  const close = closeFrame(marks);
  if (close !== null) return [close, mapFrame('Situation en France', metropole.bounds, smallWidth)];
  const total = marks.reduce((sum, { rows }) => sum + rows, 0);
  const held = territories.map((frame) => ({
    frame,
    rows: marks.reduce((sum, m) => (isInFrame(frame, m.longitude, m.latitude) ? sum + m.rows : sum), 0),
  }));
  const french = held.filter(({ rows }, index) => rows > 0 || index === 0);
  const inFrance = held.reduce((sum, { rows }) => sum + rows, 0);
  return inFrance >= total * 0.9
    ? french.map(({ frame }) => frame)
    : [mapFrame('Monde', wideBounds(marks), mainWidth)];
}

/** Degrees that marks drawn close may span; wider, the country is the better frame. */
const closeSpan = 1.6;
const closeMargin = 0.12;

/** A frame around marks that are all in one corner of the mainland, where the country would show one blot. */
function closeFrame(marks: readonly MapMark[]): MapFrame | null {
  if (marks.length < 8) return null;
  const [west, east] = extent(marks.map(({ longitude }) => longitude));
  const [south, north] = extent(marks.map(({ latitude }) => latitude));
  const span = Math.max((east - west) * 0.7, north - south);
  const inside = isInFrame(mapFrame('', metropole.bounds, mainWidth), (west + east) / 2, (south + north) / 2);
  if (!inside || span > closeSpan || span === 0) return null;
  // As high as it is wide on the ground, whatever the shape of the cloud.
  const half = (span / 2) * (1 + 2 * closeMargin);
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
  const wide = half / Math.cos((latitude * Math.PI) / 180);
  const bounds: Bounds = [longitude - wide, latitude - half, longitude + wide, latitude + half];
  return mapFrame('Vue rapprochée', bounds, mainWidth);
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

/** Bounds of the marks with a margin, ten degrees wide at least. */
function wideBounds(marks: readonly MapMark[]): Bounds {
  const [west, east] = widened(
    marks.map(({ longitude }) => longitude),
    180,
  );
  const [south, north] = widened(
    marks.map(({ latitude }) => latitude),
    85,
  );
  return [west, south, east, north];
}

function widened(values: readonly number[], limit: number): readonly [number, number] {
  const [least, most] = extent(values);
  const margin = Math.max(5, (most - least) * 0.06);
  return [Math.max(-limit, Math.floor(least - margin)), Math.min(limit, Math.ceil(most + margin))];
}

function drawFrame(
  frame: MapFrame,
  marks: readonly MapMark[],
  ground: MapGround,
  located: boolean,
): DrawnFrame {
  const inside = marks.filter(({ longitude, latitude }) => isInFrame(frame, longitude, latitude));
  const sizeOf = dotSizes(marks, frame, located);
  const layers = Map.groupBy(inside, ({ rows }) => sizeOf(rows));
  return {
    name: frame.name,
    width: frame.width,
    height: frame.height,
    ...outlinePath(ground, frame),
    borders: ground.departements === null ? '' : borderPath(ground.departements, frame),
    // Large ones first, so that small ones stay in view.
    dots: [...layers]
      .toSorted(([a], [b]) => b - a)
      .map(([size, group]) => ({ size, d: [...new Set(group.map((mark) => dot(frame, mark)))].join('') })),
  };
}

function dot(frame: MapFrame, { longitude, latitude }: MapMark): string {
  const [x, y] = project(frame, longitude, latitude);
  return `M${x.toString()} ${y.toString()}h0`;
}
