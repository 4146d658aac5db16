import { formatFigure, formatNumber } from '../../french/typography.ts';
import type { ColumnProfile } from '../table-profile.ts';
import type { ChartData } from './chart.ts';
import type { ChartWords } from './chart-words.ts';
import { describeChart } from './describe-chart.ts';
import { categoryDrawing, type CategoryDrawing } from './drawing/category-drawing.ts';
import { columnDrawing, type ColumnDrawing } from './drawing/column-drawing.ts';

/** A chart to draw, with what it says in words and its figures. */
export interface ChartView {
  readonly title: string;
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly drawing: ColumnDrawing | CategoryDrawing;
  readonly table: {
    readonly columns: readonly { readonly label: string; readonly align?: 'end' }[];
    readonly rows: readonly (readonly string[])[];
  };
}

/** The view of the chart of a table; `null` when it has nothing to draw. */
export function toChartView(
  data: ChartData,
  columns: readonly Pick<ColumnProfile, 'name' | 'type'>[],
  words: ChartWords,
): ChartView | null {
  if (data.marks.length === 0) return null;
  const description = describeChart(data, columns, words);
  const { title, sentence, notes, xLabel, yLabel, labels, others, severalRows } = description;
  const byCategory = data.marks.some(({ from }) => from === null);
  const drawing = byCategory ? categoryDrawing(data, description) : columnDrawing(data, labels);
  return {
    title,
    sentence,
    notes: drawing.kind === 'columns' && !drawing.fromZero ? [...notes, words.notes.axis] : notes,
    drawing,
    table: {
      columns: [
        { label: xLabel },
        { label: yLabel, align: 'end' },
        ...(severalRows ? [{ label: words.measures.count.alone, align: 'end' as const }] : []),
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
