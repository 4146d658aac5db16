import { z } from 'zod';
import { slugSchema } from './slug.ts';

/** A producer. Source: `GET /api/1/organizations/{id}/` (contract §3.1), members left out. */
export const organizationSchema = z.strictObject({
  /** 24 hexadecimal characters, as on data.gouv.fr. */
  id: z.string().min(1),
  /** Part of the address of its page here. */
  slug: slugSchema,
  name: z.string().min(1),
  acronym: z.string().nullable(),
  /** Markdown from the producer: hostile until sanitised. */
  description: z.string(),
  /** Its own web site, http(s). */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Its page on data.gouv.fr. */
  pageUrl: z.url({ protocol: /^https?$/ }),
  /** File name in the snapshot's `images/`, `null` when initials are shown instead. */
  logo: z.string().nullable(),
  /** Badge kinds: `public-service`, `certified`, `association`, `company`, `local-authority`. */
  badges: z.array(z.string()),
  /** Counts given by data.gouv.fr, refreshed asynchronously: a range, never an equality. */
  metrics: z.strictObject({
    datasets: z.int().min(0),
    reuses: z.int().min(0),
    followers: z.int().min(0),
    views: z.int().min(0),
  }),
});

export type Organization = z.infer<typeof organizationSchema>;
