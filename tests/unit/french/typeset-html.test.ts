import { expect, test } from 'vitest';
import { typesetHtml } from '../../../src/french/typeset-html.ts';

test.each([
  ['<p>Adresse : <b>Paris</b> !</p>', '<p>Adresse\u00a0: <b>Paris</b>\u202f!</p>'],
  ['<p>« Tout » ; rien</p>', '<p>«\u00a0Tout\u00a0»\u202f; rien</p>'],
  ['<a href="/a?b=c ; d" title="x : y">l\'art</a>', '<a href="/a?b=c ; d" title="x : y">l’art</a>'],
  ['un <code>a : b</code> puis c : d', 'un <code>a : b</code> puis c\u00a0: d'],
  ['<pre><code>a : b</code> !</pre> !', '<pre><code>a : b</code> !</pre>\u202f!'],
  ['', ''],
])('%j', (html, expected) => {
  expect(typesetHtml(html)).toBe(expected);
});
