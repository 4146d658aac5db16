import type { Row } from '../table.ts';
import { findPlaceColumns, placeFinder, type PlaceColumn } from './place-columns.ts';
import { placeCounter } from './place-counter.ts';
import type { PlaceTable } from './place-table.ts';
import { pointCounter } from './point-counter.ts';
import { findPositions, type PositionCandidate } from './position-candidates.ts';
import { rowPosition } from './position-reader.ts';
import type { TableGeography } from './table-geography.ts';

/** Where the rows of a table are, found on its first rows and counted on all of them. */
export interface GeographyAccumulator {
  readonly add: (rows: readonly Row[]) => void;
  /** `null` when no row is anywhere. */
  readonly finish: () => TableGeography | null;
}

/** Kilometres within which a point agrees with the place named on its row. */
const nearEnough = { commune: 40, departement: 150, region: 350 } as const;
/** Share of the rows that must agree for the place to speak for the points. */
const agreement = 0.8;

/**
 * Decides on a sample where the positions and the places of a table are; `null` when nothing tells, and nothing has to
 * be counted.
 *
 * @param sample first rows of the table; they are to be added too.
 * @param places référentiel of places, `null` when there is none: codes then say nothing.
 */
export function geographyAccumulator(
  header: readonly string[],
  sample: readonly Row[],
  places: PlaceTable | null,
): GeographyAccumulator | null {
  const placeColumn = places === null ? undefined : findPlaceColumns(header, sample, places)[0];
  const candidate = chooseCandidate(findPositions(header, sample), placeColumn, places, sample);
  const points = candidate && pointCounter(candidate);
  const areas = placeColumn && places ? placeCounter(placeColumn, places) : undefined;
  if (!points && !areas) return null;
  return {
    add: (rows) => {
      for (const row of rows) {
        points?.add(row);
        areas?.add(row);
      }
    },
    finish: () => {
      const geography = { points: points?.finish() ?? null, places: areas?.finish() ?? null };
      return geography.points === null && geography.places === null ? null : geography;
    },
  };
}

/** The first candidate that the places of its rows bear out, else the first one that they do not deny. */
function chooseCandidate(
  candidates: readonly PositionCandidate[],
  column: PlaceColumn | undefined,
  places: PlaceTable | null,
  sample: readonly Row[],
): PositionCandidate | undefined {
  if (!column || !places) return candidates[0];
  const judged = candidates.map((candidate) => ({
    candidate,
    share: agreeing(candidate, column, places, sample),
  }));
  const borneOut = judged.find(({ share }) => share !== null && share >= agreement);
  if (borneOut) {
    const { candidate } = borneOut;
    return { ...candidate, evidence: [...candidate.evidence, 'place'] };
  }
  return judged.find(({ share }) => share === null || share > 1 - agreement)?.candidate;
}

/** Share of the rows whose point is near the place they name; `null` when none has both. */
function agreeing(
  { source, system, french }: PositionCandidate,
  column: PlaceColumn,
  places: PlaceTable,
  sample: readonly Row[],
): number | null {
  const position = rowPosition(source, system, french);
  const find = placeFinder(column, places);
  let [near, both] = [0, 0];
  for (const row of sample) {
    const place = find(row[column.column] ?? '');
    const point = position(row);
    if (place === null || 'missing' in point) continue;
    both += 1;
    if (kilometres(point, place) <= nearEnough[place.level]) near += 1;
  }
  return both === 0 ? null : near / both;
}

interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** Distance on a sphere, good enough at these scales. */
function kilometres(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const width = (b.longitude - a.longitude) * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  return 111.2 * Math.hypot(width, b.latitude - a.latitude);
}
