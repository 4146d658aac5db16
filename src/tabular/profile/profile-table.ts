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
export const profileTable: (
  open: () => AsyncIterable<Uint8Array>,
  hints: ReadHints,
  options: { readonly places: object | null },
) => Promise<TableProfile> = async (open, hints) => {
  const profiler = new TableProfiler(null);
  return profiler.finish(await readTable(open(), hints, profiler));
};
