import type { ServerResponse } from 'node:http';
import Papa from 'papaparse';

type Value = string | number | null;

/** A file that data.gouv.fr has parsed. */
interface ParsedTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly separator: string;
  readonly encoding: string;
}

/** Largest `page_size` of the default configuration (contract §12.3). */
const maxPageSize = 50;

class QueryError extends Error {}

/** The API tabulaire, by the contract (§12): profile and rows of parsed CSV files, by id of resource. */
export class TabularApi {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #tables = new Map<string, ParsedTable>();

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = files;
  }

  /** Answers a path below `/tabular/api`. */
  answer(url: URL, response: ServerResponse): void {
    response.setHeader('access-control-allow-origin', '*');
    const [, id = '', what = ''] = /\/resources\/([^/]+)\/(?:(profile|data)\/)?$/u.exec(url.pathname) ?? [];
    const table = this.#table(id);
    if (!table) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404: Not Found');
      return;
    }
    try {
      const body = what === 'profile' ? profileOf(table) : pageOf(table, url);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const body = { errors: [{ code: '42703', title: 'Database error', detail: error.message }] };
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    }
  }

  #table(id: string): ParsedTable | null {
    const known = this.#tables.get(id);
    if (known) return known;
    const bytes = this.#files.get(id);
    if (!bytes) return null;
    const table = parse(bytes);
    this.#tables.set(id, table);
    return table;
  }
}

function parse(bytes: Uint8Array): ParsedTable {
  let encoding = 'utf-8';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    encoding = 'windows-1252';
    text = new TextDecoder(encoding).decode(bytes);
  }
  const { data, meta } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const [header = [], ...lines] = data;
  const isNumeric = header.map((_, column) =>
    lines.every((line) => /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?)?$/u.test(line[column] ?? '')),
  );
  const rows = lines.map((line) =>
    header.map((_, column): Value => {
      const cell = line[column] ?? '';
      if (cell === '') return null;
      return isNumeric[column] ? Number(cell) : cell;
    }),
  );
  return { header, rows, separator: meta.delimiter, encoding };
}

function profileOf({ header, rows, separator, encoding }: ParsedTable): unknown {
  const types = header.map((_, column) => {
    const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
    if (values.length === 0 || values.some((value) => typeof value === 'string')) return 'string';
    return values.every((value) => Number.isInteger(value)) ? 'int' : 'float';
  });
  const columns = Object.fromEntries(
    header.map((name, column) => [name, { score: 1, format: types[column], python_type: types[column] }]),
  );
  return {
    profile: {
      ...{ encoding, separator, header_row_idx: 0, heading_columns: 0, trailing_columns: 0 },
      ...{ total_lines: rows.length, nb_duplicates: 0, header, columns },
      columns_fields: columns,
      columns_labels: columns,
      formats: {},
      categorical: [],
      profile: Object.fromEntries(header.map((name, column) => [name, statistics(rows, column)])),
    },
    deleted_at: null,
    dataset_id: null,
    indexes: null,
  };
}

function statistics(rows: ParsedTable['rows'], column: number): unknown {
  const counts = new Map<Value, number>();
  for (const row of rows) counts.set(row[column] ?? null, (counts.get(row[column] ?? null) ?? 0) + 1);
  const missing = counts.get(null) ?? 0;
  counts.delete(null);
  const numbers = [...counts.keys()].filter((value) => typeof value === 'number');
  const sum = [...counts].reduce((total, [value, count]) => total + Number(value) * count, 0);
  const bounds = {
    min: numbers.reduce((a, b) => Math.min(a, b), Infinity),
    max: numbers.reduce((a, b) => Math.max(a, b), -Infinity),
    mean: sum / (rows.length - missing),
  };
  return {
    tops: [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 10)
      .map(([value, count]) => ({ count, value: String(value) })),
    nb_distinct: counts.size,
    nb_missing_values: missing,
    ...(numbers.length > 0 && numbers.length === counts.size ? bounds : {}),
  };
}

function pageOf({ header, rows }: ParsedTable, url: URL): unknown {
  const query = [...url.searchParams];
  const page = wholeNumber(url.searchParams.get('page') ?? '1');
  const pageSize = wholeNumber(url.searchParams.get('page_size') ?? '20');
  if (pageSize > maxPageSize) throw new QueryError(`Page size exceeds allowed maximum: ${maxPageSize}`);
  let found = rows.map((row, index) => ({ row, number: index + 1 }));
  let columns = header;
  for (const [name, value] of query) {
    if (name === 'page' || name === 'page_size') continue;
    if (name === 'columns') {
      columns = value.split(',');
      continue;
    }
    const [, column = '', operator = ''] = /^(.*)__(\w+)$/su.exec(name) ?? [];
    const index = header.indexOf(column);
    if (index < 0) throw new QueryError(`Malformed query: argument '${name}' could not be parsed`);
    if (operator === 'sort') {
      const sign = value === 'desc' ? -1 : 1;
      found = found.toSorted((a, b) => sign * compare(a.row[index] ?? null, b.row[index] ?? null));
    } else {
      found = found.filter(({ row }) => matches(row[index] ?? null, operator, value));
    }
  }
  const start = (page - 1) * pageSize;
  return {
    data: found.slice(start, start + pageSize).map(({ row, number }) => ({
      __id: number,
      ...Object.fromEntries(columns.map((name) => [name, row[header.indexOf(name)] ?? null])),
    })),
    links: { profile: new URL('../profile/', url).href, swagger: null, next: null, prev: null },
    meta: { page, page_size: pageSize, total: found.length },
  };
}

function matches(value: Value, operator: string, argument: string): boolean {
  const text = value === null ? null : String(value);
  const order =
    value === null ? NaN : compare(value, typeof value === 'number' ? Number(argument) : argument);
  switch (operator) {
    case 'exact':
      return text === argument;
    case 'differs':
      return text !== argument;
    case 'contains':
      return text?.toLowerCase().includes(argument.toLowerCase()) ?? false;
    case 'notcontains':
      return !(text?.toLowerCase().includes(argument.toLowerCase()) ?? false);
    case 'in':
      return text !== null && inList(argument).includes(text);
    case 'notin':
      return text !== null && !inList(argument).includes(text);
    case 'less':
      return order <= 0;
    case 'greater':
      return order >= 0;
    case 'strictly_less':
      return order < 0;
    case 'strictly_greater':
      return order > 0;
    case 'isnull':
      return value === null;
    case 'isnotnull':
      return value !== null;
    default:
      throw new QueryError(`Malformed query: operator '${operator}' is unknown`);
  }
}

/** Values separated by commas, between double quotes when they hold some. */
function inList(argument: string): string[] {
  return [...argument.matchAll(/"([^"]*)"|([^,]+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Nulls last, as PostgreSQL does in ascending order. */
function compare(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,8}$/u.test(value)) return Number(value);
  throw new QueryError('Page and page_size must be positive integers');
}
