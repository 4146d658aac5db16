// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { setMarkedText } from '../../../../src/client/search-results/marked-text.ts';
import type { MatchedTerm } from '../../../../src/search/search-answer.ts';
import { toWords } from '../../../../src/search/words.ts';

function term(word: string): MatchedTerm {
  return { stems: toWords(word).map(({ stem }) => stem), means: 'word', fields: ['title'] };
}

test('what was found is marked, and the rest is text, whatever it holds', () => {
  const line = document.createElement('p');
  setMarkedText(line, 'Les <b>musées</b> & <img src=x onerror=alert(1)> de France', [term('musées')]);
  expect(line.innerHTML).toBe(
    'Les &lt;b&gt;<mark>musées</mark>&lt;/b&gt; &amp; &lt;img src=x onerror=alert(1)&gt; de France',
  );
});

test('nothing to mark leaves the text', () => {
  const line = document.createElement('p');
  setMarkedText(line, 'Fréquentation', []);
  expect(line.innerHTML).toBe('Fréquentation');
});
