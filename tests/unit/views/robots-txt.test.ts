import { expect, test } from 'vitest';
import { toRobotsTxt } from '../../../src/views/robots-txt.ts';

test('a site with an address is open, and gives its map', () => {
  expect(toRobotsTxt(new URL('https://culture.example.org'))).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://culture.example.org/sitemap-index.xml\n',
  );
});

test('a local site is closed', () => {
  expect(toRobotsTxt(new URL('http://localhost:4321'))).toBe('User-agent: *\nDisallow: /\n');
});
