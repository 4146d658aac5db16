import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideSchema } from '../../../src/catalog/schemas/guide.ts';
import { guideRoute, guideToolRoutes, routes } from '../../../src/routes.ts';
import { fillScript } from '../../../src/views/guide/fill-script.ts';
import { placeholderWords } from '../../../src/views/guide/reuse-example.ts';
import { portal } from '../../fixtures/records.ts';

/** A text of `content/`, its front matter apart. */
interface Text {
  readonly path: string;
  readonly front: unknown;
  readonly body: string;
  /** Anchors of its headings and of what it names itself. */
  readonly anchors: ReadonlySet<string>;
}

const folders = { 'content/guides': guideRoute, 'content/pages': (name: string) => `/${name}/` };
const texts = Object.entries(folders).flatMap(([folder, route]) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name): [string, Text] => [route(name.replace('.mdx', '')), readText(`${folder}/${name}`)]),
);
const byRoute = new Map(texts);
const guides = texts.filter(([route]) => route.startsWith(routes.guides));
const pages = new Set<string>([
  ...Object.values(routes),
  ...Object.values(guideToolRoutes),
  ...byRoute.keys(),
]);

function readText(path: string): Text {
  const [, front = '', body = ''] = readFileSync(path, 'utf8').split(/^---$/mu);
  const anchors = [...body.matchAll(/\{ #([a-z0-9-]+) \}|\bid="([a-z0-9-]+)"/gu)];
  return {
    path,
    // Dates as Astro reads them.
    front: parse(front, { customTags: ['timestamp'] }),
    body,
    anchors: new Set(anchors.map(([, heading, element]) => heading ?? element ?? '')),
  };
}

/** Addresses of Markdown links and of `href` attributes. */
function addresses(body: string): string[] {
  return [...body.matchAll(/\]\(([^)]*)\)|\bhref="([^"]*)"/gu)].map(([, link, href]) => link ?? href ?? '');
}

/** What is wrong with an address, `null` when nothing is. */
function fault(address: string, from: Text): string | null {
  if (address.startsWith('mailto:')) {
    return /^mailto:[\w.+-]+@[\w.-]+\.[a-z]{2,}$/u.test(address) ? null : 'not an e-mail address';
  }
  if (/^https:\/\/[^\s/]+\.[a-z]{2,}(?:[/?#]\S*)?$/u.test(address)) return null;
  const [page = '', anchor] = address.split('#');
  if (page !== '' && !pages.has(page)) return 'not a page of the site';
  const target = page === '' ? from : byRoute.get(page);
  return anchor === undefined || target?.anchors.has(anchor) === true ? null : 'no such anchor';
}

describe.each(texts)('%s', (_, text) => {
  test('its links are well formed, and lead to pages and anchors that exist', () => {
    const faults = addresses(text.body).map((address) => [address, fault(address, text)]);
    expect(faults.filter(([, what]) => what !== null)).toEqual([]);
  });

  test('no line goes on with a component: MDX would cut the paragraph there', () => {
    expect(
      text.body.match(/[^\n>]\n[ ]*<(?:InterfaceLabel|Key|PortalLink|Fact|Condition|ExampleName)\b.*/gu),
    ).toBeNull();
  });
});

test('the check of links finds what is wrong', () => {
  const text = { path: '', front: {}, body: '', anchors: new Set(['la']) };
  expect(
    ['/contact/', '#la', 'https://www.data.gouv.fr/x?y=1', 'mailto:a@b.fr'].map((a) => fault(a, text)),
  ).toEqual([null, null, null, null]);
  expect(
    [
      '/contact',
      '#ici',
      'http://www.data.gouv.fr',
      'mailto:a@b',
      'javascript:alert(1)',
      '/guides/absent/',
      '/guides/s-inscrire/#absent',
    ].filter((a) => fault(a, text) === null),
  ).toEqual([]);
});

describe.each(guides)('%s', (_, { front, body, anchors }) => {
  test('its front matter is valid, and its links elsewhere are to what is known', () => {
    const { elsewhere } = guideSchema.parse(front);
    expect(elsewhere.length).toBeGreaterThan(0);
  });

  test('each heading has an anchor of its own, written down', () => {
    const headings = body.match(/^#{2,} .*$/gmu) ?? [];
    expect(headings.filter((heading) => !/ \{ #[a-z0-9-]+ \}$/u.test(heading))).toEqual([]);
    const written = [...body.matchAll(/\{ #([a-z0-9-]+) \}|\bid="([a-z0-9-]+)"/gu)];
    expect(written.length).toBe(anchors.size);
  });
});

test('guides have distinct ranks, from 1', () => {
  const ranks = guides.map(([, { front }]) => guideSchema.parse(front).order).toSorted((a, b) => a - b);
  expect(ranks).toEqual(ranks.map((_, index) => index + 1));
});

test('every script is shown by a guide, and every word in it has a value', () => {
  const scripts = readdirSync('content/guides/scripts');
  const named = guides.flatMap(([, { body }]) => [...body.matchAll(/<Script file="([^"]+)"/gu)]);
  expect(named.map(([, file]) => file).toSorted()).toEqual(scripts.toSorted());
  for (const file of scripts) {
    const code = readFileSync(`content/guides/scripts/${file}`, 'utf8');
    expect(fillScript(code, placeholderWords(portal))).not.toMatch(/[‹›]/u);
  }
});

test('the scripts of a guide are told apart by what is copied', () => {
  for (const [, { body }] of guides) {
    const subjects = [...body.matchAll(/<Script [^>]*subject="([^"]+)"/gu)].map(([, subject]) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  }
});

test('no column of a table is without a title', () => {
  const empty = guides.filter(([, { body }]) => /^\|\s*\|.*\n\| ?-/mu.test(body)).map(([route]) => route);
  expect(empty).toEqual([]);
});

test('a script with a word that nothing fills is refused', () => {
  expect(() => fillScript('curl ‹inconnu›', {})).toThrow('‹inconnu›');
});

test('scripts that write send the key in its header, to addresses of the API', () => {
  for (const file of ['remplacer-fichier', 'modifier-fiche'].flatMap((name) => [
    `${name}.sh`,
    `${name}.py`,
  ])) {
    const code = readFileSync(`content/guides/scripts/${file}`, 'utf8');
    expect(code).toContain('X-API-KEY');
    expect(code).toContain('https://www.data.gouv.fr/api/1');
    expect(code).toMatch(
      file.startsWith('remplacer') ? /\/resources\/[^\s]+\/upload\/"/u : /\/datasets\/[^/\s]+\/"/u,
    );
  }
});
