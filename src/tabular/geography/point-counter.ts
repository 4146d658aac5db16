import type { Row } from '../table.ts';
import { DensityGrid } from './density-grid.ts';
import type { PositionCandidate } from './position-candidates.ts';
import { rowPosition } from './position-reader.ts';
import type { PositionRemark, RemarkCount, TablePoints } from './table-geography.ts';

/** Places the rows of a table, whatever their number, and counts what is left out. */
export interface PointCounter {
  readonly add: (row: Row) => void;
  /** `null` when no row has a point. */
  readonly finish: () => TablePoints | null;
}

export function pointCounter({ source, system, evidence, french }: PositionCandidate): PointCounter {
  const position = rowPosition(source, system, french);
  const grid = new DensityGrid();
  const leftOut = new Map<PositionRemark, number>();
  const mended = new Map<PositionRemark, number>();
  let used = 0;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  return {
    add: (row) => {
      const found = position(row);
      if ('missing' in found) {
        count(leftOut, found.missing);
        return;
      }
      const { longitude, latitude } = found;
      if (found.mended !== null) count(mended, found.mended);
      used += 1;
      if (longitude < west) west = longitude;
      if (longitude > east) east = longitude;
      if (latitude < south) south = latitude;
      if (latitude > north) north = latitude;
      grid.add(longitude, latitude);
    },
    finish: () =>
      used === 0
        ? null
        : {
            source,
            system,
            evidence,
            used,
            mended: remarks(mended),
            leftOut: remarks(leftOut),
            bounds: [rounded(west), rounded(south), rounded(east), rounded(north)],
            cells: grid.cells(),
          },
  };
}

function count(counts: Map<PositionRemark, number>, remark: PositionRemark): void {
  counts.set(remark, (counts.get(remark) ?? 0) + 1);
}

function remarks(counts: ReadonlyMap<PositionRemark, number>): RemarkCount[] {
  return [...counts].map(([remark, total]) => ({ remark, count: total })).sort((a, b) => b.count - a.count);
}

/** To about a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
