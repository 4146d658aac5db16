import { expect, test } from 'vitest';
import { toGuidePageView } from '../../../src/views/guide-page.ts';
import { aGuide } from '../../fixtures/records.ts';

const guides = [
  aGuide(),
  aGuide({ slug: 's-inscrire', title: "S'inscrire", order: 2, minutes: 1 }),
  aGuide({ slug: 'preparer', title: 'Préparer ses données', order: 3 }),
];
const contacts = [{ email: 'donnees@example.org', label: 'Données', purpose: 'méthode' }];
const headings = [
  { depth: 2, slug: 'pourquoi', text: 'Pourquoi ?' },
  { depth: 3, slug: 'detail', text: 'Détail' },
];

test('a guide says where it stands among the others', () => {
  const view = toGuidePageView('s-inscrire', guides, headings, { contacts });
  expect(view.title).toBe('S’inscrire');
  expect(view.group).toBe('Commencer');
  expect(view.readingTime).toBe('1\u00a0minute de lecture');
  expect(view.reviewed).toEqual({ day: '2026-11-28', label: '28\u00a0novembre\u00a02026' });
  expect(view.contents).toEqual([{ href: '#pourquoi', label: 'Pourquoi\u202f?' }]);
  expect(view.previous).toEqual({ label: 'Les plateformes', href: '/guides/les-plateformes/' });
  expect(view.next).toEqual({ label: 'Préparer ses données', href: '/guides/preparer/' });
  expect(view.menu.filter(({ current }) => current).map(({ label }) => label)).toEqual(['S’inscrire']);
});

test('a guide made of questions lists them by part', () => {
  const questions = aGuide({ slug: 'questions', listQuestions: true });
  expect(toGuidePageView('questions', [questions], headings, { contacts }).questions).toEqual([
    { title: 'Pourquoi\u202f?', links: [{ href: '#detail', label: 'Détail' }] },
  ]);
  expect(toGuidePageView('preparer', guides, headings, { contacts }).questions).toEqual([]);
});

test('a long table of contents folds on a phone, a short one does not', () => {
  const parts = (count: number): { depth: number; slug: string; text: string }[] =>
    Array.from({ length: count }, (_, index) => ({ depth: 2, slug: `p${index}`, text: `Partie ${index}` }));
  const folds = (count: number): boolean =>
    toGuidePageView('preparer', guides, parts(count), { contacts }).contentsFold;
  expect([folds(0), folds(5), folds(6)]).toEqual([false, false, true]);
});

test('the first guide follows none, and the last precedes none', () => {
  expect(toGuidePageView('les-plateformes', guides, [], { contacts }).previous).toBeNull();
  expect(toGuidePageView('preparer', guides, [], { contacts }).next).toBeNull();
});

test('an opinion is a mail to the first contact, which names the guide', () => {
  const { feedback } = toGuidePageView('preparer', guides, [], { contacts });
  expect(feedback?.yes).toMatch(/^mailto:donnees@example\.org\?subject=/u);
  expect(decodeURIComponent(feedback?.no ?? '')).toContain('Guide « Préparer ses données » : à améliorer');
  expect(decodeURIComponent(feedback?.no ?? '')).toContain('/guides/preparer/');
  expect(toGuidePageView('preparer', guides, [], { contacts: [] }).feedback).toBeNull();
});

test('a guide that does not exist has no page', () => {
  expect(() => toGuidePageView('absent', guides, [], { contacts })).toThrow('`absent`');
});
