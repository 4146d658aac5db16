import { readTable } from '../read/read-table.ts';
import type { ReadHints } from '../table.ts';
import { chartAccumulator } from './chart-accumulator.ts';
import type { ChartData } from './chart.ts';
import { chooseChart, type ChartableTable } from './choose-chart.ts';

/**
 * The chart of a file whose profile is known: a second reading of its rows, into bounded memory. `null` when no chart is
 * telling, or when its marks say nothing (one bar alone).
 *
 * @param open gives the bytes again, from the start.
 * @throws TableError when the file is no table.
 */
export async function chartTable(
  open: () => AsyncIterable<Uint8Array>,
  hints: ReadHints,
  profile: ChartableTable,
): Promise<ChartData | null> {
  const spec = chooseChart(profile);
  if (spec === null) return null;
  const accumulator = chartAccumulator(spec, profile.columns);
  await readTable(open(), hints, { header: () => undefined, rows: accumulator.add });
  const chart = accumulator.finish();
  return chart.marks.length < 2 ? null : chart;
}
