import { expect, test } from 'vitest';
import { decodeEntities, scanHtml, withoutTemplates } from '../../../scripts/site/scan-html.ts';

test('opening tags come in order, with their attributes and the text that follows', () => {
  const tags = scanHtml('<p class="a b" hidden>Un <a href=/x>lien</a></p><br/><img src=\'y.png\' />');
  expect(tags.map(({ name }) => name)).toEqual(['p', 'a', 'br', 'img']);
  expect(tags[0]?.attributes).toEqual(
    new Map([
      ['class', 'a b'],
      ['hidden', ''],
    ]),
  );
  expect(tags[0]?.text).toBe('Un ');
  expect(tags[1]?.attributes.get('href')).toBe('/x');
  expect(tags[3]?.attributes.get('src')).toBe('y.png');
});

test('the content of scripts and comments is not taken for tags', () => {
  const tags = scanHtml('<!-- <p> --><script type="module">if (a<b) "<p>"</script><i></i>');
  expect(tags.map(({ name }) => name)).toEqual(['script', 'i']);
  expect(tags[0]?.text).toBe('if (a<b) "<p>"');
});

test('a chevron inside a quoted attribute does not end the tag', () => {
  expect(scanHtml('<a title="1 > 0" href="/x">')[0]?.attributes.get('href')).toBe('/x');
});

test.each([
  ['a &amp; b', 'a & b'],
  ['&#34;&#x27;', '"\''],
  ['&nbsp;', '\u00a0'],
  ['&inconnu;', '&inconnu;'],
])('%s is decoded', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

test('the contents of templates are taken away, the lines stay', () => {
  const html =
    '<p>a</p>\n<template data-part="x">\n<ul></ul>\n</template>\n<p>b</p><template><b></b></template>';
  expect(withoutTemplates(html)).toBe(
    '<p>a</p>\n<template data-part="x">\n\n</template>\n<p>b</p><template></template>',
  );
});
