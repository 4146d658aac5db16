import { z } from 'zod';

/** Parts of the guides, in the order they are listed. */
export const guideGroups = {
  commencer: 'Commencer',
  publier: 'Publier',
  reutiliser: 'Réutiliser',
  aide: 'Se faire aider',
} as const;

export type GuideGroup = keyof typeof guideGroups;

const groupIds = Object.keys(guideGroups) as [GuideGroup, ...GuideGroup[]];

/** Front matter of `content/guides/<slug>.mdx`; the name of the file is the last part of the guide's address. */
export const guideSchema = z.strictObject({
  /** `<h1>` and `<title>`. */
  title: z.string().min(1),
  /** Two sentences at most: under the title, in lists, as meta description. */
  summary: z.string().min(1).max(240),
  /** Part it belongs to. */
  group: z.enum(groupIds),
  /** Rank among all guides: « précédent » and « suivant » follow it. */
  order: z.int().min(1),
  /** Day it was last reread, `YYYY-MM-DD`: YAML reads it as a date at midnight, UTC. */
  reviewed: z.date().transform((date) => date.toISOString().slice(0, 10)),
  /** Whether its third-level headings, one question each, are listed at its head. */
  listQuestions: z.boolean().default(false),
  /** What others say of the same subject: the guides of data.gouv.fr first. */
  elsewhere: z
    .array(z.strictObject({ label: z.string().min(1), url: z.url({ protocol: /^https$/ }) }))
    .default([]),
});

export type Guide = z.infer<typeof guideSchema>;
