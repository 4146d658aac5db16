import { parseQuery } from '../../tabular/query/query-address.ts';
import type { TableQuery } from '../../tabular/query/table-query.ts';
import type { ExplorerConfig, RowSource } from '../../views/explorer-config.ts';
import { fileLimits } from './bounded-bytes.ts';
import { SourceError } from './failure.ts';
import { followAddress } from './query-in-address.ts';
import type { TableSource } from './table-source.ts';
import { openWorkerTable } from './worker-table.ts';

/**
 * Opens the rows of a resource from the first of its sources that answers, with the query of the address, and keeps the
 * two together.
 *
 * @throws SourceError of the first source when none answers.
 */
export async function openTable(config: ExplorerConfig, signal: AbortSignal): Promise<TableSource> {
  const query = parseQuery(new URLSearchParams(location.search));
  let failure: unknown = new SourceError('unsupported', 'The resource has no source of rows.');
  let failed = false;
  for (const source of inOrder(config.sources)) {
    try {
      const table = await openSource(source, config, query);
      signal.addEventListener('abort', table.close);
      // Its element left the page meanwhile: nobody would hear of it any more.
      if (signal.aborted) table.close();
      followAddress(table, signal);
      return table;
    } catch (error) {
      if (!failed) failure = error;
      failed = true;
    }
  }
  throw failure;
}

/**
 * What gives the whole table at once first: a light file, then Parquet, which refuses by itself when it is long. A file
 * beyond the first limit comes last: the API gives any row at once.
 */
function inOrder(sources: readonly RowSource[]): RowSource[] {
  const rank = (source: RowSource): number => {
    if (source.kind !== 'file') return source.kind === 'parquet' ? 1 : 2;
    return (source.bytes ?? 0) > fileLimits.pauseAt ? 3 : 0;
  };
  return sources.toSorted((a, b) => rank(a) - rank(b));
}

async function openSource(
  source: RowSource,
  config: ExplorerConfig,
  query: TableQuery,
): Promise<TableSource> {
  if (source.kind === 'tabular-api') {
    const { openApiTable } = await import('./api-table.ts');
    return openApiTable(source.url, config, query);
  }
  return openWorkerTable({ source, columns: config.columns, points: config.points, query });
}
