import type { ResourceProfile } from '../catalog/schemas/resource-profile.ts';
import type { Column } from '../components/ui/table.ts';
import { formatFigure, formatNumber } from '../french/typography.ts';
import type { ChartData } from '../tabular/chart/chart.ts';
import { describeChart } from '../tabular/chart/describe-chart.ts';
import type { ColumnProfile } from '../tabular/table-profile.ts';
import { categoryDrawing, type CategoryDrawing } from './chart-drawing/category-drawing.ts';
import { columnDrawing, type ColumnDrawing } from './chart-drawing/column-drawing.ts';
import { chartWords } from './explorer/chart-texts.ts';

/** A chart drawn at build, with what it says in words and its figures. */
export interface StaticChartView {
  readonly title: string;
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly drawing: ColumnDrawing | CategoryDrawing;
  readonly table: { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] };
}

/** The chart of what was measured in a resource; `null` when it has none. */
export function toProfileChart({
  chart,
  table,
}: Pick<ResourceProfile, 'chart' | 'table'>): StaticChartView | null {
  return chart === null || table === null ? null : toStaticChart(chart, table.columns);
}

/** The view of a chart of a profile; `null` when it has nothing to draw. */
function toStaticChart(
  data: ChartData,
  columns: readonly Pick<ColumnProfile, 'name' | 'type'>[],
): StaticChartView | null {
  if (data.marks.length === 0) return null;
  const description = describeChart(data, columns, chartWords);
  const { title, sentence, notes, xLabel, yLabel, labels, others, severalRows } = description;
  const byCategory = data.marks.some(({ from }) => from === null);
  const drawing = byCategory ? categoryDrawing(data, description) : columnDrawing(data, labels);
  return {
    title,
    sentence,
    notes: drawing.kind === 'columns' && !drawing.fromZero ? [...notes, chartWords.notes.axis] : notes,
    drawing,
    table: {
      columns: [
        { label: xLabel },
        { label: yLabel, align: 'end' },
        ...(severalRows ? [{ label: chartWords.measures.count.alone, align: 'end' as const }] : []),
      ],
      rows: [
        ...data.marks.map(({ value, rows }, index) => [
          labels[index] ?? '',
          formatFigure(value),
          ...(severalRows ? [formatNumber(rows)] : []),
        ]),
        ...(others === null
          ? []
          : [
              [
                others.label,
                formatFigure(others.value),
                ...(severalRows ? [formatNumber(data.others?.rows ?? 0)] : []),
              ],
            ]),
      ],
    },
  };
}
