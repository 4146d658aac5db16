import type { ResourceProfile } from '../catalog/schemas/resource-profile.ts';
import { toChartView, type ChartView } from '../tabular/chart/chart-view.ts';
import { chartWords } from './explorer/chart-texts.ts';

/** The chart of what was measured in a resource; `null` when it has none. */
export function toProfileChart({ chart, table }: Pick<ResourceProfile, 'chart' | 'table'>): ChartView | null {
  return chart === null || table === null ? null : toChartView(chart, table.columns, chartWords);
}
