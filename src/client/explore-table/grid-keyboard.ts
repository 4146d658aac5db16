/** A cell of the grid: row -1 is the header, column 0 the numbers of the rows. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridExtent {
  readonly rows: number;
  /** The numbers of the rows included. */
  readonly columns: number;
  /** Rows of a page of the view. */
  readonly page: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Where a key leads; `null` when it is not one of the grid's.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/#datagridsforpresentingtabularinformation
 */
export function moveInGrid(from: GridPosition, key: Key, extent: GridExtent): GridPosition | null {
  if (key.altKey || key.shiftKey) return null;
  const target = key.ctrlKey || key.metaKey ? leap(from, key.key, extent) : step(from, key.key, extent);
  return (
    target && {
      row: Math.max(-1, Math.min(target.row, extent.rows - 1)),
      column: Math.max(0, Math.min(target.column, extent.columns - 1)),
    }
  );
}

function step({ row, column }: GridPosition, key: string, extent: GridExtent): GridPosition | null {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: extent.columns - 1 };
    case 'PageDown':
      return { row: Math.max(row, 0) + extent.page, column };
    case 'PageUp':
      return { row: Math.max(row - extent.page, 0), column };
    default:
      return null;
  }
}

function leap({ column }: GridPosition, key: string, extent: GridExtent): GridPosition | null {
  switch (key) {
    case 'Home':
      return { row: 0, column: 0 };
    case 'End':
      return { row: extent.rows - 1, column: extent.columns - 1 };
    case 'ArrowDown':
      return { row: extent.rows - 1, column };
    case 'ArrowUp':
      return { row: 0, column };
    default:
      return null;
  }
}
