/** A column of a Table. Numbers are aligned at the end. */
export interface Column {
  readonly label: string;
  readonly align?: 'start' | 'end' | undefined;
}

/** A cell of a Table: a text, or a text with its link. */
export type Cell = string | { readonly text: string; readonly href?: string | undefined };

/** Both forms of a cell as one. */
export function cellText(cell: Cell): { text: string; href?: string | undefined } {
  return typeof cell === 'string' ? { text: cell } : cell;
}
