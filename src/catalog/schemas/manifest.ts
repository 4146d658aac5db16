import { z } from 'zod';
import { previewFailureCodes } from './preview.ts';

const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);

/** Files of a snapshot that hold records, without `.json`. */
export const snapshotFiles = [
  'datasets',
  'organizations',
  'reuses',
  'dataservices',
  'discussions',
  'previews',
] as const;

/** `manifest.json`: where a snapshot comes from, and what was left out. The only file that holds dates of fetch. */
export const manifestSchema = z.strictObject({
  /** Raised when the shape of the snapshot changes. */
  version: z.literal(1),
  /** `api`: fetched; `sample`: written for this project (design §4). */
  source: z.enum(['api', 'sample']),
  /** Base address of the API read. */
  api: z.string(),
  /** udata version given by `/api/1/site/`, `null` when unknown. */
  udataVersion: z.string().nullable(),
  startedAt: instant,
  /** The « données au … » of every page. */
  finishedAt: instant,
  /** Records written, per file. */
  counts: z.strictObject({
    datasets: count,
    organizations: count,
    reuses: count,
    dataservices: count,
    discussions: count,
    resources: count,
  }),
  /** What each list announced and what came. */
  endpoints: z.array(z.strictObject({ name: z.string(), total: count, received: count })),
  /** HTTP requests made, by status. */
  requests: z.strictObject({ count: count, byStatus: z.record(z.string(), count) }),
  /** Records that did not fit, each with its reason. */
  quarantined: z.array(
    z.strictObject({
      kind: z.string(),
      id: z.string().nullable(),
      title: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  /** What reading the resources themselves gave; `null` when they were not read. */
  previews: z
    .strictObject({
      tables: count,
      tiles: count,
      documents: count,
      /** Resources without a preview, by reason. */
      failed: z.partialRecord(z.enum(previewFailureCodes), count),
      /** Bytes received, and seconds spent, by the last reading. */
      bytes: count,
      seconds: z.number().min(0),
    })
    .nullable()
    .default(null),
  /** Datasets of the previous snapshot that left, with what became of them. */
  departed: z.array(
    z.strictObject({
      id: z.string(),
      slug: z.string(),
      title: z.string(),
      reason: z.enum(['archived', 'deleted', 'private', 'excluded', 'moved']),
    }),
  ),
  /** Producers whose last records were kept because nothing explained their absence. */
  kept: z.array(z.strictObject({ organizationId: z.string(), datasets: count, since: z.iso.date() })),
  /** Old slug → current slug, for redirections. */
  renamed: z.record(z.string(), z.string()),
  /** Ids of licences, frequencies… that the API knows and we do not, or the reverse. */
  drift: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;
