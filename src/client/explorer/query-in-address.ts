import { formatQuery, isQueryParameter, parseQuery } from '../../tabular/query/query-address.ts';
import type { TableQuery } from '../../tabular/query/table-query.ts';
import type { TableSource } from './table-source.ts';

/** Searches closer than this are one entry of the history: a word being typed. In milliseconds. */
const sameGesture = 1500;

/** Writes each query of a table in the address, and takes up the query of an address that comes back. */
export function followAddress(table: TableSource, signal: AbortSignal): void {
  let written = -Infinity;
  table.on(
    'change',
    () => {
      const before = parseQuery(new URLSearchParams(location.search));
      if (sameQuery(table.query, before)) return;
      const url = addressOf(table);
      const now = performance.now();
      const typing = sameQuery({ ...table.query, search: before.search }, before);
      if (typing && now - written < sameGesture) history.replaceState(history.state, '', url);
      else history.pushState(null, '', url);
      written = typing ? now : -Infinity;
    },
    signal,
  );
  addEventListener(
    'popstate',
    () => {
      const query = parseQuery(new URLSearchParams(location.search));
      if (!sameQuery(query, table.query)) table.setQuery(query);
    },
    { signal },
  );
}

function sameQuery(a: TableQuery, b: TableQuery): boolean {
  return JSON.stringify(formatQuery(a)) === JSON.stringify(formatQuery(b));
}

/** The address of the page with the query of the table in it; the other parameters stay. */
function addressOf(table: TableSource): URL {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) if (isQueryParameter(name)) url.searchParams.delete(name);
  for (const [name, value] of formatQuery(table.query)) url.searchParams.append(name, value);
  return url;
}
