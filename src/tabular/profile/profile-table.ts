import { geographyAccumulator } from '../geography/geography-accumulator.ts';
import type { PlaceTable } from '../geography/place-table.ts';
import { readTable } from '../read/read-table.ts';
import type { TableProfile } from '../table-profile.ts';
import type { ReadHints } from '../table.ts';
import { TableProfiler } from './table-profiler.ts';

/**
 * Reads a table from end to end and measures it.
 *
 * @param open gives the bytes of the file, from its beginning.
 * @param options.places référentiel of places; `null`: codes of places are told by their shape, and lead nowhere.
 * @throws TableError when the file is no table.
 */
export async function profileTable(
  open: () => AsyncIterable<Uint8Array>,
  hints: ReadHints,
  { places }: { readonly places: PlaceTable | null },
): Promise<TableProfile> {
  const profiler = new TableProfiler((header, sample) => geographyAccumulator(header, sample, places));
  return profiler.finish(await readTable(open(), hints, profiler));
}
