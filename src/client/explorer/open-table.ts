import { parseQuery } from '../../tabular/query/query-address.ts';
import type { TableQuery } from '../../tabular/query/table-query.ts';
import type { ExplorerConfig, RowSource } from '../../views/explorer-config.ts';
import { fileLimits } from './bounded-bytes.ts';
import { SourceError } from './failure.ts';
import { followAddress } from './query-in-address.ts';
import type { TableSource } from './table-source.ts';

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
      followAddress(table, signal);
      return table;
    } catch (error) {
      if (!failed) failure = error;
      failed = true;
    }
  }
  throw failure;
}

/** A file beyond the first limit is the last thing to try: the other sources give any row at once. */
function inOrder(sources: readonly RowSource[]): RowSource[] {
  const isLarge = (source: RowSource): boolean =>
    source.kind === 'file' && (source.bytes ?? 0) > fileLimits.pauseAt;
  return [...sources.filter((source) => !isLarge(source)), ...sources.filter(isLarge)];
}

async function openSource(
  source: RowSource,
  config: ExplorerConfig,
  query: TableQuery,
): Promise<TableSource> {
  const { openWorkerTable } = await import('./worker-table.ts');
  if (source.kind !== 'file') throw new SourceError('unsupported', `No reader for ${source.kind}.`);
  return openWorkerTable({ source, columns: config.columns, points: config.points, query });
}
