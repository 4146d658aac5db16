import { expect, test } from 'vitest';
import { toTextPageView } from '../../../src/views/text-page.ts';

const page = { title: "L'essentiel", description: 'Quoi ?', contents: true };
const headings = [
  { depth: 2, slug: 'pourquoi', text: 'Pourquoi ?' },
  { depth: 3, slug: 'detail', text: 'Détail' },
];

test('a long text lists its parts, a short one does not', () => {
  expect(toTextPageView(page, headings)).toEqual({
    title: 'L’essentiel',
    description: 'Quoi\u202f?',
    kicker: undefined,
    lead: undefined,
    contents: [{ href: '#pourquoi', label: 'Pourquoi\u202f?' }],
  });
  expect(toTextPageView({ ...page, contents: false }, headings).contents).toEqual([]);
});
