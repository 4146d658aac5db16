import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** A thread on a dataset. Source: contract §6. No visitor's name or message is kept (design §6). */
export const discussionSchema = z.strictObject({
  id: z.string().min(1),
  datasetId: z.string().min(1),
  title: z.string().min(1),
  createdAt: instant,
  closedAt: instant.nullable(),
  /** All messages, the opening one included. */
  messageCount: z.int().min(0),
  /** Messages posted in the name of an organisation: Markdown, hostile until sanitised. */
  answers: z.array(
    z.strictObject({
      organizationId: z.string(),
      organizationName: z.string(),
      postedAt: instant,
      content: z.string(),
    }),
  ),
  pageUrl: z.url({ protocol: /^https?$/ }),
});

export type Discussion = z.infer<typeof discussionSchema>;
