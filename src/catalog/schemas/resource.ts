import { z } from 'zod';
import { resourceIdSchema } from './resource-id.ts';

const httpUrl = z.url({ protocol: /^https?$/ });
const instant = z.iso.datetime({ offset: true });

/** `type` of a resource, in display order (contract §2.10). */
export const resourceTypes = ['main', 'documentation', 'update', 'api', 'code', 'other'] as const;

/** A file or address of a dataset (`dcat:Distribution`). Source: contract §2.10. */
export const resourceSchema = z.strictObject({
  /** UUID, unique in practice on the whole platform. */
  id: resourceIdSchema,
  /** Never empty: the mapping names an untitled resource after its file. */
  title: z.string().min(1),
  /** Markdown, hostile until sanitised. */
  description: z.string().nullable(),
  type: z.enum(resourceTypes),
  /** `file`: uploaded to data.gouv.fr; `remote`: an address elsewhere. */
  storage: z.enum(['file', 'remote']),
  /** Normalised by `catalog/format.ts`; `null` when nothing tells. */
  format: z.string().nullable(),
  /** Where the bytes are. `null` when the address is empty or of a refused scheme. */
  url: httpUrl.nullable(),
  /** Address refused (`ftp:`, `javascript:`…): its scheme, so that the page can say why. */
  refusedScheme: z.string().nullable(),
  /** File name in the snapshot's `files/`, when the snapshot carries the file itself: only the sample does. */
  embeddedFile: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/)
    .optional(),
  /** Permalink of data.gouv.fr, the one to publish. */
  latestUrl: httpUrl.nullable(),
  /** Size in bytes: `filesize`, else what the crawler measured. */
  byteSize: z.int().min(0).nullable(),
  mediaType: z.string().nullable(),
  checksum: z.strictObject({ type: z.string(), value: z.string() }).nullable(),
  createdAt: instant,
  modifiedAt: instant,
  /** Downloads counted by data.gouv.fr (`metrics.views`), `null` when never counted. */
  downloads: z.int().min(0).nullable(),
  schema: z
    .strictObject({ name: z.string().nullable(), version: z.string().nullable(), url: httpUrl.nullable() })
    .nullable(),
  /** What the crawler of data.gouv.fr saw (`extras.check:*`). `available: null` means never checked. */
  check: z.strictObject({
    available: z.boolean().nullable(),
    status: z.int().nullable(),
    timeout: z.boolean(),
    error: z.string().nullable(),
    /** Date of the last check whose result changed. */
    checkedAt: instant.nullable(),
    /** Whether any origin may read the file from a browser; `null` when unknown. */
    cors: z.boolean().nullable(),
  }),
  /** What data.gouv.fr made of the file (`extras.analysis:*`). */
  analysis: z.strictObject({
    checksum: z.string().nullable(),
    error: z.string().nullable(),
    parsingError: z.string().nullable(),
    parsedAt: instant.nullable(),
    /** Served by the tabular API (contract §2.10, rule of the official front). */
    tabular: z.boolean(),
    parquetUrl: httpUrl.nullable(),
    pmtilesUrl: httpUrl.nullable(),
    geojsonUrl: httpUrl.nullable(),
  }),
  /** Page of explore.data.gouv.fr. */
  previewUrl: httpUrl.nullable(),
});

export type Resource = z.infer<typeof resourceSchema>;
