import type { ColumnProfile } from '../table-profile.ts';

/** What is needed of a column to compare and filter its cells. */
export type TypedColumn = Pick<ColumnProfile, 'name' | 'type' | 'decimal' | 'dateStyle'>;

/** Whether a cell holds nothing but spaces. */
export function isEmptyCell(cell: string): boolean {
  return cell.trim() === '';
}
