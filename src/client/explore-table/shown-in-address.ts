import type { ExplorerColumn } from '../../views/explorer-config.ts';
import {
  formatShownColumns,
  isColumnParameter,
  parseShownColumns,
  unknownNames,
  type ShownColumns,
} from './shown-columns.ts';

export function readShownColumns(columns: readonly ExplorerColumn[]): ShownColumns {
  return parseShownColumns(new URLSearchParams(location.search), columns);
}

/** Names that the address hides or puts first and that the table does not have. */
export function readUnknownColumns(columns: readonly ExplorerColumn[]): readonly string[] {
  return unknownNames(new URLSearchParams(location.search), columns);
}

/** Writes the columns shown in the address; the other parameters stay. */
export function writeShownColumns(shown: ShownColumns, columns: readonly ExplorerColumn[]): void {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) if (isColumnParameter(name)) url.searchParams.delete(name);
  for (const [name, value] of formatShownColumns(shown, columns)) url.searchParams.append(name, value);
  if (url.href !== location.href) history.pushState(null, '', url);
}
