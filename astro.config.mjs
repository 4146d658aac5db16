import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteUrl } from './src/site-url.ts';

export default defineConfig({
  site: siteUrl(),
  integrations: [mdx()],
  trailingSlash: 'always',
  compressHTML: true,
  build: { concurrency: 4, inlineStylesheets: 'never', format: 'directory' },
  vite: { build: { assetsInlineLimit: 0 } },
});
