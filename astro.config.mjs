import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { legalFacts } from './src/legal-facts.ts';
import { siteUrl } from './src/site-url.ts';

export default defineConfig({
  site: siteUrl(),
  integrations: [mdx(), legalFacts()],
  markdown: {
    // The highlighter writes inline styles, which the security policy refuses.
    syntaxHighlight: false,
    // `## Titre { #ancre }`: an anchor that stays when the title changes.
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }),
  },
  trailingSlash: 'always',
  compressHTML: true,
  build: { concurrency: 4, inlineStylesheets: 'never', format: 'directory' },
  vite: {
    // Workers are modules of the same origin: they import on demand as pages do.
    worker: { format: 'es' },
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
