import type { Row } from '../table.ts';
import { chartAccumulator } from './chart-accumulator.ts';
import type { ChartData } from './chart.ts';
import { chooseChart, type ChartableTable } from './choose-chart.ts';

/**
 * The chart of a table whose profile is known, made of its rows given again, in bounded memory. `null` when no chart is
 * telling, or when its marks say nothing (one bar alone).
 *
 * @param giveRows all the rows, from the first, in pieces.
 */
export async function chartTable(
  profile: ChartableTable,
  giveRows: (take: (rows: readonly Row[]) => void) => Promise<unknown>,
): Promise<ChartData | null> {
  const spec = chooseChart(profile);
  if (spec === null) return null;
  const accumulator = chartAccumulator(spec, profile.columns);
  await giveRows(accumulator.add);
  const chart = accumulator.finish();
  return chart.marks.length < 2 ? null : chart;
}
