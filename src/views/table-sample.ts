import { formatNumber } from '../french/typography.ts';
import type { TableProfile } from '../tabular/table-profile.ts';
import { columnAlign, columnTypeLabel } from './column-type-label.ts';
import { shownRows } from './resource-preview.ts';
import { toSafeLink } from './safe-link.ts';

/** One cell: what is seen at once, and what follows when it is opened. */
interface SampleCell {
  readonly text: string;
  /** The rest of a long cell; `null` when `text` is all of it. */
  readonly rest: string | null;
  /** http(s) only, in a column of addresses. */
  readonly href?: string | undefined;
}

/** The first rows of a table, as a page shows them. */
export interface TableSample {
  /** « 20 premières lignes sur 1 223, 8 premières colonnes sur 24 ». */
  readonly caption: string;
  /** What paper has no room for: « Les 8 premières colonnes seulement sont imprimées, sur 24. »; `null`: nothing. */
  readonly onPaper: string | null;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly align: 'end' | undefined;
  }[];
  readonly rows: readonly (readonly SampleCell[])[];
}

/** How much of a table goes in a page. */
export interface SampleLimits {
  readonly rows: number;
  readonly columns: number;
  /** Characters of a cell seen at once. */
  readonly cell: number;
  /** Whether the rest of a long cell can be opened. */
  readonly whole: boolean;
  /** Characters of all cells together: a page stays light whatever the file holds. */
  readonly total: number;
}

/** The page of the resource. */
export const pageLimits: SampleLimits = { rows: 20, columns: 40, cell: 80, whole: true, total: 40_000 };
/** The page of the dataset, where the table is one thing among many. */
export const glimpseLimits: SampleLimits = { rows: 6, columns: 8, cell: 70, whole: false, total: 3000 };

/** Columns that stay readable side by side on paper: the style sheet hides the others there. */
const printedColumns = 8;

/** The first rows of a profile; `null` when it has no row or no column. */
export function toTableSample(profile: TableProfile, limits: SampleLimits): TableSample | null {
  const columns = profile.columns.slice(0, limits.columns);
  const rows = withinTotal(profile.firstRows.slice(0, limits.rows), columns.length, limits);
  if (columns.length === 0 || rows.length === 0) return null;
  return {
    caption: toCaption(rows.length, columns.length, profile),
    onPaper:
      columns.length <= printedColumns
        ? null
        : `Les ${printedColumns}\u00a0premières colonnes seulement sont imprimées, sur\u00a0${formatNumber(profile.columns.length)}.`,
    columns: columns.map(({ name, type }) => ({
      name: shorten(name, 80),
      type: columnTypeLabel(type),
      align: columnAlign(type),
    })),
    rows: rows.map((row) =>
      columns.map(({ type }, index) => toCell(row[index] ?? '', type === 'url', limits)),
    ),
  };
}

function toCaption(rows: number, columns: number, profile: TableProfile): string {
  const all = profile.columns.length;
  const some = `${formatNumber(columns)}\u00a0premières colonnes sur ${formatNumber(all)}`;
  return [shownRows(rows, profile.rows), columns < all ? some : null]
    .filter((part) => part !== null)
    .join(', ');
}

/** As many rows as fit, one at least. */
function withinTotal(
  rows: TableProfile['firstRows'],
  columns: number,
  { total, cell, whole }: SampleLimits,
): TableProfile['firstRows'] {
  let spent = 0;
  const size = (text: string): number => (whole ? text.length : Math.min(text.length, cell));
  const end = rows.findIndex((row, index) => {
    spent += row.slice(0, columns).reduce((sum, text) => sum + size(text), 0);
    return index > 0 && spent > total;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

function toCell(written: string, isAddress: boolean, { cell, whole }: SampleLimits): SampleCell {
  const text = written.trim();
  const link = isAddress ? toSafeLink(text) : null;
  if (link?.kind === 'web') return { text: shorten(text, 60), rest: null, href: link.href };
  // A few characters more are not worth a gesture.
  if (text.length <= cell * 1.25) return { text, rest: null };
  const end = text.lastIndexOf(' ', cell);
  const cut = end > cell / 2 ? end : cell;
  return whole
    ? { text: text.slice(0, cut), rest: text.slice(cut) }
    : { text: `${text.slice(0, cut)}…`, rest: null };
}

/** Cuts a text on one line. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
