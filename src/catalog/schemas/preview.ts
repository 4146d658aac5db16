import { z } from 'zod';
import { tableErrorCodes } from '../../tabular/table.ts';
import { resourceIdSchema } from './resource-id.ts';

const count = z.int().min(0);

/** Why a resource has no preview. The French is in `views/preview-failure.ts`. */
export const previewFailureCodes = [
  /** No address, or one of a refused scheme. */
  'no-address',
  /** An address of the private network, or a redirection that leads there. */
  'refused-address',
  /** A page, a service or a kind of file that is not read. */
  'unsupported',
  /** The server answered `status`. */
  'http-status',
  'timeout',
  'unreachable',
  /** The server stopped before the end. */
  'interrupted',
  /** `bytes` beyond the limit of one preview, and no analysis of data.gouv.fr to use instead. */
  'too-large',
  /** The time or bytes of this fetch were spent; another fetch will read it. */
  'budget',
  /** The content is not what it says: `detail`. */
  'unreadable',
] as const;

const previewFailureSchema = z.strictObject({
  code: z.enum(previewFailureCodes),
  /** HTTP status, with `http-status`. */
  status: z.int().nullable(),
  /** Size of the file, with `too-large`, when known. */
  bytes: count.nullable(),
  /** What was found instead, with `unreadable`. */
  detail: z.enum(tableErrorCodes).nullable(),
  /** Day it was first seen, `YYYY-MM-DD`: kept from one snapshot to the next while it lasts. */
  since: z.iso.date(),
});

export type PreviewFailure = z.infer<typeof previewFailureSchema>;

/** Kinds of resources that are shown, but not as a table. */
const documentKinds = ['json', 'xml', 'pdf', 'image', 'archive', 'text'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * What can be seen of one resource: `previews.json`, one record per resource that was looked at. Small, so that every
 * page can have it; the detail of a table is in `profiles/<id>.json`.
 */
export const previewSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    /** Id of the resource. */
    id: resourceIdSchema,
    kind: z.literal('table'),
    /** `file`: the whole file was read; `head`: its first bytes; `tabular-api`: what data.gouv.fr made of it. */
    from: z.enum(['file', 'head', 'tabular-api']),
    /** Rows of the whole table, `null` when unknown. */
    rows: count.nullable(),
    columns: count,
    /** Rows with a point; `null` when there are no coordinates. */
    points: count.nullable(),
    /** Level of the places that a column of codes names. */
    places: z.enum(['commune', 'departement', 'region']).nullable(),
    /** First and last year of the data, when a column tells. */
    period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
    /** Whether the profile holds a chart. */
    chart: z.boolean(),
    /** Size of what was read, in bytes; `null` when it was not downloaded. */
    bytes: count.nullable(),
  }),
  /** Map tiles made upstream (PMTiles), and no table. */
  z.strictObject({ id: resourceIdSchema, kind: z.literal('tiles') }),
  z.strictObject({
    id: resourceIdSchema,
    kind: z.literal('document'),
    document: z.enum(documentKinds),
    bytes: count.nullable(),
  }),
  z.strictObject({ id: resourceIdSchema, kind: z.literal('none'), failure: previewFailureSchema }),
]);

export type Preview = z.infer<typeof previewSchema>;
export type TablePreview = Extract<Preview, { kind: 'table' }>;
