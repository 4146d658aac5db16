import { expect, test } from 'vitest';
import { contentSecurityPolicyHeader } from '../../../scripts/serve/headers.ts';
import { guideToolRoutes } from '../../../src/routes.ts';
import { contentSecurityPolicy } from '../../../src/views/content-security-policy.ts';
import { earlyScriptHash } from '../../../src/views/early-script.ts';

test.each(['site', 'files'] as const)(
  'nothing inline runs on a page that reads %s, but the one script of its head',
  (reads) => {
    const policy = contentSecurityPolicy(reads);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        `script-src 'self' ${earlyScriptHash} 'wasm-unsafe-eval'`,
        "style-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
      ]),
    );
  },
);

test('only the page of a resource reaches other sites', () => {
  expect(contentSecurityPolicy('site').split('; ')).toEqual(
    expect.arrayContaining(["connect-src 'self'", "img-src 'self' data:"]),
  );
  expect(contentSecurityPolicy('files').split('; ')).toEqual(
    expect.arrayContaining(["connect-src 'self' https:", "img-src 'self' data: blob: https:"]),
  );
});

test('the header of the server lets through what the pages need', () => {
  const header = contentSecurityPolicyHeader('/')?.split('; ');
  const needed = contentSecurityPolicy('files')
    .split('; ')
    .filter((directive) => /^(?:script|style|img|font|connect|worker)-src /u.test(directive));
  expect(header).toEqual(expect.arrayContaining(needed));
});

test.each(Object.values(guideToolRoutes))('%s sends nothing, by its page and by the server', (path) => {
  const closed = [
    "connect-src 'none'",
    "form-action 'none'",
    `script-src 'self' ${earlyScriptHash}`,
    "worker-src 'self' blob:",
  ];
  expect(contentSecurityPolicy('nothing').split('; ')).toEqual(expect.arrayContaining(closed));
  expect(contentSecurityPolicyHeader(path)?.split('; ')).toEqual(expect.arrayContaining(closed));
  expect(contentSecurityPolicyHeader('/guides/les-plateformes/')).toBe(contentSecurityPolicyHeader('/'));
});
