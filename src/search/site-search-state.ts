import type { EntryKind } from './search-answer.ts';
import { parseQuery, writeQuery, type SearchQuery } from './search-state.ts';

/** What is asked of the whole site: the whole of it is in the address. */
export interface SiteSearchState extends SearchQuery {
  /** All results of one kind, `null` for the first ones of each. */
  readonly kind: EntryKind | null;
  /** Page of the results of one kind, from 1. */
  readonly page: number;
}

const kindParameter = 'type';
const pageParameter = 'page';
const mostPages = 1000;
/** Names of the kinds in an address. */
const kindNames: readonly (readonly [EntryKind, string])[] = [
  ['dataset', 'jeux-de-donnees'],
  ['organization', 'organisations'],
  ['theme', 'thematiques'],
  ['dataservice', 'apis'],
  ['reuse', 'reutilisations'],
  ['guide', 'guides'],
  ['page', 'pages'],
];

/** Reads the query string of an address. What it does not understand, it leaves out. */
export function parseSiteSearch(parameters: URLSearchParams): SiteSearchState {
  const name = parameters.get(kindParameter);
  const kind = kindNames.find(([, known]) => known === name)?.[0] ?? null;
  const page = Number(parameters.get(pageParameter));
  const isPage = kind !== null && Number.isInteger(page) && page >= 1 && page <= mostPages;
  return { ...parseQuery(parameters), kind, page: isPage ? page : 1 };
}

/** The query string of a state, with its `?`; empty without a query. */
export function formatSiteSearch(state: SiteSearchState): string {
  const parameters = new URLSearchParams();
  writeQuery(parameters, state);
  const name = kindNames.find(([kind]) => kind === state.kind)?.[1];
  if (parameters.size > 0 && name !== undefined) {
    parameters.set(kindParameter, name);
    if (state.page > 1) parameters.set(pageParameter, state.page.toString());
  }
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}
