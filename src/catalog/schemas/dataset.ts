import { z } from 'zod';
import { resourceSchema } from './resource.ts';
import { slugSchema } from './slug.ts';

const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);

/** The quality criteria of data.gouv.fr (contract §2.8). `null`: not judged, which is not « no ». */
const qualitySchema = z.strictObject({
  license: z.boolean().nullable(),
  temporalCoverage: z.boolean().nullable(),
  spatialCoverage: z.boolean().nullable(),
  frequency: z.boolean().nullable(),
  description: z.boolean().nullable(),
  hasResources: z.boolean().nullable(),
  hasOpenFormat: z.boolean().nullable(),
  allResourcesAvailable: z.boolean().nullable(),
  resourcesDocumented: z.boolean().nullable(),
  updatedInTime: z.boolean().nullable(),
  /** 0 to 1, computed by data.gouv.fr over nine criteria. */
  score: z.number().min(0).max(1).nullable(),
});

/** A dataset (`dcat:Dataset`). Source: `GET /api/1/datasets/` (contract §2.8). */
export const datasetSchema = z.strictObject({
  /** 24 hexadecimal characters, as on data.gouv.fr. */
  id: z.string().min(1),
  /** Part of the address of its page here. Changes when the title changes. */
  slug: slugSchema,
  title: z.string().min(1),
  acronym: z.string().nullable(),
  /** Markdown with inline HTML, hostile until sanitised. May be empty. */
  description: z.string(),
  /** `description_short`: plain text, at most 200 characters. */
  summary: z.string().nullable(),
  organizationId: z.string().min(1),
  /** `created_at`: first publication, here or where it was harvested. */
  createdAt: instant,
  /** `last_modified`: metadata. */
  modifiedAt: instant,
  /** `last_update`: freshness of the data. The date shown and sorted by. */
  updatedAt: instant,
  /** data.gouv.fr tags: slugs, sorted. */
  keywords: z.array(z.string()),
  /** Badge kinds: `hvd`, `inspire`, `spd`, `pivotal-data`, `sl`, `sr`. */
  badges: z.array(z.string()),
  /** Id of `catalog/frequency.ts`; an unknown id is kept and shown as it is. */
  frequency: z.string(),
  /** Id of `catalog/license.ts`; an unknown id is kept and shown as it is. */
  license: z.string(),
  accessType: z.enum(['open', 'open_with_account', 'restricted']),
  temporalCoverage: z.strictObject({ start: z.iso.date(), end: z.iso.date().nullable() }).nullable(),
  spatialCoverage: z.strictObject({
    /** Zone ids, such as `country:fr` or `fr:departement:75`. */
    zones: z.array(z.string()),
    /** Id of `catalog/spatial.ts`, `null` when unset or `other`. */
    granularity: z.string().nullable(),
  }),
  metrics: z.strictObject({
    views: count,
    downloads: count,
    reuses: count,
    followers: count,
    discussions: count,
    /** Threads still open. */
    openDiscussions: count,
  }),
  quality: qualitySchema,
  /** Where it was harvested from, when it was. */
  harvest: z
    .strictObject({
      domain: z.string().nullable(),
      remoteUrl: z.url({ protocol: /^https?$/ }).nullable(),
      harvestedAt: instant.nullable(),
    })
    .nullable(),
  /** Its page on data.gouv.fr. */
  pageUrl: z.url({ protocol: /^https?$/ }),
  /** Producer's order. */
  resources: z.array(resourceSchema),
  /**
   * Day (`YYYY-MM-DD`) since which data.gouv.fr no longer lists it although nothing explains why: the
   * record is the last one known (design §4). `null` for every other dataset.
   */
  keptSince: z.iso.date().nullable(),
});

export type Quality = z.infer<typeof qualitySchema>;
export type Dataset = z.infer<typeof datasetSchema>;
