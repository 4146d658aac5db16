import { expect, test } from 'vitest';
import { guideSchema } from '../../../src/catalog/schemas/guide.ts';
import { readingMinutes, toGuideEntries } from '../../../src/views/guide-entry.ts';

const frontMatter = {
  title: 'Les plateformes',
  summary: 'Deux sites, un catalogue.',
  group: 'commencer',
  order: 2,
  reviewed: new Date('2026-11-28'),
};

test('a guide is dated by its calendar day', () => {
  expect(guideSchema.parse(frontMatter).reviewed).toBe('2026-11-28');
});

test.each([
  ['an unknown part', { group: 'autre' }],
  ['an unknown field', { author: 'X' }],
  ['a link that is not https', { elsewhere: [{ label: 'Ailleurs', url: 'javascript:alert(1)' }] }],
  ['a date that is not one', { reviewed: 'hier' }],
])('%s is refused', (_, fault) => {
  expect(guideSchema.safeParse({ ...frontMatter, ...fault }).success).toBe(false);
});

test('guides come by rank, with their address and the time to read them', () => {
  const data = guideSchema.parse(frontMatter);
  const entries = toGuideEntries([
    { id: 'les-plateformes', data, body: 'mot '.repeat(660) },
    { id: 's-inscrire', data: { ...data, order: 1 } },
  ]);
  expect(entries.map(({ href, minutes }) => [href, minutes])).toEqual([
    ['/guides/s-inscrire/', 1],
    ['/guides/les-plateformes/', 3],
  ]);
});

test('markup is not reading', () => {
  const markup = '<Figure name="sans-frequence" unit="jeu" /> { #ancre } '.repeat(200);
  expect(readingMinutes(markup)).toBe(1);
  expect(readingMinutes(`${markup}${'l’eau '.repeat(440)}`)).toBe(2);
});
