import type { ExplorerColumn } from '../../views/explorer-config.ts';

const parameters = { hidden: 'masquer', order: 'ordonner' } as const;

/** Which columns are shown, in which order: indexes of the table, hidden ones apart. */
export interface ShownColumns {
  /** Every column, in the order of the table on screen. */
  readonly order: readonly number[];
  readonly hidden: ReadonlySet<number>;
}

/** Every column, in the order of the file. */
export function allShown(columns: readonly unknown[]): ShownColumns {
  return { order: [...columns.keys()], hidden: new Set() };
}

export function visibleColumns({ order, hidden }: ShownColumns): number[] {
  return order.filter((column) => !hidden.has(column));
}

/** Reads `?masquer=Nom&ordonner=Ville&ordonner=Date`: columns to hide, and those to put first. Unknown names are left out. */
export function parseShownColumns(
  address: URLSearchParams,
  columns: readonly Pick<ExplorerColumn, 'name'>[],
): ShownColumns {
  const indexes = (name: string): number[] =>
    address
      .getAll(name)
      .map((text) => columns.findIndex((column) => column.name === text))
      .filter((index) => index >= 0);
  const first = indexes(parameters.order);
  const order = [...new Set([...first, ...columns.keys()])];
  const hidden = new Set(indexes(parameters.hidden));
  // A table without columns shows nothing to come back from.
  return { order, hidden: hidden.size < columns.length ? hidden : new Set() };
}

/** Names of an address that are no column of the table, each once. */
export function unknownNames(
  address: URLSearchParams,
  columns: readonly Pick<ExplorerColumn, 'name'>[],
): readonly string[] {
  const known = new Set(columns.map(({ name }) => name));
  const asked = Object.values(parameters).flatMap((name) => address.getAll(name));
  return [...new Set(asked)].filter((name) => !known.has(name));
}

/** The parameters that say it; none when every column is in its place. */
export function formatShownColumns(
  { order, hidden }: ShownColumns,
  columns: readonly Pick<ExplorerColumn, 'name'>[],
): [name: string, value: string][] {
  const pairs = (name: string, indexes: readonly number[]): [string, string][] =>
    indexes.map((index) => [name, columns[index]?.name ?? '']);
  return [
    ...pairs(
      parameters.hidden,
      [...hidden].sort((a, b) => a - b),
    ),
    ...pairs(parameters.order, movedColumns(order)),
  ];
}

/** The fewest first columns to name so that the others follow in the order of the file. */
function movedColumns(order: readonly number[]): readonly number[] {
  let named = order.length;
  while (named > 0 && (order[named - 1] ?? 0) < (order[named] ?? Infinity)) named -= 1;
  return order.slice(0, named);
}

export function isColumnParameter(name: string): boolean {
  return name === parameters.hidden || name === parameters.order;
}

/** Puts a column `steps` places further among the visible ones. */
export function moveColumn(shown: ShownColumns, column: number, steps: -1 | 1): ShownColumns {
  const visible = visibleColumns(shown);
  const neighbour = visible[visible.indexOf(column) + steps];
  if (neighbour === undefined) return shown;
  const rest = shown.order.filter((other) => other !== column);
  const place = rest.indexOf(neighbour) + (steps === 1 ? 1 : 0);
  return { ...shown, order: [...rest.slice(0, place), column, ...rest.slice(place)] };
}

/** Hides a column or shows it again; the last one stays. */
export function setHidden(shown: ShownColumns, column: number, isHidden: boolean): ShownColumns {
  const hidden = new Set(shown.hidden);
  if (isHidden) hidden.add(column);
  else hidden.delete(column);
  return hidden.size < shown.order.length ? { ...shown, hidden } : shown;
}
