import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/views/content-security-policy.ts';

test('nothing inline runs, and objects and foreign bases are refused', () => {
  expect(contentSecurityPolicy).not.toContain('unsafe-inline');
  expect(contentSecurityPolicy).not.toContain("'unsafe-eval'");
  expect(contentSecurityPolicy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
    ]),
  );
});
