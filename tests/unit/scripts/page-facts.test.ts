import { expect, test } from 'vitest';
import { toPageFacts } from '../../../scripts/site/page-facts.ts';
import { pageKind } from '../../../scripts/site/page-kind.ts';

const html = `<!doctype html><html lang="fr"><head><title>Musées &amp; co</title>
<meta name="description" content="Une page."><meta name="robots" content="noindex, follow">
<link rel="canonical" href="https://portail.example/a/"><link rel="stylesheet" href="/_astro/a.css">
<link rel="preload" as="font" href="/f.woff2"><link rel="modulepreload" href="/_astro/b.js">
<script type="module" src="/_astro/a.js"></script><script type="application/ld+json">{"a":1}</script></head>
<body><h1 id="titre">Titre</h1><h3 style="color:red">Sous-titre</h3><a href="#titre">Haut</a>
<img src="/un.png" alt=""><img src="/deux.png" loading="lazy" alt=""><svg><use href="/icones.svg#loupe"/></svg>
<button type="button" onclick="x()">Non</button><script>alert(1)</script><script type="application/json">{"b":2}</script>
<script type="text/javascript">alert(2)</script></body></html>`;

const facts = toPageFacts('/a/', html);

test('the head of a page is read', () => {
  expect(facts).toMatchObject({
    language: 'fr',
    title: 'Musées & co',
    description: 'Une page.',
    canonical: 'https://portail.example/a/',
    noindex: true,
    stylesheets: ['/_astro/a.css'],
    preloadedFonts: ['/f.woff2'],
    scripts: ['/_astro/a.js', '/_astro/b.js'],
    jsonLd: ['{"a":1}'],
  });
});

test('a page that sends its visitor elsewhere says where', () => {
  const page = toPageFacts('/b/', '<meta http-equiv="refresh" content="0;url=/a/">');
  expect(page.movedTo).toBe('/a/');
  expect(facts.movedTo).toBeNull();
});

test('the body of a page is read, and a lazy image is not counted at once', () => {
  expect(facts).toMatchObject({
    headings: [1, 3],
    ids: ['titre'],
    links: ['#titre'],
    images: ['/un.png', '/icones.svg'],
  });
});

test('what the security policy refuses is found', () => {
  expect(facts.inlineScripts).toEqual(['alert(1)', 'alert(2)']);
  expect(facts.refusedMarkup).toEqual(['<h3 style="color:red">', '<button onclick>']);
});

test.each([
  ['/', 'home'],
  ['/jeux-de-donnees/', 'list'],
  ['/jeux-de-donnees/page/2/', 'list'],
  ['/jeux-de-donnees/tri/consultes/page/3/', 'list'],
  ['/jeux-de-donnees/liste-des-musees/', 'dataset'],
  ['/thematiques/', 'themes'],
  ['/thematiques/musees/', 'theme'],
  ['/organisations/bnf/page/2/', 'organization'],
  ['/formats/csv/', 'formats'],
  ['/licences/', 'licenses'],
  ['/reutilisations/page/2/', 'reuses'],
  ['/contact/', 'other'],
])('%s is of the kind %s', (path, kind) => {
  expect(pageKind(path)).toBe(kind);
});
