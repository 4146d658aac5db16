import { expect, test } from 'vitest';
import { toSafeLink } from '../../../src/views/safe-link.ts';

test.each([
  ['https://exemple.fr/a b', 'https://exemple.fr/ab', 'web'],
  ['http://exemple.fr', 'http://exemple.fr/', 'web'],
  [' https://exemple.fr/é ', 'https://exemple.fr/%C3%A9', 'web'],
  ['www.exemple.fr/x', 'https://www.exemple.fr/x', 'web'],
  ['mailto:a@exemple.fr?subject=x', 'mailto:a@exemple.fr', 'mail'],
])('%s is kept', (address, href, kind) => {
  expect(toSafeLink(address)).toEqual({ href, kind });
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://exemple.fr/x',
  'blob:https://exemple.fr/x',
  '//exemple.fr',
  '/chemin',
  '#ancre',
  'mailto:personne',
  'https://www.data.gouv.fr@exemple.com/',
  'https://',
  '',
])('%j is refused', (address) => {
  expect(toSafeLink(address)).toBeNull();
});
