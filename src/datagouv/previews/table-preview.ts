import type { TablePreview } from '../../catalog/schemas/preview.ts';
import type { ChartData } from '../../tabular/chart/chart.ts';
import { valueKind } from '../../tabular/column-type.ts';
import type { ColumnProfile, TableProfile } from '../../tabular/table-profile.ts';

/** What the preview of a table tells beside its profile. */
interface Origin {
  readonly id: string;
  readonly from: TablePreview['from'];
  /** Size of what was read, `null` when it was not downloaded. */
  readonly bytes: number | null;
}

/** The short record of a table: what every page may need of its profile. */
export function toTablePreview(
  { id, from, bytes }: Origin,
  { rows, columns, geography }: TableProfile,
  chart: ChartData | null,
): TablePreview {
  return {
    id,
    kind: 'table',
    from,
    rows,
    columns: columns.length,
    points: geography?.points?.used ?? null,
    places: geography?.places?.level ?? null,
    period: periodOf(columns, chart),
    chart: chart !== null,
    bytes,
  };
}

/** Years of the column that the chart is drawn over, else of the first column of dates that is mostly filled. */
function periodOf(columns: readonly ColumnProfile[], chart: ChartData | null): TablePreview['period'] {
  const charted = chart?.spec.kind === 'line' ? columns[chart.spec.x] : undefined;
  const most = Math.max(0, ...columns.map(({ filled }) => filled));
  const dated = columns.find(({ type, filled }) => valueKind(type) === 'date' && filled * 2 >= most);
  const period = (charted?.date ? charted : dated)?.date;
  const from = yearOf(period?.min);
  const to = yearOf(period?.max);
  return from === null || to === null ? null : { from, to };
}

function yearOf(date: string | undefined): string | null {
  return /^\d{4}/u.exec(date ?? '')?.[0] ?? null;
}
