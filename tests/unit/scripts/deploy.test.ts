import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guideToolRoutes } from '../../../src/routes.ts';
import {
  cacheControl,
  contentSecurityPolicyHeader,
  securityHeaders,
} from '../../../scripts/serve/headers.ts';

const nginx = readFileSync(new URL('../../../scripts/deploy/nginx.conf', import.meta.url), 'utf8');

test.each(Object.entries(securityHeaders))('nginx sends the same %s as the preview server', (name, value) => {
  expect(nginx).toContain(`add_header ${name} "${value}" always;`);
});

test('nginx sends the same policies as the preview server, that of the tools to each of them', () => {
  expect(nginx).toContain(`default "${contentSecurityPolicyHeader('/') ?? ''}";`);
  const [, pattern = '', policy] = /~(\^\/guides\S+) "([^"]+)";/u.exec(nginx) ?? [];
  expect(policy).toBe(contentSecurityPolicyHeader(guideToolRoutes.checkFile));
  const pages = Object.values(guideToolRoutes);
  expect(pages.filter((page) => !new RegExp(pattern, 'u').test(page))).toEqual([]);
  expect(new RegExp(pattern, 'u').test('/guides/les-plateformes/')).toBe(false);
});

test.each([
  ['/recherche/1a5epn00c4srh5/facettes.json', true],
  ['/recherche/1a5epn00c4srh5/pagefind/wasm.unknown.pagefind', true],
  ['/_astro/page.css', true],
  ['/_astro/engine-worker.js', false],
  ['/favicon.svg', false],
  ['/sitemap-0.xml', false],
  ['/guides/', false],
  ['/404.html', false],
])('%s has no policy: %s, in both servers', (path, without) => {
  const [, pattern = ''] = /~(\S+) "";/u.exec(nginx) ?? [];
  expect(new RegExp(pattern, 'u').test(path)).toBe(without);
  expect(contentSecurityPolicyHeader(path) === null).toBe(without);
});

test('nginx keeps hashed assets as long as the preview server does, and nothing else', () => {
  expect(nginx).toContain(`~^/_astro/ "${cacheControl('/_astro/a.js')}";`);
  const bundle = cacheControl('/recherche/1a5epn00c4srh5/facettes.json');
  expect(nginx).toContain(`"~^/recherche/[0-9a-z]{14,}/" "${bundle}";`);
  expect(cacheControl('/recherche/')).toBe(cacheControl('/'));
  expect(nginx).toContain(`default "${cacheControl('/')}";`);
});
