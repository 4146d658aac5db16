import { z } from 'zod';
import { hues } from '../../styles/hues.ts';

/** `content/themes/<slug>.yaml`: a theme, and what makes a dataset belong to it. */
export const themeSchema = z.strictObject({
  /** Slug, from the file name; part of the theme's address. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Name on screen. */
  title: z.string().min(1),
  /** One sentence, shown on tiles and at the head of the theme's page. */
  summary: z.string().min(1),
  /** Rank on the home page and in menus. */
  order: z.int().min(1),
  /** Hue, a token of `src/styles`: `--theme-<hue>`. */
  hue: z.enum(hues),
  /** Evidence that a dataset belongs here. */
  match: z.strictObject({
    /** data.gouv.fr keywords, whole; singular or plural. Generic keywords (`content/portal.yaml`) are refused. */
    keywords: z.array(z.string().min(1)).default([]),
    /** Words or phrases looked for in the title, the summary and the opening of the description. */
    words: z.array(z.string().min(1)).default([]),
    /** Organisation ids all of whose datasets belong here unless another theme has much stronger evidence. */
    organizations: z.array(z.string()).default([]),
  }),
  /** Words of the title or summary, or keywords, that keep a dataset out, whatever else matches. */
  except: z
    .strictObject({
      keywords: z.array(z.string().min(1)).default([]),
      words: z.array(z.string().min(1)).default([]),
    })
    .default({ keywords: [], words: [] }),
});

export type Theme = z.infer<typeof themeSchema>;
