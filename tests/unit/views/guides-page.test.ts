import { expect, test } from 'vitest';
import { toGuideGroups } from '../../../src/views/guides-page.ts';
import { aGuide } from '../../fixtures/records.ts';

test('guides are listed by part; a part without a guide is left out', () => {
  const groups = toGuideGroups([
    aGuide({ slug: 'reutiliser', group: 'reutiliser' }),
    aGuide({ minutes: 12 }),
    aGuide({ slug: 's-inscrire', title: "S'inscrire" }),
  ]);
  expect(groups.map(({ title, guides }) => [title, guides.map(({ href }) => href)])).toEqual([
    ['Commencer', ['/guides/les-plateformes/', '/guides/s-inscrire/']],
    ['Réutiliser', ['/guides/reutiliser/']],
  ]);
  expect(groups[0]?.guides[0]?.duration).toBe('12\u00a0min');
  expect(groups[0]?.guides[1]?.title).toBe('S’inscrire');
});
