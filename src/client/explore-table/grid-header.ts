import type { ExplorerColumn } from '../../views/explorer-config.ts';
import { isNumeric } from './grid-cell.ts';

/** Texts of the grid, from the page. */
export interface HeaderTexts {
  /** Name of the column of the numbers of the rows. */
  readonly rowNumber: string;
  /** A number of a row. */
  readonly row: (number: number) => string;
  /** What a detected type is called. */
  readonly type: (type: ExplorerColumn['type']) => string;
  /** Said after the name of a column that has a filter. */
  readonly filtered: string;
}

interface HeaderState {
  readonly sort: { readonly descending: boolean } | null;
  readonly filtered: boolean;
}

/** The header of a column: a button that opens what can be done with it. Without a column: the numbers of the rows. */
export function drawHeaderCell(
  column: ExplorerColumn | undefined,
  index: number,
  texts: HeaderTexts,
  state: HeaderState,
): HTMLElement {
  const cell = document.createElement('div');
  cell.setAttribute('role', 'columnheader');
  if (!column) {
    cell.className = 'data-grid__number';
    cell.textContent = texts.rowNumber;
    return cell;
  }
  cell.className = 'data-grid__heading';
  const sort = state.sort === null ? 'none' : state.sort.descending ? 'descending' : 'ascending';
  cell.setAttribute('aria-sort', sort);
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['column'] = index.toString();
  button.setAttribute('aria-haspopup', 'dialog');
  if (isNumeric(column)) button.dataset['align'] = 'end';
  button.append(span('data-grid__name', column.name), span('data-grid__type', texts.type(column.type)));
  if (state.filtered) button.append(span('data-grid__filtered', texts.filtered));
  cell.append(button);
  return cell;
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
