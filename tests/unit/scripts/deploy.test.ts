import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cacheControl, securityHeaders } from '../../../scripts/serve/headers.ts';

const nginx = readFileSync(new URL('../../../scripts/deploy/nginx.conf', import.meta.url), 'utf8');

test.each(Object.entries(securityHeaders))('nginx sends the same %s as the preview server', (name, value) => {
  expect(nginx).toContain(`add_header ${name} "${value}" always;`);
});

test('nginx keeps hashed assets as long as the preview server does, and nothing else', () => {
  expect(nginx).toContain(`~^/_astro/ "${cacheControl('/_astro/a.js')}";`);
  expect(nginx).toContain(`default "${cacheControl('/')}";`);
});
