import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { legalFacts } from './src/legal-facts.ts';
import { siteUrl } from './src/site-url.ts';

export default defineConfig({
  site: siteUrl(),
  integrations: [mdx(), legalFacts()],
  trailingSlash: 'always',
  compressHTML: true,
  build: { concurrency: 4, inlineStylesheets: 'never', format: 'directory' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Every MDX file makes this one, and nothing is lost: Astro has read the directive before.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
