import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Accordion from '../../../../src/components/ui/Accordion.astro';
import Breadcrumb from '../../../../src/components/ui/Breadcrumb.astro';
import Button from '../../../../src/components/ui/Button.astro';
import JsonLd from '../../../../src/components/ui/JsonLd.astro';
import Pagination from '../../../../src/components/ui/Pagination.astro';
import SideMenu from '../../../../src/components/ui/SideMenu.astro';
import Table from '../../../../src/components/ui/Table.astro';
import Tabs from '../../../../src/components/ui/Tabs.astro';

const container = await AstroContainer.create();
const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;

test('a breadcrumb ends on the current page, which is not a link', async () => {
  const items = [
    { label: 'Accueil', href: '/' },
    { label: 'Ici', href: '/ici/' },
  ];
  const html = await container.renderToString(Breadcrumb, { props: { items } });
  expect(html).toMatch(/<a href="\/">\s*Accueil/u);
  expect(html).toMatch(/aria-current="page">\s*Ici/u);
  expect(count(html, /<a /gu)).toBe(1);
});

test('a button has a type; a link that looks like one has none', async () => {
  const button = await container.renderToString(Button, { slots: { default: 'Filtrer' } });
  const link = await container.renderToString(Button, { props: { href: '/x/' }, slots: { default: 'Voir' } });
  expect(button).toMatch(/^<button[^>]* type="button"/u);
  expect(link).toMatch(/^<a[^>]* href="\/x\/"/u);
  expect(link).not.toContain('type=');
});

test('JSON-LD cannot be closed by what it holds', async () => {
  const html = await container.renderToString(JsonLd, { props: { node: { name: '</script><b>' } } });
  expect(count(html, /<\/script>/gu)).toBe(1);
  expect(html).not.toContain('<b>');
});

test('a pagination links every step, marks the current one, and is absent for one page', async () => {
  const hrefFor = (page: number): string => `/p/${page.toString()}/`;
  const html = await container.renderToString(Pagination, { props: { current: 2, total: 3, hrefFor } });
  expect(html).toMatch(/href="\/p\/1\/" rel="prev"/u);
  expect(html).toMatch(/href="\/p\/3\/" rel="next"/u);
  expect(html).toMatch(/href="\/p\/2\/" aria-current="page"/u);
  expect(
    await container.renderToString(Pagination, { props: { current: 1, total: 1, hrefFor } }),
  ).not.toContain('<nav');
});

test('the anchor of an accordion is in what it folds: an address then opens it', async () => {
  const html = await container.renderToString(Accordion, {
    props: { title: 'T', id: 'etape' },
    slots: { default: '<p>Texte</p>' },
  });
  expect(html).toMatch(/<\/summary>[\s\S]* id="etape"[\s\S]*<p>Texte/u);
  expect(count(html, /id="/gu)).toBe(1);
  expect(await container.renderToString(Accordion, { props: { title: 'T' } })).not.toContain(
    'accordion__anchor',
  );
});

test('a side menu folds what is over its limit', async () => {
  const items = ['a', 'b', 'c'].map((label) => ({ label, href: `/${label}/` }));
  const folded = await container.renderToString(SideMenu, {
    props: { id: 'm', title: 'T', items, limit: 2 },
  });
  expect(folded).toContain('Tout voir (3)');
  expect(count(folded, /<ul/gu)).toBe(2);
  const whole = await container.renderToString(SideMenu, { props: { id: 'm', title: 'T', items } });
  expect(whole).not.toContain('<details');
});

test('a table names its region by its caption, its rows by their first cell, and escapes texts', async () => {
  const html = await container.renderToString(Table, {
    props: {
      id: 't',
      caption: 'Entrées',
      columns: [{ label: 'Musée' }, { label: 'Total', align: 'end' }],
      rows: [['<b>Quimper</b>', '11']],
      rowHeaders: true,
    },
  });
  expect(html).toMatch(/role="region" aria-labelledby="t-caption" tabindex="0"/u);
  expect(html).toMatch(/<th scope="row">\s*&lt;b&gt;Quimper/u);
  expect(html).toMatch(/<td data-align="end">\s*11/u);
});

test('tabs are exclusive disclosures, the first one open', async () => {
  const html = await container.renderToString(Tabs, {
    props: {
      id: 'cite',
      tabs: [
        { id: 'iso', label: 'ISO' },
        { id: 'apa', label: 'APA' },
      ],
    },
    slots: { iso: '<p>un</p>', apa: '<p>deux</p>' },
  });
  expect(count(html, /<details[^>]* name="cite"/gu)).toBe(2);
  expect(count(html, /<details[^>]* open/gu)).toBe(1);
  expect(html).toMatch(/id="cite-apa"[\s\S]*<p>deux<\/p>/u);
});
