import type { Feature, Point } from 'geojson';
import type { Bounds } from '../../tabular/geography/table-geography.ts';
import { boxOf, type Shape } from './geometry-cleaning.ts';
import type { Position } from './placement.ts';

/** Pixels under which a shape is lost on a map: a mark stands for it. */
const seenPixels = 10;
/** Pixels of the world at zoom 0, and its degrees. */
const [worldPixels, worldDegrees] = [512, 360];
/** Of a shape without any width, which is never seen. */
const lastZoom = 24;

/** Where a row is best pointed at, and the zoom from which its largest shape is seen. */
export interface ShapeMark {
  readonly row: number;
  readonly position: Position;
  /** Zero or less: at any zoom. */
  readonly seenFrom: number;
}

/** A mark per row, on its largest shape: a row may be cut into several, far from one another. */
export function shapeMarks(shapes: readonly Shape[]): ReadonlyMap<number, ShapeMark> {
  const marks = new Map<number, ShapeMark>();
  for (const shape of shapes) {
    const mark = markOf(shape);
    const before = marks.get(shape.row);
    if (!before || mark.seenFrom < before.seenFrom) marks.set(shape.row, mark);
  }
  return marks;
}

/** What is drawn of the marks: those of rows that are too small at some zoom. */
export function markFeatures(marks: Iterable<ShapeMark>): Feature<Point>[] {
  return [...marks].flatMap(({ row, position, seenFrom }) =>
    seenFrom <= 0
      ? []
      : [
          {
            type: 'Feature',
            properties: { row, seenFrom },
            geometry: { type: 'Point', coordinates: [...position] },
          },
        ],
  );
}

function markOf({ row, geometry, box }: Shape): ShapeMark {
  switch (geometry.type) {
    // Drawn as marks themselves.
    case 'Point':
    case 'MultiPoint':
      return { row, position: middleOf(box), seenFrom: 0 };
    case 'MultiPolygon': {
      const parts = geometry.coordinates.map((coordinates) => boxOf({ type: 'Polygon', coordinates }));
      return boxMark(
        row,
        parts.reduce((best, part) => (widthOf(part) > widthOf(best) ? part : best)),
      );
    }
    default:
      return boxMark(row, box);
  }
}

function boxMark(row: number, box: Bounds): ShapeMark {
  const pixels = (widthOf(box) * worldPixels) / worldDegrees;
  return { row, position: middleOf(box), seenFrom: Math.min(lastZoom, Math.log2(seenPixels / pixels)) };
}

/** The longer side of a box as a map shows it, in degrees of longitude. */
function widthOf([west, south, east, north]: Bounds): number {
  // Towards the poles the projection of web maps stretches what is there.
  const stretch = 1 / Math.max(0.1, Math.cos((((south + north) / 2) * Math.PI) / 180));
  return Math.max(east - west, (north - south) * stretch);
}

function middleOf([west, south, east, north]: Bounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}
