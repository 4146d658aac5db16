import { expect, test } from 'vitest';
import { escapeXml } from '../../../src/views/xml.ts';

test.each([
  ['<a b="c">&\'', '&lt;a b=&quot;c&quot;&gt;&amp;&apos;'],
  ['é\u0000\u0008\ud800𝄞', 'é𝄞'],
  ['a\n\tb', 'a\n\tb'],
])('%j', (text, expected) => {
  expect(escapeXml(text)).toBe(expected);
});
