import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { z } from 'zod';
import { routes } from '../../src/routes.ts';
import { SiteSearch } from '../../tests/relevance/ask-site.ts';
import { readJudgedQueries } from '../../tests/relevance/judged-queries.ts';
import { scoreAnswers, scoreByKind } from '../../tests/relevance/score.ts';
import { buildSite } from '../build/build-site.ts';
import { rootPath } from '../project-root.ts';
import { serveFolder } from '../serve/static-server.ts';
import { figure, median, type Figure } from './figure.ts';
import { realSnapshot } from './measure-fetch.ts';
import { openSlowLink } from './slow-link.ts';
import { writeGeneratedCatalog } from './write-generated.ts';

const queriesFile = join(rootPath, '../shared/search/queries-dev.json');
const datasetsSchema = z.array(z.looseObject({ id: z.string(), slug: z.string(), title: z.string() }));
/** Times slower than this machine: a cheap phone. */
const slowdown = 4;

/** Relevance, delays and bytes of the search on the site of the real catalogue. */
export async function measureRealSearch(browserPath: string): Promise<Figure[]> {
  return measureSite(realSnapshot, 'search-real', browserPath, async (browser, origin) => {
    const queries = await readJudgedQueries(queriesFile);
    const texts = queries.map(({ q }) => q);
    return [
      ...(await relevance(browser, origin, queries)),
      ...(await keyToResults(browser, origin, texts, 'Search, real catalogue', { median: 100, worst: 200 })),
      ...(await firstQuery(browser, origin, texts[0] ?? '', 'Search, real catalogue', 250)),
    ];
  });
}

/** Delays and bytes of the search over 10,000 generated datasets. */
export async function measureGeneratedSearch(browserPath: string): Promise<Figure[]> {
  const snapshot = join(rootPath, '.cache/bench/generated-10000');
  if (!existsSync(join(snapshot, 'manifest.json'))) await writeGeneratedCatalog(snapshot, 10_000);
  const [first] = datasetsSchema.parse(JSON.parse(await readFile(join(snapshot, 'datasets.json'), 'utf8')));
  const title = first?.title ?? '';
  const common = title.split(' ').filter((word) => word.length > 4);
  return measureSite(snapshot, 'search-generated', browserPath, async (browser, origin) => [
    ...(await keyToResults(browser, origin, common, 'Search, 10,000 datasets', { median: 400, worst: 400 })),
    ...(await firstQuery(browser, origin, common[0] ?? title, 'Search, 10,000 datasets', 350)),
  ]);
}

async function measureSite(
  snapshot: string,
  name: string,
  browserPath: string,
  measure: (browser: Browser, origin: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  const out = join(rootPath, '.cache/bench', name);
  await buildSite({ catalog: snapshot, out, compress: true, quiet: true });
  const server = await serveFolder(out, 0);
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  try {
    return await measure(browser, server.origin);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function relevance(
  browser: Browser,
  origin: string,
  queries: Awaited<ReturnType<typeof readJudgedQueries>>,
): Promise<Figure[]> {
  const datasets = datasetsSchema.parse(
    JSON.parse(await readFile(join(realSnapshot, 'datasets.json'), 'utf8')),
  );
  const page = await browser.newPage();
  const search = new SiteSearch(page, datasets);
  await search.open(origin);
  const answers = new Map<string, string[]>();
  for (const { q } of queries) answers.set(q, await search.ask(q));
  await page.close();
  console.log('\n| Kind of query | Queries | nDCG@10 | MRR | Success@5 |\n| --- | --- | --- | --- | --- |');
  for (const [kind, score] of scoreByKind(queries, answers)) {
    const cells = [score.ndcg, score.reciprocalRank, score.successAt5].map((value) =>
      Number.isNaN(value) ? '' : value.toFixed(3),
    );
    console.log(`| ${kind} | ${score.queries} | ${cells.join(' | ')} |`);
  }
  const score = scoreAnswers(queries, answers);
  const how = `${queries.length} judged queries, asked on the page`;
  const share = { unit: '', decimals: 3 };
  return [
    figure('Search: nDCG@10', score.ndcg, { least: 0.88, ...share }, how),
    figure('Search: MRR', score.reciprocalRank, { least: 0.93, ...share }, how),
    figure('Search: success@5', score.successAt5, { least: 0.93, ...share }, how),
    figure(
      'Search: silent queries',
      score.silent.length,
      { most: 0, unit: '' },
      'something answers, nothing found',
    ),
    figure(
      'Search: talkative queries',
      score.talkative.length,
      { most: 0, unit: '' },
      'nothing answers, something found',
    ),
  ];
}

/** From the last key to the results on the page, once the index is there. */
async function keyToResults(
  browser: Browser,
  origin: string,
  queries: readonly string[],
  name: string,
  most: { readonly median: number; readonly worst: number },
): Promise<Figure[]> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await page.goto(origin + routes.datasets, { waitUntil: 'networkidle' });
  // Loads every part of the index that these queries take.
  for (const query of queries) await typeAndWait(page, query);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const delays: number[] = [];
  for (const query of queries) delays.push(await typeAndWait(page, query));
  await page.close();
  const how = `${queries.length} queries, page ${slowdown} times slower, index loaded, debounce included`;
  return [
    figure(
      `${name}: key to results, median`,
      median(delays),
      { most: most.median, unit: ' ms', decimals: 0 },
      how,
    ),
    figure(
      `${name}: key to results, worst`,
      Math.max(...delays),
      { most: most.worst, unit: ' ms', decimals: 0 },
      how,
    ),
  ];
}

/** From the first key to the results over a slow link, with the field focused before or not, and the bytes. */
async function firstQuery(
  browser: Browser,
  origin: string,
  query: string,
  name: string,
  mostKilobytes: number,
): Promise<Figure[]> {
  const link = await openSlowLink(origin);
  const once = async (warmed: boolean): Promise<{ delay: number; bytes: number }> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(link.origin + routes.datasets, { waitUntil: 'networkidle' });
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });
    if (warmed) {
      await page.getByRole('main').getByRole('searchbox').first().focus();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(2000);
    }
    const delay = await typeAndWait(page, query);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
    return { delay, bytes };
  };
  const warmed = await once(true);
  const cold = await once(false);
  link.close();
  const how = '« Fast 4G », debounce included';
  return [
    figure(
      `${name}: first query, warmed`,
      warmed.delay,
      { most: 600, unit: ' ms', decimals: 0 },
      `${how}, field focused before`,
    ),
    figure(
      `${name}: first query, cold`,
      cold.delay,
      { most: 1200, unit: ' ms', decimals: 0 },
      `${how}, nothing loaded`,
    ),
    figure(
      `${name}: first query, transferred`,
      cold.bytes / 1000,
      { most: mostKilobytes, unit: ' kB' },
      'brotli, from the first key to the results',
    ),
  ];
}

/** Types a whole query at once and waits for its results: milliseconds, measured in the page. */
async function typeAndWait(page: Page, query: string): Promise<number> {
  return page.evaluate(async (asked) => {
    const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const field = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (!field) throw new Error('No search field on the page.');
    const isShown = (): boolean =>
      Array.from(document.querySelectorAll('catalogue-search [data-part=count]')).some(({ textContent }) =>
        lettersOf(textContent).includes(lettersOf(asked)),
      );
    field.value = asked;
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (!isShown()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  }, query);
}
