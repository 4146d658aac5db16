import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { legalFacts } from './src/legal-facts.ts';
import { siteUrl } from './src/site-url.ts';

/**
 * What pages share stays in small files; what the tools that open on demand share is one, since each request of a chain
 * costs more than its bytes.
 */
const clientChunks = {
  codeSplitting: {
    groups: [
      {
        name: 'page',
        tags: ['$initial'],
        priority: 4,
        minShareCount: 2,
        entriesAware: true,
        entriesAwareMergeThreshold: 2000,
      },
      // What the search and the tools share: neither takes the other with it.
      {
        name: 'pieces',
        test: /\/src\/(?:client\/(?:template|announcer|load-style|next-task|explore-table\/part)|french\/[\w-]+|tabular\/query\/fold-text)\.ts$/,
        priority: 3,
        minShareCount: 2,
      },
      {
        name: 'search',
        // The light part of the search gives the address of the worker.
        test: /\/src\/(?:search|client\/search(?:-results)?)\/(?!engine-worker)/,
        priority: 2,
      },
      {
        name: 'explorer',
        test: /\/src\/(client\/(explore|template|save-file|load-style)|french|tabular)/,
        priority: 1,
        minShareCount: 2,
      },
    ],
  },
  // The bundler names a group after all its entries.
  chunkFileNames: ({ name }) => `_astro/${name.split('~')[0]}.[hash].js`,
};

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
    environments: { client: { build: { rolldownOptions: { output: clientChunks } } } },
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
