import { readTable } from '../read/read-table.ts';
import type { TableProfile } from '../table-profile.ts';
import type { ReadHints } from '../table.ts';
import { TableProfiler } from './table-profiler.ts';

/**
 * Reads a table from end to end and measures it.
 *
 * @param open gives the bytes of the file, from its beginning.
 * @throws TableError when the file is no table.
 */
export async function profileTable(
  open: () => AsyncIterable<Uint8Array>,
  hints: ReadHints,
): Promise<TableProfile> {
  const profiler = new TableProfiler();
  const report = await readTable(open(), hints, profiler);
  return profiler.finish(report, () => null);
}
