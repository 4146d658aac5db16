import type { MapFrame } from './map-frame.ts';
import type { MapMark } from './map-marks.ts';

/**
 * Diameter of the dot of a mark, in units of the drawing, in a few sizes.
 *
 * @param cells whether marks are cells of a density, and not areas.
 */
export function dotSizes(
  marks: readonly MapMark[],
  frame: MapFrame,
  cells: boolean,
): (rows: number) => number {
  const most = marks.reduce((best, { rows }) => Math.max(best, rows), 1);
  if (!cells) return (rows) => areaSize(rows / most);
  const [small, middle, large] = cellSizes(cellWidth(marks, frame));
  return (rows) => (rows < 2 ? small : rows < 10 ? middle : large);
}

/** One row, a few, many: the cells of a close view are wide, and their dots grow with them. */
function cellSizes(width: number): readonly [number, number, number] {
  const unit = Math.min(3, Math.max(1, width / 9));
  return [4 * unit, 6 * unit, 9 * unit].map(Math.round) as [number, number, number];
}

/** Units of the drawing in a degree from which a view is close; an inset is too small for large dots. */
const closeScale = 100;
const insetWidth = 200;

/** Distance between neighbouring cells of a close view, in units of the drawing; 0 in a wide one. */
function cellWidth(marks: readonly MapMark[], { bounds: [west, , east], width }: MapFrame): number {
  const scale = width / (east - west);
  if (scale < closeScale || width < insetWidth) return 0;
  const columns = [...new Set(marks.map(({ longitude }) => longitude))].toSorted((a, b) => a - b);
  const steps = columns.slice(1).map((longitude, index) => longitude - (columns[index] ?? 0));
  return steps.length === 0 ? 0 : Math.min(...steps) * scale;
}

/** The area of a disc is the share of its rows. */
function areaSize(share: number): number {
  return Math.max(4, Math.round(Math.sqrt(share) * 14) * 3);
}
