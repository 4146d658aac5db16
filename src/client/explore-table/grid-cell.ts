import { valueKind } from '../../tabular/column-type.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';

/** Longest text drawn in a cell: the whole is in the detail of the row. */
const longest = 300;

export function isNumeric({ type }: Pick<ExplorerColumn, 'type'>): boolean {
  return valueKind(type) === 'number';
}

/** Draws the cell of a column; the text of a file is never markup. */
export function drawCell(cell: string, column: ExplorerColumn): HTMLElement {
  const element = document.createElement('div');
  element.className = 'data-grid__cell';
  element.setAttribute('role', 'gridcell');
  if (isNumeric(column)) element.dataset['align'] = 'end';
  element.textContent = cell.length > longest ? `${cell.slice(0, longest)}…` : cell;
  return element;
}

/** The address of a cell that is a link, `null` for anything else: only http and https are followed. */
export function cellLink(cell: string): string | null {
  const text = cell.trim();
  if (!/^https?:\/\/\S+$/iu.test(text)) return null;
  return URL.canParse(text) ? new URL(text).href : null;
}
