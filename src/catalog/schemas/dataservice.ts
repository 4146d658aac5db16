import { z } from 'zod';
import { slugSchema } from './slug.ts';

const httpUrl = z.url({ protocol: /^https?$/ });
const instant = z.iso.datetime({ offset: true });

/** An API (`dcat:DataService`). Source: `GET /api/1/dataservices/` (contract §5). */
export const dataserviceSchema = z.strictObject({
  id: z.string().min(1),
  slug: slugSchema,
  title: z.string().min(1),
  /** Markdown, hostile until sanitised. */
  description: z.string(),
  organizationId: z.string().nullable(),
  baseUrl: httpUrl.nullable(),
  machineDocumentationUrl: httpUrl.nullable(),
  technicalDocumentationUrl: httpUrl.nullable(),
  /** Free text of the producer. */
  rateLimiting: z.string().nullable(),
  /** Percentage, 0 to 100, declared by the producer. */
  availability: z.number().min(0).max(100).nullable(),
  format: z.string().nullable(),
  license: z.string().nullable(),
  accessType: z.enum(['open', 'open_with_account', 'restricted']),
  keywords: z.array(z.string()),
  /** Datasets of the snapshot that it serves, sorted. */
  datasetIds: z.array(z.string()),
  createdAt: instant,
  modifiedAt: instant,
  views: z.int().min(0),
  /** Its page on data.gouv.fr. */
  pageUrl: httpUrl,
});

export type Dataservice = z.infer<typeof dataserviceSchema>;
