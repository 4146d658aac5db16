import { positionReader } from '../../tabular/geography/position-reader.ts';
import type { TablePoints } from '../../tabular/geography/table-geography.ts';
import type { TableStore } from '../../tabular/query/table-store.ts';
import type { PointSet } from './table-source.ts';

/** Positions of the matching rows of a table; none when nothing says where they are. */
export function tablePoints(
  store: TableStore,
  positions: Pick<TablePoints, 'source' | 'system'> | null,
): PointSet {
  const matching = store.matching();
  const longitudes = new Float64Array(matching.length);
  const latitudes = new Float64Array(matching.length);
  const rows = new Uint32Array(matching.length);
  const read = positions === null ? () => null : positionReader(positions);
  let found = 0;
  for (const row of matching) {
    const position = read(store.row(row));
    if (position === null) continue;
    [longitudes[found], latitudes[found]] = position;
    rows[found] = row;
    found += 1;
  }
  return {
    longitudes: longitudes.subarray(0, found),
    latitudes: latitudes.subarray(0, found),
    rows: rows.subarray(0, found),
    leftOut: matching.length - found,
  };
}
