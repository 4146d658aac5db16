import { z } from 'zod';

/** Words or an expression, as one writes them. */
const expression = z.string().trim().min(2).max(90);
const others = z.record(expression, z.array(expression).min(1));

/** `content/synonymes.yaml`: the other ways to say things, for the search. */
export const synonymsSchema = z.strictObject({
  /** Parts of the field, for those who read the file; the search takes them all together. */
  domains: z
    .array(
      z.strictObject({
        /** What the part is about. */
        name: z.string().min(1),
        /** Expressions that mean the same: any of them finds the others. */
        same: z.array(z.array(expression).min(2, 'an expression alone has no synonym')).default([]),
        /** Expressions that also find others, which do not find them. */
        toward: others.default({}),
      }),
    )
    .min(1),
  /** Words of questions, with words of the data that answer them: they move entries up, and find none. */
  cues: others.default({}),
  /** Words that say « data » and narrow nothing: they count little. */
  weak: z.array(expression).default([]),
  /** Words of titles that say « all the things of a kind are here »: a query of one word asks for that. */
  listing: z.array(expression).default([]),
  /** Names of places that a query may say, beside those of the country and of the catalogue. */
  places: z.array(expression).default([]),
});

export type Synonyms = z.infer<typeof synonymsSchema>;
