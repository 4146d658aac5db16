import type { Row } from '../table.ts';
import {
  coordinateRoles,
  coordinateStem,
  isVagueName,
  namedSystem,
  type CoordinateRole,
} from './coordinate-name.ts';
import { voteReadings, type ReadingVote } from './coordinate-system.ts';
import { geojsonCentre, looksLikeGeojson, looksLikeWkt, wktCentre } from './geometry-cell.ts';
import { readCoordinate, readNamedPair, readPair, type NumberPair } from './position-cell.ts';
import { rowPosition } from './position-reader.ts';
import type { CoordinateSystem, PositionSource, TablePoints } from './table-geography.ts';

/** Where the positions of a table may be, with what speaks for it. */
export interface PositionCandidate {
  readonly source: PositionSource;
  readonly system: CoordinateSystem;
  readonly evidence: TablePoints['evidence'];
  /** Whether nearly all points are in France, so that one outside whose exchange is inside was swapped. */
  readonly french: boolean;
  /** Share of the rows of the sample that have a point. */
  readonly share: number;
}

/** Share of the filled cells that must read as a position. */
const leastReadable = 0.6;
/** Share of points in France for a table to be about France. */
const frenchShare = 0.8;
/** Without a name that says so, nearly all pairs must fall in France, written to a hundred metres. */
const namelessShare = 0.97;
const namelessDecimals = 3;

/** Where positions may be, best first: most rows with a point, then the surest way of writing it. */
export function findPositions(
  header: readonly string[],
  sample: readonly Row[],
): readonly PositionCandidate[] {
  const roles = header.map(coordinateRoles);
  return [
    ...columnPairs(header, roles, sample).flatMap((pair) => fromColumns(pair, header, sample)),
    ...header.flatMap((name, column) => fromCells(name, column, roles[column] ?? [], sample)),
    ...header.flatMap((_, column) => fromGeometries(column, sample)),
  ]
    .map((candidate) => ({ ...candidate, share: shareOfPoints(candidate, sample) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => bracket(b) - bracket(a) || rank(a) - rank(b));
}

/** Surest way of writing first: a geometry says its own order, two columns have names. */
const kinds: readonly PositionSource['kind'][] = ['geojson', 'wkt', 'columns', 'cell'];
const rank = ({ source }: PositionCandidate): number => kinds.indexOf(source.kind);
/** Shares that differ by less than two hundredths are the same. */
const bracket = ({ share }: PositionCandidate): number => Math.round(share * 50);

type Found = Omit<PositionCandidate, 'share'>;

interface ColumnPair {
  readonly latitude: number;
  readonly longitude: number;
  readonly named: boolean;
}

/** Columns that go by two: named so, those of one stem together; else two neighbours that read as positions. */
function columnPairs(
  header: readonly string[],
  roles: readonly (readonly CoordinateRole[])[],
  sample: readonly Row[],
): ColumnPair[] {
  const withRole = (role: CoordinateRole): number[] =>
    header.flatMap((_, column) => (roles[column]?.includes(role) ? [column] : []));
  const longitudes = withRole('longitude');
  const named = withRole('latitude').flatMap((latitude) => {
    const stem = coordinateStem(header[latitude] ?? '');
    const longitude =
      longitudes.find((column) => coordinateStem(header[column] ?? '') === stem) ??
      longitudes.toSorted((a, b) => Math.abs(a - latitude) - Math.abs(b - latitude))[0];
    return longitude === undefined ? [] : [{ latitude, longitude, named: true }];
  });
  if (named.length > 0) return named;
  return header.slice(1).flatMap((_, before) => {
    const pair = { latitude: before, longitude: before + 1, named: false };
    return isPrecise(sample, before) && isPrecise(sample, before + 1) ? [pair] : [];
  });
}

/** Whether nearly all filled cells are numbers with decimals enough to be degrees. */
function isPrecise(sample: readonly Row[], column: number): boolean {
  const filled = filledCells(sample, column);
  const precise = filled.filter(
    (cell) => /^[+-]?\d{1,3}[.,]\d+$/u.test(cell) && decimals(cell) >= namelessDecimals,
  );
  return filled.length >= 3 && precise.length >= leastReadable * filled.length;
}

function decimals(cell: string): number {
  return cell.length - 1 - Math.max(cell.indexOf('.'), cell.indexOf(','));
}

function fromColumns(
  { latitude, longitude, named }: ColumnPair,
  header: readonly string[],
  sample: readonly Row[],
): Found[] {
  const filled = sample.filter(
    (row) => (row[latitude] ?? '').trim() !== '' && (row[longitude] ?? '').trim() !== '',
  );
  const pairs = filled.flatMap((row): NumberPair[] => {
    const y = readCoordinate(row[latitude] ?? '');
    const x = readCoordinate(row[longitude] ?? '');
    return x === null || y === null ? [] : [[y, x]];
  });
  const names = `${header[latitude] ?? ''} ${header[longitude] ?? ''}`;
  const vague = [latitude, longitude].every((column) => isVagueName(header[column] ?? ''));
  const vote = choose(pairs, filled.length, { named, vague, latitudeFirst: named ? true : null });
  if (!vote) return [];
  const source: PositionSource = vote.latitudeFirst
    ? { kind: 'columns', latitude, longitude }
    : { kind: 'columns', latitude: longitude, longitude: latitude };
  return [{ source, ...described(vote, pairs.length, named && vote.latitudeFirst, namedSystem(names)) }];
}

function fromCells(
  name: string,
  column: number,
  roles: readonly CoordinateRole[],
  sample: readonly Row[],
): Found[] {
  const filled = filledCells(sample, column);
  const objects = filled.map(readNamedPair).filter((pair) => pair !== null);
  const pairs: NumberPair[] =
    objects.length > filled.length / 2
      ? objects.map(([x, y]) => [y, x])
      : filled.map(readPair).filter((pair) => pair !== null);
  const named = roles.length > 0;
  const order = namedOrder(name);
  const vague = isVagueName(name);
  const vote = choose(pairs, filled.length, { named, vague, latitudeFirst: order ?? (named ? true : null) });
  if (!vote) return [];
  const source: PositionSource = { kind: 'cell', column, order: vote.latitudeFirst ? 'lat-lon' : 'lon-lat' };
  return [{ source, ...described(vote, pairs.length, named, namedSystem(name)) }];
}

/** `true` when a name puts the latitude first (« latlon »), `false` for the longitude, `null` when it says nothing. */
function namedOrder(name: string): boolean | null {
  const text = name.toLowerCase().replace(/[^a-z]/gu, '');
  if (/lonlat|lnglat|longitudelatitude|xy/u.test(text)) return false;
  return /latlon|latlng|latitudelongitude/u.test(text) ? true : null;
}

function fromGeometries(column: number, sample: readonly Row[]): Found[] {
  const filled = filledCells(sample, column).filter((cell) => cell !== 'null');
  for (const [kind, looksLike, centre] of [
    ['wkt', looksLikeWkt, wktCentre],
    ['geojson', looksLikeGeojson, geojsonCentre],
  ] as const) {
    if (filled.length === 0 || filled.filter(looksLike).length < leastReadable * filled.length) continue;
    const source: PositionSource = { kind, column };
    const centres = filled.map(centre).filter((pair) => pair !== null);
    // Longitude first, says the format: a geometry the other way round is swapped, and is mended one by one.
    const [best] = voteReadings(centres);
    const french = best !== undefined && best.inFrance >= frenchShare * centres.length;
    return [{ source, system: french ? best.system : 'wgs84', evidence: ['values'], french }];
  }
  return [];
}

interface Expectation {
  readonly named: boolean;
  /** Whether the name may also be that of something else (`x`, « position »). */
  readonly vague: boolean;
  /** Order that the names say; `null` when they say none. */
  readonly latitudeFirst: boolean | null;
}

/**
 * The reading that the values hold best: the one that puts most pairs in France; abroad, the order of the names. `null`
 * when too few cells are positions.
 */
function choose(
  pairs: readonly NumberPair[],
  filled: number,
  { named, vague, latitudeFirst }: Expectation,
): ReadingVote | null {
  if (filled === 0 || pairs.length < leastReadable * filled) return null;
  const votes = voteReadings(pairs);
  const [best] = votes;
  if (!best) return null;
  if (best.inFrance >= pairs.length * (named ? frenchShare / 2 : namelessShare)) return best;
  if (!named || (vague && pairs.filter(isFine).length < leastReadable * pairs.length)) return null;
  const expected = votes.find((vote) => vote.latitudeFirst === latitudeFirst && vote.system === 'wgs84');
  return expected && expected.onEarth >= leastReadable * pairs.length ? expected : null;
}

/** Whether two numbers are written to a hundredth of a degree or finer. */
function isFine(pair: NumberPair): boolean {
  return pair.every((value) => Math.abs(value * 10 - Math.round(value * 10)) > 1e-6);
}

function described(
  { system, inFrance }: ReadingVote,
  pairs: number,
  named: boolean,
  claimed: CoordinateSystem | null,
): Pick<Found, 'system' | 'evidence' | 'french'> {
  const french = inFrance >= frenchShare * pairs;
  const evidence: ('name' | 'values' | 'system')[] = [];
  if (named) evidence.push('name');
  if (french) evidence.push('values');
  if (claimed !== null && claimed !== system) evidence.push('system');
  return { system, evidence: evidence.length === 0 ? ['values'] : evidence, french };
}

function shareOfPoints({ source, system, french }: Found, sample: readonly Row[]): number {
  const position = rowPosition(source, system, french);
  return sample.filter((row) => !('missing' in position(row))).length / Math.max(1, sample.length);
}

function filledCells(sample: readonly Row[], column: number): string[] {
  return sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
}
