import type { ExplorerColumn } from '../../views/explorer-config.ts';

/** A column of the tabular API. */
export interface ApiColumn extends ExplorerColumn {
  /** Its name in rows and parameters: some names are changed there. */
  readonly key: string;
  /** How the API stores it: what it can be asked depends on it. */
  readonly kind: 'string' | 'number' | 'date' | 'other';
}

/** Names that the database keeps for itself (contract §12.3). */
const renamed: ReadonlySet<string> = new Set([
  '__id',
  'cmin',
  'cmax',
  'collation',
  'ctid',
  'tableoid',
  'xmin',
  'xmax',
]);

const kinds: Readonly<Record<string, ApiColumn['kind']>> = {
  string: 'string',
  int: 'number',
  float: 'number',
  date: 'date',
  datetime: 'date',
};

/** Columns of a table from its profile at the API, in order; `known` is what the build detected. Empty when unreadable. */
export function apiColumns(answer: unknown, known: readonly ExplorerColumn[]): ApiColumn[] {
  const profile = field(answer, 'profile');
  const header = field(profile, 'header');
  if (!Array.isArray(header)) return [];
  const names = header.filter((name) => typeof name === 'string');
  return names.map((name, index) => {
    const python = field(field(field(profile, 'columns'), name), 'python_type');
    const kind = (typeof python === 'string' ? kinds[python] : undefined) ?? 'other';
    const same =
      known.find((column) => column.name === name) ??
      (names.length === known.length ? known[index] : undefined);
    return {
      ...typedColumn(name, kind, same),
      key: renamed.has(name) ? `${name}__hydra_renamed` : name,
      kind,
    };
  });
}

/** Rows of the whole table, as the profile counts them. */
export function apiTotal(answer: unknown): number | null {
  const total = field(field(answer, 'profile'), 'total_lines');
  return typeof total === 'number' ? total : null;
}

/** Its numbers and dates are written as JSON has them, whatever the file did. */
function typedColumn(
  name: string,
  kind: ApiColumn['kind'],
  known: ExplorerColumn | undefined,
): ExplorerColumn {
  if (kind === 'number')
    return known && known.decimal === null
      ? { ...known, name }
      : { name, type: known?.type ?? 'decimal', decimal: '.', dateStyle: null };
  if (kind === 'date') return { name, type: known?.type ?? 'date', decimal: null, dateStyle: 'iso' };
  return {
    name,
    type: known?.type ?? 'text',
    decimal: known?.decimal ?? null,
    dateStyle: known?.dateStyle ?? null,
  };
}

/** A field of a value that may be anything. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
