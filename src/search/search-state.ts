import { facets, type FacetId } from '../catalog/facets.ts';
import { datasetOrders, datasetOrderSegment } from '../routes.ts';
import type { SearchOrder } from './dataset-order.ts';
import { emptySelection, type FacetSelection } from './facet-counts.ts';
import { hasFacetValue, recordOfFacets, type FacetTable } from './facet-table.ts';

/** What the visitor asks: the whole of it is in the address. */
export interface SearchState {
  readonly query: string;
  /** « Search exactly »: no synonym, no correction. */
  readonly exact: boolean;
  /** Ids of what was understood in the query and taken off (`Interpretation`). */
  readonly without: readonly string[];
  readonly selection: FacetSelection;
  /** `null`: relevance when something is searched, else last update. */
  readonly order: SearchOrder | null;
  /** From 1. */
  readonly page: number;
}

export const emptyState: SearchState = {
  query: '',
  exact: false,
  without: [],
  selection: emptySelection,
  order: null,
  page: 1,
};

/** Longer queries are cut: no dataset has a longer title. */
const longestQuery = 300;
/** More values than any facet shows at once are not a choice made by hand. */
const mostValues = 50;

const orderParameter = 'tri';
const exactParameter = 'exact';
const exactValue = 'oui';
const withoutParameter = 'sans';
/** Names of the orders in an address. */
const orderNames: readonly (readonly [SearchOrder, string])[] = [
  ['relevance', 'pertinence'],
  ...datasetOrders.map((order) => [order, datasetOrderSegment(order) ?? 'mise-a-jour'] as const),
];

/** Reads the query string of an address. What it does not understand, it leaves out. */
export function parseSearchState(parameters: URLSearchParams): SearchState {
  const values = new Map(facets.map(({ id, parameter }) => [id, valuesOf(parameters, parameter)]));
  const page = Number(parameters.get('page'));
  return {
    ...parseQuery(parameters),
    selection: recordOfFacets((id) => values.get(id) ?? []),
    order: orderNames.find(([, name]) => name === parameters.get(orderParameter))?.[0] ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** What is searched, and how: the part of a state that the search of the whole site shares. */
export type SearchQuery = Pick<SearchState, 'query' | 'exact' | 'without'>;

export function parseQuery(parameters: URLSearchParams): SearchQuery {
  return {
    query: cleanQuery(parameters.get('q') ?? ''),
    exact: parameters.get(exactParameter) === exactValue,
    without: valuesOf(parameters, withoutParameter),
  };
}

/** Writes what is searched; without a query there is nothing to say of it. */
export function writeQuery(parameters: URLSearchParams, { query, exact, without }: SearchQuery): void {
  if (query === '') return;
  parameters.set('q', query);
  if (exact) parameters.set(exactParameter, exactValue);
  for (const id of without) parameters.append(withoutParameter, id);
}

function valuesOf(parameters: URLSearchParams, name: string): string[] {
  return [...new Set(parameters.getAll(name).filter((value) => value !== ''))].slice(0, mostValues);
}

/** Whether an address asks for a search: what others add to a link (`utm_source`…) does not. */
export function asksForSearch(parameters: URLSearchParams): boolean {
  const ours = ['q', orderParameter, 'page', ...facets.map(({ parameter }) => parameter)];
  return ours.some((name) => parameters.has(name));
}

/** The query string of a state, with its `?`; empty for the state of the catalogue itself. */
export function formatSearchState(state: SearchState): string {
  const { query, selection, order, page } = state;
  const parameters = new URLSearchParams();
  writeQuery(parameters, state);
  for (const { id, parameter } of facets)
    for (const value of selection[id]) parameters.append(parameter, value);
  const name = orderNames.find(([id]) => id === order)?.[1];
  if (name !== undefined && order !== defaultOrder(query)) parameters.set(orderParameter, name);
  if (page > 1) parameters.set('page', page.toString());
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** One line, without surrounding or repeated spaces, of a length that makes sense. */
export function cleanQuery(query: string): string {
  return (
    query
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, longestQuery)
      // Not the half of a character.
      .replace(/[\uD800-\uDBFF]$/u, '')
      .trim()
  );
}

export function defaultOrder(query: string): SearchOrder {
  return query === '' ? 'update' : 'relevance';
}

/** The order in force: relevance means nothing without a query. */
export function currentOrder({ query, order }: Pick<SearchState, 'query' | 'order'>): SearchOrder {
  if (order === null || (order === 'relevance' && query === '')) return defaultOrder(query);
  return order;
}

/** Whether nothing is asked: no query, no facet. */
export function isUnfiltered({ query, selection }: SearchState): boolean {
  return query === '' && Object.values(selection).every((values) => values.length === 0);
}

/** The state with another query: what was said of the former one is forgotten. */
export function withQuery<State extends SearchQuery>(state: State, query: string): State {
  return query === state.query ? state : { ...state, query, exact: false, without: [] };
}

/** A value of a facet, as an address names it. */
export interface ChosenValue {
  readonly facet: FacetId;
  readonly value: string;
}

/** The chosen values, facet by facet. */
export function chosenValues(selection: FacetSelection): ChosenValue[] {
  return facets.flatMap(({ id }) => selection[id].map((value) => ({ facet: id, value })));
}

/** What an address asks that the catalogue does not have: it is left out, and said. */
export function unknownValues({ selection }: SearchState, table: FacetTable): ChosenValue[] {
  return chosenValues(selection).filter(({ facet, value }) => !hasFacetValue(table, facet, value));
}

/** The state without the values that the catalogue does not have. */
export function withKnownValues(state: SearchState, table: FacetTable): SearchState {
  return {
    ...state,
    selection: recordOfFacets((id) => state.selection[id].filter((value) => hasFacetValue(table, id, value))),
  };
}

/** Adds a value to a facet or takes it off; back to the first page. */
export function withFacetValue(
  state: SearchState,
  facet: FacetId,
  value: string,
  chosen: boolean,
): SearchState {
  const others = state.selection[facet].filter((known) => known !== value);
  return {
    ...state,
    selection: { ...state.selection, [facet]: chosen ? [...others, value] : others },
    page: 1,
  };
}
