import { valueKind } from '../../tabular/column-type.ts';
import type { ColumnFilter, TableQuery } from '../../tabular/query/table-query.ts';
import type { ApiColumn } from './api-columns.ts';

/** A query as the parameters of the tabular API (contract §12.3), and what of it could not be said. */
export interface ApiQuestion {
  readonly parameters: readonly string[];
  /** Parts of the query that the API cannot express: they are not applied. */
  readonly left: readonly (ColumnFilter | 'search')[];
}

/** The API parts its address after decoding it: these characters cannot stand in a value, nor in a name. */
const unspeakable = /[=&]/u;

/** Puts a query in the terms of the API. Every parameter has to be one that it knows. */
export function apiQuestion(query: TableQuery, columns: readonly ApiColumn[]): ApiQuestion {
  const parameters: string[] = [];
  const left: (ColumnFilter | 'search')[] = [];
  for (const filter of query.filters) {
    const column = columns.find(({ name }) => name === filter.column);
    const terms = column ? filterTerms(filter, column) : null;
    if (terms === null) left.push(filter);
    else parameters.push(...terms);
  }
  if (query.search !== '') {
    const term = searchTerm(query.search, columns);
    if (term === null) left.push('search');
    else parameters.push(term);
  }
  const sorted = columns.find(({ name }) => name === query.sort?.column);
  if (query.sort && sorted && !unspeakable.test(sorted.key))
    parameters.push(term(sorted, 'sort', query.sort.descending ? 'desc' : 'asc'));
  return { parameters, left };
}

function term(column: ApiColumn, operator: string, value?: string): string {
  const name = encodeURIComponent(`${column.key}__${operator}`);
  return value === undefined ? name : `${name}=${encodeURIComponent(value)}`;
}

/** `null` when the filter cannot be said. */
function filterTerms(filter: ColumnFilter, column: ApiColumn): string[] | null {
  if (unspeakable.test(column.key)) return null;
  switch (filter.kind) {
    case 'empty':
      return [term(column, filter.empty ? 'isnull' : 'isnotnull')];
    case 'contains':
      return column.kind === 'string' && !unspeakable.test(filter.text)
        ? [term(column, 'contains', filter.text)]
        : null;
    case 'range':
      if (column.kind !== 'number') return null;
      return [
        ...(filter.min === null ? [] : [term(column, 'greater', filter.min.toString())]),
        ...(filter.max === null ? [] : [term(column, 'less', filter.max.toString())]),
      ];
    case 'dates':
      return dateTerms(filter, column);
    case 'values':
      return valueTerms(filter.values, column);
  }
}

function dateTerms(filter: Extract<ColumnFilter, { kind: 'dates' }>, column: ApiColumn): string[] | null {
  const { from, to } = filter;
  if (column.kind === 'number' && valueKind(column.type) === 'date') {
    return [
      ...(from === null ? [] : [term(column, 'greater', from.slice(0, 4))]),
      ...(to === null ? [] : [term(column, 'less', to.slice(0, 4))]),
    ];
  }
  if (column.kind !== 'date') return null;
  return [
    ...(from === null ? [] : [term(column, 'greater', `${from}-01-01`.slice(0, 10))]),
    ...(to === null ? [] : [term(column, 'strictly_less', dayAfter(to))]),
  ];
}

/** First day after a year, a month or a day: an instant of the last day is within the bound. */
export function dayAfter(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const next =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return new Date(next).toISOString().slice(0, 10);
}

function valueTerms(values: readonly string[], column: ApiColumn): string[] | null {
  const filled = values.filter((value) => value !== '');
  if (filled.some((value) => unspeakable.test(value) || value.includes('"'))) return null;
  if (filled.length === 0) return [term(column, 'isnull')];
  if (values.length > filled.length) return null;
  const [only = ''] = filled;
  if (filled.length === 1) return [term(column, 'exact', only)];
  const list = filled.map((value) => (/[,()]/u.test(value) ? `"${value}"` : value)).join(',');
  return [term(column, 'in', list)];
}

/** Any column of texts holds the whole text: the API has no words. */
function searchTerm(search: string, columns: readonly ApiColumn[]): string | null {
  const texts = columns.filter(({ kind, key }) => kind === 'string' && !/["=&]/u.test(key));
  if (texts.length === 0 || /["=&]/u.test(search)) return null;
  const quoted = (text: string): string => (/[^\p{L}\p{N}_]/u.test(text) ? `"${text}"` : text);
  const terms = texts.map(({ key }) => `${quoted(key)}__contains.${quoted(search)}`);
  return `or=${encodeURIComponent(`(${terms.join(',')})`)}`;
}
