import { positionReader } from '../../tabular/geography/position-reader.ts';
import type { PositionSource, TablePoints } from '../../tabular/geography/table-geography.ts';
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
  const columns = positions === null ? [] : columnsOf(positions.source);
  // Only the cells that say where: whole rows would take most of the time.
  const cells: string[] = [];
  let found = 0;
  for (const row of matching) {
    for (const column of columns) cells[column] = store.columns[column]?.cells.cell(row) ?? '';
    const position = read(cells);
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

function columnsOf(source: PositionSource): readonly number[] {
  return source.kind === 'columns' ? [source.longitude, source.latitude] : [source.column];
}
