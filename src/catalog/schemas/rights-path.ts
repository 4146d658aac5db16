import { z } from 'zod';
import { rightsPathFaults } from '../rights-path.ts';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower case letters, digits and hyphens');
const conditions = z.array(text).default([]);
/** Ids of `references`. */
const cited = z.array(id).default([]);

/** What may be done with the content: open it, open it once a condition is met, not open it. */
const verdicts = ['open', 'conditional', 'closed'] as const;
export type Verdict = (typeof verdicts)[number];

const choiceSchema = z.strictObject({
  /** Unique in its question; part of the address of the answers. */
  id,
  label: text,
  detail: text.nullable().default(null),
  /** Question or conclusion that follows. */
  to: id,
  /** What this answer asks to take care of. */
  conditions,
  references: cited,
});

/**
 * `content/droits-de-diffusion.yaml`: questions whose answers lead to other questions, and at last to a conclusion.
 * `{mort}`, `{publication}` and `{musique}` stand for years, that `views/rights-path.ts` computes.
 */
export const rightsPathSchema = z
  .strictObject({
    /** Day it was last reread, `YYYY-MM-DD`. */
    reviewed: z.iso.date(),
    /** First question. */
    start: id,
    /** What others say of the same subject. */
    elsewhere: z.array(z.strictObject({ label: text, url: z.url({ protocol: /^https$/ }) })).default([]),
    /** Laws, by id. */
    texts: z.record(id, z.strictObject({ title: text, url: z.url({ protocol: /^https$/ }) })),
    /** Articles, by id. */
    references: z.record(
      id,
      z.strictObject({
        /** Id of `texts`. */
        text: id,
        /** « article L. 111-1 ». */
        article: text,
        /** What it says, in a few words. */
        subject: text,
      }),
    ),
    questions: z.record(
      id,
      z.strictObject({
        title: text,
        help: text.nullable().default(null),
        choices: z.array(choiceSchema).min(2),
      }),
    ),
    conclusions: z.record(
      id,
      z.strictObject({ verdict: z.enum(verdicts), title: text, text, conditions, references: cited }),
    ),
  })
  .superRefine((path, context) => {
    for (const message of rightsPathFaults(path)) context.addIssue({ code: 'custom', message });
  });

export type RightsPath = z.infer<typeof rightsPathSchema>;
export type RightsChoice = z.infer<typeof choiceSchema>;
