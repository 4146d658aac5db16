import { z } from 'zod';
import type { listZip } from '../../tabular/read/zip-listing.ts';
import { previewSchema, type Preview } from '../../catalog/schemas/preview.ts';
import { tableErrorCodes } from '../../tabular/table.ts';
import type { ReadingWay } from './preview-ways.ts';

/** A preview that shows something. */
export type ShownPreview = Exclude<Preview, { kind: 'none' }>;

export const measuredSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shown'),
    preview: previewSchema.refine((preview): preview is ShownPreview => preview.kind !== 'none'),
  }),
  z.strictObject({ kind: z.literal('unreadable'), detail: z.enum(tableErrorCodes) }),
]);

/** What the content of a resource gave. */
export type Measured =
  | { readonly kind: 'shown'; readonly preview: ShownPreview }
  | { readonly kind: 'unreadable'; readonly detail: (typeof tableErrorCodes)[number] };

/** A content to measure. Plain data: it crosses to a worker. */
export interface MeasureJob {
  /** Id of the resource. */
  readonly id: string;
  readonly way: ReadingWay['kind'];
  /** Normalised format declared, a hint. */
  readonly format: string | null;
  /** File of the content: the resource, its head, or the JSON that {@link MeasureJob.way} made of it. */
  readonly content: string;
  /** Size of {@link content}, in bytes. */
  readonly bytes: number;
  /** Bytes read of a head, and accepted of what is compressed. */
  readonly headBytes: number;
  readonly unpackedBytes: number;
  /** File of the communes (`CommunesFile`); `null`: none. */
  readonly places: string | null;
  /** File to write the profile to, when there is one. */
  readonly profile: string;
}

/** What makes previews of contents: the tabular engine, wherever it runs. */
export interface PreviewEngine {
  /** Of its code: what another version measured is measured again, without a download. */
  readonly version: string;
  /** Measures a content and writes its profile. Rejects for a fault of the engine only. */
  readonly measure: (job: MeasureJob) => Promise<Measured>;
  /** Lists a ZIP from its central directory. */
  readonly listZip: typeof listZip;
}
