import { z } from 'zod';
import { aggregates, type ChartData } from '../../tabular/chart/chart.ts';
import { columnTypes } from '../../tabular/column-type.ts';
import {
  placeLevels,
  positionRemarks,
  type CoordinateSystem,
} from '../../tabular/geography/table-geography.ts';
import { delimiters, encodings, tableFormats, tableProblemCodes } from '../../tabular/table.ts';
import type { ZipListing } from '../../tabular/read/zip-listing.ts';
import type { TableProfile } from '../../tabular/table-profile.ts';
import { resourceIdSchema } from './resource-id.ts';

const count = z.int().min(0);
const index = z.int().min(0);

const remarkCount = z.strictObject({ remark: z.enum(positionRemarks), count });
const histogram = z.array(z.strictObject({ from: z.number(), to: z.number(), count }));
const systems = [
  'wgs84',
  'lambert93',
  ...[42, 43, 44, 45, 46, 47, 48, 49, 50].map((zone) => `cc${zone.toString()}`),
] as CoordinateSystem[];

const geographySchema = z.strictObject({
  points: z
    .strictObject({
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('columns'), latitude: index, longitude: index }),
        z.strictObject({ kind: z.literal('cell'), column: index, order: z.enum(['lat-lon', 'lon-lat']) }),
        z.strictObject({ kind: z.enum(['wkt', 'geojson']), column: index }),
      ]),
      system: z.enum(systems),
      evidence: z.array(z.enum(['name', 'values', 'place', 'system'])),
      used: count,
      mended: z.array(remarkCount),
      leftOut: z.array(remarkCount),
      bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
      cells: z.array(z.tuple([z.number(), z.number(), count])).max(1500),
    })
    .nullable(),
  places: z
    .strictObject({
      level: z.enum(placeLevels),
      column: index,
      matched: count,
      unmatched: count,
      areas: z.array(z.strictObject({ code: z.string(), count })),
    })
    .nullable(),
});

const columnSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(columnTypes),
  share: z.number().min(0).max(1),
  decimal: z.enum([',', '.']).nullable(),
  dateStyle: z.enum(['iso', 'd/m/y', 'm/d/y', 'year', 'serial']).nullable(),
  filled: count,
  distinct: z.strictObject({ count, exact: z.boolean() }),
  number: z
    .strictObject({
      min: z.number(),
      max: z.number(),
      mean: z.number(),
      sum: z.number(),
      quantiles: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
      histogram,
    })
    .nullable(),
  date: z.strictObject({ min: z.string(), max: z.string(), histogram }).nullable(),
  length: z.strictObject({ min: count, max: count }).nullable(),
  top: z.array(z.strictObject({ value: z.string(), count })).max(10),
  examples: z.array(z.string()).max(5),
});

/** Documented on {@link TableProfile}. */
const tableProfileSchema = z.strictObject({
  read: z.strictObject({
    format: z.enum(tableFormats),
    encoding: z.enum(encodings).nullable(),
    gzip: z.boolean(),
    dialect: z.strictObject({ delimiter: z.enum(delimiters), headerLine: z.int().min(0) }).nullable(),
    sheet: z.strictObject({ name: z.string(), others: z.array(z.string()) }).nullable(),
    geometries: z.array(z.strictObject({ type: z.string(), count })).nullable(),
    rows: count,
    complete: z.boolean(),
  }),
  rows: count.nullable(),
  columns: z.array(columnSchema),
  duplicateRows: count.nullable(),
  key: index.nullable(),
  problems: z.array(
    z.strictObject({
      code: z.enum(tableProblemCodes),
      count,
      lines: z.array(z.int().min(1)).max(5),
      column: index.nullable(),
      detail: z.string().nullable(),
    }),
  ),
  geography: geographySchema.nullable(),
  firstRows: z.array(z.array(z.string())).max(20),
}) satisfies z.ZodType<TableProfile>;

/** Documented on {@link ChartData}. */
const chartDataSchema = z.strictObject({
  spec: z.strictObject({
    kind: z.enum(['line', 'bar', 'histogram']),
    x: index,
    y: index.nullable(),
    aggregate: z.enum(aggregates),
  }),
  marks: z.array(
    z.strictObject({
      label: z.string(),
      value: z.number(),
      rows: count,
      from: z.number().nullable(),
      to: z.number().nullable(),
    }),
  ),
  others: z.strictObject({ categories: count, rows: count, value: z.number().nullable() }).nullable(),
  apart: z.array(
    z.strictObject({ side: z.enum(['before', 'after']), rows: count, first: z.int(), last: z.int() }),
  ),
  rows: count,
  leftOut: count,
}) satisfies z.ZodType<ChartData>;

/** `profiles/<resource id>.json`: what was measured in one resource. No date in it: stable while the file is. */
export interface ResourceProfile {
  /** Id of the resource. */
  readonly id: string;
  /** `null` when it is no table. */
  readonly table: TableProfile | null;
  /** The chart that says most, drawn on the page; `null` when no column lends itself to one. */
  readonly chart: ChartData | null;
  /** What is in an archive, in its order, the first hundred files; `null` for other files. */
  readonly archive: ZipListing | null;
}

/** Documented on {@link ResourceProfile}. */
export const resourceProfileSchema = z.strictObject({
  id: resourceIdSchema,
  table: tableProfileSchema.nullable(),
  chart: chartDataSchema.nullable(),
  archive: z
    .strictObject({
      files: count,
      bytes: count,
      entries: z.array(z.strictObject({ name: z.string(), bytes: count })).max(100),
    })
    .nullable(),
}) satisfies z.ZodType<ResourceProfile>;
