import { expect, test } from 'vitest';
import { toSafeHtml } from '../../../src/views/markdown.ts';

const external = 'rel="external noopener"';

test.each([
  ['a paragraph', 'Un *texte* **net**.', '<p>Un <em>texte</em> <strong>net</strong>.</p>'],
  ['every line break counts', 'un\ndeux', '<p>un<br>deux</p>'],
  ['a list', '- un\n- deux', '<ul>\n<li>un</li>\n<li>deux</li>\n</ul>'],
  ['a link', '[ici](https://exemple.fr)', `<p><a href="https://exemple.fr/" ${external}>ici</a></p>`],
  [
    'a bare address',
    'https://exemple.fr/x',
    `<p><a href="https://exemple.fr/x" ${external}>https://exemple.fr/x</a></p>`,
  ],
  ['a mail address', '<a@exemple.fr>', '<p><a href="mailto:a@exemple.fr">a@exemple.fr</a></p>'],
  ['inline HTML', 'H<sub>2</sub>O<br/>eau', '<p>H<sub>2</sub>O<br>eau</p>'],
  ['unknown tags leave their text', '<div><font color="red">oui</font></div>', 'oui'],
  ['attributes go', '<p class="a" style="color:red" id="b" onclick="x()">oui</p>', '<p>oui</p>'],
  ['struck text', '~~non~~', '<p><del>non</del></p>'],
  ['the excerpt mark goes', 'un\n\n<!--- --->\n\ndeux', '<p>un</p>\n<p>deux</p>'],
  ['empty paragraphs go', 'un\n\n<p> </p>', '<p>un</p>'],
  ['nothing', '', ''],
])('%s', (_, markdown, html) => {
  expect(toSafeHtml(markdown)).toBe(html);
});

test('headings start at the level asked for and never skip one', () => {
  const levels = (markdown: string, level?: 2 | 3 | 4 | 5 | 6): string[] =>
    [...toSafeHtml(markdown, level).matchAll(/<h(\d)>/gu)].map(([, digit]) => digit ?? '');
  expect(levels('# a\n\n## b\n\n# c')).toEqual(['3', '4', '3']);
  expect(levels('### a\n\n###### b\n\n#### c\n\n# d', 4)).toEqual(['4', '5', '5', '4']);
  expect(levels('# a\n\n## b\n\n### c', 6)).toEqual(['6', '6', '6']);
  expect(levels('<h1>a</h1><h4>b</h4>')).toEqual(['3', '4']);
});

test('an empty heading goes; one as long as a paragraph is a paragraph', () => {
  expect(toSafeHtml('# \n\noui')).toBe('<p>oui</p>');
  expect(toSafeHtml(`# ${'mot '.repeat(50)}`)).toMatch(/^<p>mot .*<\/p>$/u);
});

test('images become links, and never links in links', () => {
  expect(toSafeHtml('![Une salle](https://exemple.fr/s.png)')).toBe(
    `<p><a href="https://exemple.fr/s.png" ${external}>Image\u00a0: Une salle</a></p>`,
  );
  expect(toSafeHtml('[![Logo](https://exemple.fr/l.png)](https://exemple.fr)')).toBe(
    `<p><a href="https://exemple.fr/" ${external}>Image\u00a0: Logo</a></p>`,
  );
  expect(toSafeHtml('![](https://exemple.fr/s.png)')).toContain('>Image</a>');
  expect(toSafeHtml('![Logo](data:image/png;base64,AAAA)')).toBe('<p>Image\u00a0: Logo</p>');
  expect(toSafeHtml('<a href="https://a.fr">a <a href="https://b.fr">b</a></a>')).not.toContain('b.fr');
});

test('a table can be scrolled by keyboard, its headers say what they head', () => {
  const html = toSafeHtml('| a | b |\n|:--|--:|\n| 1 | 2 |');
  expect(html).toMatch(/^<div class="table-scroll" role="group" aria-label="Tableau" tabindex="0"><table>/u);
  expect(html.match(/<th scope="col">/gu)).toHaveLength(2);
  expect(html).not.toContain('align');
});

test('stray parts of lists and tables leave their text, a closed detail has a summary', () => {
  expect(toSafeHtml('<li>un</li><td>deux</td><dd>trois</dd>')).toBe('undeuxtrois');
  expect(toSafeHtml('<details>oui</details>')).toBe('<details><summary>Détails</summary>oui</details>');
  expect(toSafeHtml('<details><summary>s</summary>t</details>').match(/<summary>/gu)).toHaveLength(1);
});

test('French spacing is set in texts, not in code nor addresses', () => {
  expect(toSafeHtml("L'accueil : oui !")).toBe('<p>L’accueil\u00a0: oui\u202f!</p>');
  expect(toSafeHtml('`a : b !`')).toBe('<p><code>a : b !</code></p>');
  expect(toSafeHtml('```\na : b\n```')).toContain('a : b');
  expect(toSafeHtml("[x](https://exemple.fr/l'an)")).toContain('/l\'an"');
});

test('a text that lost its line breaks gets its headings and lists back', () => {
  const filler = 'Un texte assez long pour être une vraie description. '.repeat(6);
  const html = toSafeHtml(`${filler}### Pour en savoir plus - sur la base ; - sur le format`);
  expect(html).toContain('<h3>Pour en savoir plus</h3>');
  expect(html.match(/<li>/gu)).toHaveLength(2);
});

const executable =
  /<(?:script|svg|math|iframe|object|embed|style|form|input|img|base|meta|link)\b|\son\w+\s*=|href="(?!https?:|mailto:)/iu;

test.each([
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#106;&#97;vascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="JAVASCRIPT&colon;alert(1)">x</a>',
  '<a href="https://exemple.fr" onclick="alert(1)">x</a>',
  '<a href=\'https://exemple.fr/"onmouseover="alert(1)\'>x</a>',
  '[x](javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x]( javascript:alert(1) "titre")',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](https://exemple.fr/"onerror="alert(1))',
  '![" onerror="alert(1)](https://exemple.fr/i.png)',
  '![<script>alert(1)</script>](https://exemple.fr/i.png)',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<form action="https://exemple.fr"><input name=a></form>',
  '<base href="https://exemple.com"><meta http-equiv=refresh content=0>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<xmp><script>alert(1)</script></xmp>',
  '<textarea></textarea><script>alert(1)</script>',
  '```html\n<script>alert(1)</script>\n```',
  '`<img src=x onerror=alert(1)>`',
  '| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
  '<abbr title="&quot; onmouseover=alert(1) x=&quot;">x</abbr>',
])('%j does nothing', (markdown) => {
  // Texts and attribute values cannot open a tag nor leave their quotes: what is left are our own tags.
  const tags =
    toSafeHtml(markdown)
      .match(/<[^>]*>/gu)
      ?.map((tag) =>
        tag.replace(/="[^"]*"/gu, (value) =>
          value.startsWith('="http') || value.startsWith('="mailto') ? '="https:"' : '=""',
        ),
      ) ?? [];
  expect(
    tags.filter((tag) =>
      executable.test(tag.replace(/(title|rel|class|role|scope|aria-label|tabindex)=""/gu, '')),
    ),
  ).toEqual([]);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['links', '[a]('.repeat(25_000)],
  ['stars', '*a'.repeat(50_000)],
  ['underscores', '_a'.repeat(50_000)],
  ['quotes', '>'.repeat(100_000)],
  ['spaces', ' '.repeat(100_000)],
  ['tags', '<b>'.repeat(33_000)],
  ['angle brackets', '<'.repeat(100_000)],
  ['list items', '- a\n-'.repeat(16_000)],
  ['nested items', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['a wide table', `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|b\n'.repeat(2000)}`],
  ['text', 'Les musées de France. '.repeat(5000)],
])(
  '100 kB of %s are rendered in a reasonable size',
  (_, markdown) => {
    // A rule that backtracks would not come back before the test's time-out.
    expect(toSafeHtml(markdown).length).toBeLessThan(1_000_000);
  },
  60_000,
);
