import type { MapGround } from '../catalog/map-ground-on-disk.ts';
import type { ResourceProfile } from '../catalog/schemas/resource-profile.ts';
import type { TableProfile } from '../tabular/table-profile.ts';
import type { ChartView } from '../tabular/chart/chart-view.ts';
import { toDictionary, type ColumnDictionary } from './column-dictionary.ts';
import { toStaticMap, type StaticMapView } from './static-map.ts';
import { toProfileChart } from './static-chart.ts';
import { glimpseLimits, toTableSample, type TableSample } from './table-sample.ts';

/** What a dataset's page shows of its main resource; the whole is on the page of the resource. */
export interface MainGlimpse {
  readonly table: TableProfile;
  readonly sample: TableSample | null;
  readonly dictionary: ColumnDictionary;
  readonly map: StaticMapView | null;
  readonly chart: ChartView | null;
}

/** Columns described on the page of a dataset, the folded ones included. */
const describedColumns = 30;

export function toMainGlimpse(profile: ResourceProfile | null, ground: MapGround | null): MainGlimpse | null {
  const table = profile?.table ?? null;
  if (profile === null || table === null || table.columns.length === 0) return null;
  return {
    table,
    sample: toTableSample(table, glimpseLimits),
    dictionary: toDictionary(table, describedColumns),
    map: ground === null ? null : toStaticMap(table.geography, table.columns, table.read.rows, ground),
    chart: toProfileChart(profile),
  };
}
