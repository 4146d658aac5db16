import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { manifestLoader, snapshotLoader } from './catalog/loader.ts';
import { dataserviceSchema } from './catalog/schemas/dataservice.ts';
import { datasetSchema } from './catalog/schemas/dataset.ts';
import { discussionSchema } from './catalog/schemas/discussion.ts';
import { guideSchema } from './catalog/schemas/guide.ts';
import { manifestSchema } from './catalog/schemas/manifest.ts';
import { organizationSchema } from './catalog/schemas/organization.ts';
import { portalSchema } from './catalog/schemas/portal.ts';
import { previewSchema } from './catalog/schemas/preview.ts';
import { reuseSchema } from './catalog/schemas/reuse.ts';
import { synonymsSchema } from './catalog/schemas/synonyms.ts';
import { rightsPathSchema } from './catalog/schemas/rights-path.ts';
import { themeSchema } from './catalog/schemas/theme.ts';
import { yamlLoader } from './catalog/yaml-loader.ts';
import { z } from 'zod';

const pageSchema = z.strictObject({
  /** `<h1>` and `<title>`. */
  title: z.string().min(1),
  /** Meta description. */
  description: z.string().min(1),
  /** Small rubric above the title. */
  kicker: z.string().min(1).optional(),
  /** One or two sentences under the title. */
  lead: z.string().min(1).optional(),
  /** Whether its headings are listed beside the text: for what is read at length. */
  contents: z.boolean().default(false),
});

export const collections = {
  datasets: defineCollection({ loader: snapshotLoader('datasets'), schema: datasetSchema }),
  organizations: defineCollection({ loader: snapshotLoader('organizations'), schema: organizationSchema }),
  reuses: defineCollection({ loader: snapshotLoader('reuses', { mayBeEmpty: true }), schema: reuseSchema }),
  dataservices: defineCollection({
    loader: snapshotLoader('dataservices', { mayBeEmpty: true }),
    schema: dataserviceSchema,
  }),
  discussions: defineCollection({
    loader: snapshotLoader('discussions', { mayBeEmpty: true }),
    schema: discussionSchema,
  }),
  previews: defineCollection({
    loader: snapshotLoader('previews', { mayBeEmpty: true, mayBeAbsent: true }),
    schema: previewSchema,
  }),
  manifest: defineCollection({ loader: manifestLoader(), schema: manifestSchema }),
  themes: defineCollection({ loader: yamlLoader('content/themes/'), schema: themeSchema }),
  synonyms: defineCollection({ loader: yamlLoader('content/synonymes.yaml'), schema: synonymsSchema }),
  rightsPath: defineCollection({
    loader: yamlLoader('content/droits-de-diffusion.yaml'),
    schema: rightsPathSchema,
  }),
  portal: defineCollection({ loader: yamlLoader('content/portal.yaml'), schema: portalSchema }),
  pages: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '**/*.mdx' }),
    schema: pageSchema,
  }),
  guides: defineCollection({
    loader: glob({ base: 'content/guides', pattern: '*.mdx' }),
    schema: guideSchema,
  }),
};
