import type { PositionSource, TablePoints } from '../../tabular/geography/table-geography.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';

type Positions = Pick<TablePoints, 'source' | 'system'>;

/**
 * Where positions are written in a file whose columns may have moved since the page was made; `null` when one of them
 * is gone.
 */
export function movePositions(
  positions: Positions,
  known: readonly Pick<ExplorerColumn, 'name'>[],
  names: readonly string[],
): Positions | null {
  const move = (index: number): number => names.indexOf(known[index]?.name ?? '');
  const source = moveSource(positions.source, move);
  return source && { ...positions, source };
}

function moveSource(source: PositionSource, move: (index: number) => number): PositionSource | null {
  if (source.kind === 'columns') {
    const [latitude, longitude] = [move(source.latitude), move(source.longitude)];
    return latitude < 0 || longitude < 0 ? null : { ...source, latitude, longitude };
  }
  const column = move(source.column);
  return column < 0 ? null : { ...source, column };
}
