import { expect, test } from 'vitest';
import { foldHtml } from '../../../src/views/fold-html.ts';
import { toSafeHtml } from '../../../src/views/markdown.ts';

const sentence = 'Les musées de France sont recensés chaque année par le ministère. ';

test('a short text is whole', () => {
  const html = toSafeHtml(sentence.repeat(5));
  expect(foldHtml(html)).toEqual({ lead: html, rest: null });
});

test('a long text is cut between two paragraphs', () => {
  const paragraph = sentence.repeat(6).trim();
  const { lead, rest } = foldHtml(toSafeHtml([paragraph, paragraph, paragraph, paragraph].join('\n\n')));
  expect(lead.match(/<p>/gu)).toHaveLength(2);
  expect(rest?.trim().match(/^<p>.*<\/p>$/su)).not.toBeNull();
});

test('a paragraph that never ends is cut after a sentence, and both sides stay well formed', () => {
  const { lead, rest } = foldHtml(toSafeHtml(sentence.repeat(40)));
  expect(lead).toMatch(/^<p>Les .* ministère\.<\/p>$/u);
  expect(rest).toMatch(/^<p>Les .* ministère\.<\/p>$/u);
  expect(lead.length).toBeLessThan(800);
});

test('a list is never cut, nor a heading parted from its text', () => {
  const items = Array.from({ length: 30 }, () => `- ${sentence}`).join('\n');
  expect(foldHtml(toSafeHtml(items)).rest).toBeNull();
  const { lead, rest } = foldHtml(toSafeHtml(`${sentence.repeat(11)}\n\n# Suite\n\n${sentence.repeat(20)}`));
  expect(lead).not.toContain('Suite');
  expect(rest).toMatch(/^<h3>Suite<\/h3>/u);
});
