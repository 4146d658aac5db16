import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressFolder } from '../../../scripts/build/compress-folder.ts';
import { budgetReport } from '../../../scripts/checking/budget-report.ts';
import { brokenLinks } from '../../../scripts/site/broken-links.ts';
import { overspending } from '../../../scripts/site/budgets.ts';
import { pageWeight } from '../../../scripts/site/page-weight.ts';
import { readSite, type BuiltSite } from '../../../scripts/site/read-site.ts';
import { validateHtml } from '../../../scripts/site/validate-html.ts';

const files: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html><html lang="fr"><head><title>A</title>
<link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/a.js"></script></head><body>
<h1 id="haut">A</h1><a href="/b/#ancre">1</a><a href="/b/#absente">2</a><a href="/b">3</a><a href="/c/">4</a>
<a href="/d.csv">5</a><a href="/e/">5</a><a href="javascript:alert(1)">6</a><a href="mailto:a@b.fr">7</a>
<a href="https://example.org/x">8</a><a href="#haut">9</a></body></html>`,
  'b/index.html':
    '<!doctype html><html lang="fr"><head><title>B</title></head><body><p id="ancre">B</p></body></html>',
  'd.csv': 'a;b\n',
  'e/index.html': '<!doctype html><meta http-equiv="refresh" content="0;url=/f/">',
  '_astro/a.css':
    '@font-face{src:url(/f1.woff2)}@font-face{src:url("/f2.woff2")}@font-face{src:url(/f2.woff2)}',
  '_astro/a.js': `import{x}from"./b.js";x();${'// same\n'.repeat(100)}`,
  '_astro/b.js': 'export const x=()=>import("./later.js");',
  '_astro/later.js': 'x'.repeat(30_000),
};

let folder = '';
let site: BuiltSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await compressFolder(folder);
  site = await readSite(folder);
});

afterAll(() => rm(folder, { recursive: true }));

test('links that lead nowhere are found, each with its reason', () => {
  expect(brokenLinks(site).map(({ link, reason }) => [link, reason])).toEqual([
    ['/b/#absente', 'no such anchor'],
    ['/b', 'final slash missing'],
    ['/c/', 'no such page'],
    ['/e/', 'moved'],
    ['javascript:alert(1)', 'scheme javascript:'],
    ['/f/', 'moved to no page'],
  ]);
});

test('a page weighs its compressed files and the scripts it imports at once, not those for later', () => {
  const page = site.pages.get('/');
  if (page === undefined) throw new Error('The page was not read.');
  const weight = pageWeight(site, page);
  expect(weight.fontFiles).toBe(2);
  expect(weight.scripts).toBeLessThan(200);
  expect(weight.scripts).toBeGreaterThan(Buffer.byteLength(files['_astro/b.js'] ?? ''));
  expect(weight.html).toBeLessThan(Buffer.byteLength(files['index.html'] ?? ''));
  expect(weight.total).toBe(weight.html + weight.css + weight.scripts);
});

test('only what goes beyond its budget is said', () => {
  const weight = { html: 1, css: 14_001, scripts: 15_000, images: 0, total: 60_000, fontFiles: 3 };
  expect(overspending(weight)).toEqual(['css 14001 > 14000', 'fontFiles 3 > 2']);
});

test('the report shows the heaviest page of each kind', () => {
  const { table, excess } = budgetReport(site);
  expect(table.join('\n')).toMatch(/home .* \/\n/u);
  expect(excess).toEqual([]);
});

test('html-validate reads every page', async () => {
  const faults = await validateHtml(site);
  expect(faults).toEqual([]);
});
