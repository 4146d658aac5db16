import { afterEach, expect, test, vi } from 'vitest';
import { localSiteUrl, readPortal, siteUrl } from '../../src/site-url.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['https://donnees.example', 'https://donnees.example'],
  ['https://donnees.example/', 'https://donnees.example'],
  [' http://127.0.0.1:4110 ', 'http://127.0.0.1:4110'],
])('SITE_URL %j is the origin %s', (value, origin) => {
  vi.stubEnv('SITE_URL', value);
  expect(siteUrl()).toBe(origin);
});

test.each(['', '  '])('SITE_URL %j says nothing', (value) => {
  vi.stubEnv('SITE_URL', value);
  expect(siteUrl()).toBe(readPortal().url ?? localSiteUrl);
});

test.each([
  'donnees.example',
  'javascript:alert(1)',
  'ftp://donnees.example',
  'https://donnees.example/portail/',
  'https://nom:secret@donnees.example',
])('SITE_URL %j is refused, with what to write', (value) => {
  vi.stubEnv('SITE_URL', value);
  expect(() => siteUrl()).toThrow('such as https://donnees.example');
});
