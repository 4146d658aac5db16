import { expect, test } from 'vitest';
import type { Portal } from '../../../src/catalog/schemas/portal.ts';
import { toPageFooter } from '../../../src/views/page-footer.ts';

const portal = {
  links: {
    forum: { label: 'Forum', url: 'https://forum.example' },
    unknown: { label: 'Ailleurs', url: 'https://ailleurs.example' },
  },
  legal: { accessibilityStatus: 'non conforme' },
} as unknown as Portal;

test('the links the law asks for are there, accessibility with its status', () => {
  const { legal } = toPageFooter(portal);
  expect(legal.map(({ label }) => label)).toEqual([
    'À propos',
    'Plan du site',
    'Accessibilité\u00a0: non conforme',
    'Mentions légales',
    'Données personnelles',
    'Contact',
  ]);
});

test('outgoing links are those the portal knows and every page shows', () => {
  const outgoing = toPageFooter(portal).groups.at(-1)?.links;
  expect(outgoing).toEqual([{ label: 'Forum', href: 'https://forum.example' }]);
});
