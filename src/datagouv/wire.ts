import { z } from 'zod';

/*
 * What data.gouv.fr sends, as far as we read it: loose, snake_case, only the fields we use. `nullish` is not
 * laxity: the same field is absent, null or all-null depending on the age of the object (contract §1.8).
 */

const text = z.string().nullish();
const number = z.union([z.number(), z.string()]).nullish();
const flag = z.boolean().nullish();
const objectId = z.string().regex(/^[0-9a-f]{24}$/u, 'identifiant de 24 caractères hexadécimaux attendu');
const badges = z.array(z.looseObject({ kind: z.string() })).nullish();
const tags = z.array(z.string()).nullish();
const extras = z.record(z.string(), z.unknown()).nullish();

/** Envelope of every list (contract §1.5). */
export const wirePage = z.looseObject({
  data: z.array(z.unknown()),
  total: z.int().min(0),
  next_page: text,
});

/** Contract §2.8, `OrganizationRef`. */
export const wireOrganizationRef = z.looseObject({
  id: objectId,
  name: text,
  acronym: text,
  slug: text,
  page: text,
  logo_thumbnail: text,
  badges,
});

/** Contract §3.1. */
export const wireOrganization = z.looseObject({
  id: objectId,
  slug: z.string(),
  name: z.string(),
  acronym: text,
  description: text,
  url: text,
  page: text,
  logo: text,
  logo_thumbnail: text,
  badges,
  deleted: text,
  metrics: z.looseObject({ datasets: number, reuses: number, followers: number, views: number }).nullish(),
});

/** Contract §2.10. */
export const wireResource = z.looseObject({
  id: z.string().regex(/^[0-9a-zA-Z-]{1,64}$/u, 'UUID attendu'),
  title: text,
  description: text,
  filetype: text,
  type: text,
  format: text,
  url: text,
  latest: text,
  checksum: z.looseObject({ type: text, value: text }).nullish(),
  filesize: number,
  mime: text,
  created_at: text,
  last_modified: text,
  metrics: z.looseObject({ views: number }).nullish(),
  extras,
  preview_url: text,
  schema: z.looseObject({ name: text, version: text, url: text }).nullish(),
});

/** Contract §2.8. Resources are read one by one, so that a bad one does not take its dataset away. */
export const wireDataset = z.looseObject({
  id: objectId,
  slug: z.string(),
  title: z.string(),
  acronym: text,
  description: text,
  description_short: text,
  created_at: text,
  last_modified: text,
  last_update: text,
  archived: z.union([z.string(), z.boolean()]).nullish(),
  deleted: text,
  private: flag,
  tags,
  badges,
  frequency: z.union([z.string(), z.looseObject({ id: z.string() })]).nullish(),
  license: z.union([z.string(), z.looseObject({ id: z.string() })]).nullish(),
  access_type: text,
  temporal_coverage: z.looseObject({ start: text, end: text }).nullish(),
  spatial: z
    .looseObject({
      zones: z.array(z.union([z.string(), z.looseObject({ id: z.string() })])).nullish(),
      granularity: z.union([z.string(), z.looseObject({ id: z.string() })]).nullish(),
    })
    .nullish(),
  metrics: z
    .looseObject({
      views: number,
      resources_downloads: number,
      reuses: number,
      followers: number,
      discussions: number,
      discussions_open: number,
    })
    .nullish(),
  quality: z
    .looseObject({
      license: flag,
      temporal_coverage: flag,
      spatial: flag,
      update_frequency: flag,
      dataset_description_quality: flag,
      has_resources: flag,
      has_open_format: flag,
      all_resources_available: flag,
      resources_documentation: flag,
      update_fulfilled_in_time: flag,
      score: number,
    })
    .nullish(),
  harvest: z.looseObject({ domain: text, remote_url: text, last_update: text }).nullish(),
  organization: wireOrganizationRef.nullish(),
  page: text,
  resources: z.array(z.unknown()).nullish(),
});

/** Contract §4. */
export const wireReuse = z.looseObject({
  id: objectId,
  slug: z.string(),
  title: z.string(),
  description: text,
  type: text,
  topic: text,
  url: text,
  page: text,
  image: text,
  image_thumbnail: text,
  datasets: z.array(z.looseObject({ id: z.string() })).nullish(),
  tags,
  organization: z.looseObject({ name: text }).nullish(),
  created_at: text,
  last_modified: text,
  deleted: text,
  archived: z.union([z.string(), z.boolean()]).nullish(),
  private: flag,
  metrics: z.looseObject({ views: number }).nullish(),
});

/** Contract §5. */
export const wireDataservice = z.looseObject({
  id: objectId,
  slug: z.string(),
  title: z.string(),
  description: text,
  base_api_url: text,
  machine_documentation_url: text,
  technical_documentation_url: text,
  rate_limiting: text,
  availability: number,
  format: text,
  license: text,
  access_type: text,
  tags,
  organization: z.looseObject({ id: objectId }).nullish(),
  created_at: text,
  metadata_modified_at: text,
  deleted_at: text,
  archived_at: text,
  private: flag,
  datasets: z.looseObject({ total: z.int().min(0).nullish() }).nullish(),
  metrics: z.looseObject({ views: number }).nullish(),
  self_web_url: text,
});

/** Contract §6. `posted_by` and `user` are never read: no visitor's name enters the snapshot. */
export const wireDiscussion = z.looseObject({
  id: objectId,
  title: text,
  subject: z.looseObject({ class: z.string(), id: z.string() }),
  discussion: z
    .array(
      z.looseObject({
        content: text,
        posted_on: text,
        posted_by_organization: z.looseObject({ id: z.string(), name: text }).nullish(),
      }),
    )
    .nullish(),
  created: text,
  closed: text,
  self_web_url: text,
});

/** `GET /api/1/site/` (contract §8). */
export const wireSite = z.looseObject({ version: text });

/** `GET /api/1/datasets/licenses/` and `/frequencies/` (contract §9). */
export const wireIds = z.array(z.looseObject({ id: z.string() }));

/** `GET /api/2/topics/{id}/` (contract §7). */
export const wireTopic = z.looseObject({
  id: objectId,
  name: text,
  elements: z.looseObject({ total: z.int().min(0) }),
});

/** What a direct request says of a dataset that left the lists (contract §2.12). */
export const wireDatasetState = z.looseObject({
  id: z.string(),
  archived: z.union([z.string(), z.boolean()]).nullish(),
  deleted: text,
  organization: z.looseObject({ id: z.string() }).nullish(),
});

export type WireOrganizationRef = z.output<typeof wireOrganizationRef>;
export type WireOrganization = z.output<typeof wireOrganization>;
export type WireResource = z.output<typeof wireResource>;
export type WireDataset = z.output<typeof wireDataset>;
export type WireReuse = z.output<typeof wireReuse>;
export type WireDataservice = z.output<typeof wireDataservice>;
export type WireDiscussion = z.output<typeof wireDiscussion>;
