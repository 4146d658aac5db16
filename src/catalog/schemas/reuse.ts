import { z } from 'zod';
import { slugSchema } from './slug.ts';

const instant = z.iso.datetime({ offset: true });

/** Something made with the data. Source: `GET /api/1/reuses/` (contract §4); a person's name is never kept. */
export const reuseSchema = z.strictObject({
  id: z.string().min(1),
  slug: slugSchema,
  title: z.string().min(1),
  /** Markdown, hostile until sanitised. */
  description: z.string(),
  /** Id of `catalog/reuse-type.ts`. */
  type: z.string(),
  /** Topic id of data.gouv.fr (contract §4); kept, not shown yet. */
  topic: z.string().nullable(),
  /** Where it is on the web. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Its page on data.gouv.fr. */
  pageUrl: z.url({ protocol: /^https?$/ }),
  /** File name in the snapshot's `images/`. */
  image: z.string().nullable(),
  /** Datasets of the snapshot that it uses, sorted. */
  datasetIds: z.array(z.string()),
  keywords: z.array(z.string()),
  /** Name of the organisation that published it, `null` for a person. */
  organizationName: z.string().nullable(),
  createdAt: instant,
  modifiedAt: instant,
  views: z.int().min(0),
});

export type Reuse = z.infer<typeof reuseSchema>;
