import { emptyQuery, type ColumnFilter, type TableQuery } from './table-query.ts';

/** Parameters of an address that are not about one column. */
const parameters = { search: 'recherche', sort: 'tri', order: 'ordre' } as const;
const descending = 'decroissant';

/** `contient.Nom=musée`: what is asked of the column, a dot, its name. */
const filterWords = {
  contains: 'contient',
  values: 'est',
  min: 'min',
  max: 'max',
  from: 'du',
  to: 'au',
  empty: 'vide',
} as const;

const words: ReadonlySet<string> = new Set(Object.values(filterWords));
/** A bound among dates: a year, a month or a day, which is compared as text as far as it goes. */
export const isoPrecision = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** Whether a parameter of an address is read or written here. */
export function isQueryParameter(name: string): boolean {
  return (
    name === parameters.search ||
    name === parameters.sort ||
    name === parameters.order ||
    filterParameter(name) !== null
  );
}

/**
 * The query of an address: `?recherche=musée&est.Région=Bretagne&min.Entrées=1000&tri=Nom&ordre=decroissant`.
 * Anything that cannot be read is left out.
 */
export function parseQuery(address: URLSearchParams): TableQuery {
  const sort = address.get(parameters.sort);
  return {
    ...emptyQuery,
    search: address.get(parameters.search)?.trim() ?? '',
    filters: parseFilters(address),
    sort:
      sort === null || sort === ''
        ? null
        : { column: sort, descending: address.get(parameters.order) === descending },
  };
}

function parseFilters(address: URLSearchParams): ColumnFilter[] {
  const columns = new Map<string, Map<string, string[]>>();
  for (const [name, value] of address) {
    const parameter = filterParameter(name);
    if (parameter === null) continue;
    const column = columns.get(parameter.column) ?? new Map<string, string[]>();
    column.set(parameter.word, [...(column.get(parameter.word) ?? []), value]);
    columns.set(parameter.column, column);
  }
  return [...columns].flatMap(([column, values]) => columnFilters(column, values));
}

function columnFilters(column: string, values: ReadonlyMap<string, readonly string[]>): ColumnFilter[] {
  const first = (word: keyof typeof filterWords): string => values.get(filterWords[word])?.[0]?.trim() ?? '';
  const number = (word: 'min' | 'max'): number | null => {
    const text = first(word).replace(',', '.');
    return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
  };
  const day = (word: 'from' | 'to'): string | null => (isoPrecision.test(first(word)) ? first(word) : null);
  const filters: ColumnFilter[] = [];
  if (first('contains') !== '') filters.push({ column, kind: 'contains', text: first('contains') });
  const among = values.get(filterWords.values);
  if (among) filters.push({ column, kind: 'values', values: [...new Set(among)] });
  const [min, max, from, to] = [number('min'), number('max'), day('from'), day('to')];
  if (min !== null || max !== null) filters.push({ column, kind: 'range', min, max });
  if (from !== null || to !== null) filters.push({ column, kind: 'dates', from, to });
  const empty = first('empty');
  if (empty === 'oui' || empty === 'non') filters.push({ column, kind: 'empty', empty: empty === 'oui' });
  return filters;
}

function filterParameter(name: string): { readonly word: string; readonly column: string } | null {
  const dot = name.indexOf('.');
  if (dot < 1 || dot === name.length - 1) return null;
  const word = name.slice(0, dot);
  return words.has(word) ? { word, column: name.slice(dot + 1) } : null;
}

/** The parameters of a query, in a fixed order: the same query has one address. */
export function formatQuery(query: TableQuery): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  if (query.search !== '') pairs.push([parameters.search, query.search]);
  for (const filter of query.filters) pairs.push(...formatFilter(filter));
  if (query.sort) {
    pairs.push([parameters.sort, query.sort.column]);
    if (query.sort.descending) pairs.push([parameters.order, descending]);
  }
  return pairs;
}

function formatFilter(filter: ColumnFilter): [string, string][] {
  const pair = (word: keyof typeof filterWords, value: string | number | null): [string, string][] =>
    value === null ? [] : [[`${filterWords[word]}.${filter.column}`, value.toString()]];
  switch (filter.kind) {
    case 'contains':
      return pair('contains', filter.text);
    case 'values':
      return filter.values.flatMap((value) => pair('values', value));
    case 'range':
      return [...pair('min', filter.min), ...pair('max', filter.max)];
    case 'dates':
      return [...pair('from', filter.from), ...pair('to', filter.to)];
    case 'empty':
      return pair('empty', filter.empty ? 'oui' : 'non');
  }
}
