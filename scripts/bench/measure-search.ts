import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { z } from 'zod';
import { routes } from '../../src/routes.ts';
import { contentWords } from '../../src/search/words.ts';
import { readJudgedQueries } from '../../tests/relevance/judged-queries.ts';
import { buildSite } from '../build/build-site.ts';
import { compressFolder } from '../build/compress-folder.ts';
import { rootPath } from '../project-root.ts';
import { serveFolder } from '../serve/static-server.ts';
import { figure, median, type Figure } from './figure.ts';
import { realSnapshot } from './measure-fetch.ts';
import { measureRelevance } from './measure-relevance.ts';
import { bytesBeforeKey, facetBytes, firstQuery, keyToResults, slowdown } from './search-probe.ts';
import { openSlowLink } from './slow-link.ts';
import { writeGeneratedCatalog } from './write-generated.ts';

const queriesFile = join(rootPath, '../shared/search/queries-dev.json');
const datasetsSchema = z.array(z.looseObject({ title: z.string() }));

/** What is asked of the search on a site. */
interface SearchTargets {
  /** At the head of the name of each figure. */
  readonly name: string;
  /** Milliseconds from the key to the results, index loaded. */
  readonly median: number;
  readonly worst: number;
  /** Kilobytes of a first query. */
  readonly firstQuery: number;
}

const real: SearchTargets = { name: 'Search, real catalogue', median: 100, worst: 200, firstQuery: 250 };
const generated: SearchTargets = {
  name: 'Search, 10,000 datasets',
  median: 400,
  worst: 400,
  firstQuery: 350,
};

/** Relevance, delays and bytes of the search on the site of the real catalogue. */
export async function measureRealSearch(browserPath: string): Promise<Figure[]> {
  const out = join(rootPath, '.cache/bench/search-real');
  await buildSite({ catalog: realSnapshot, out, compress: true, quiet: true });
  const queries = await readJudgedQueries(queriesFile);
  const asked = queries.map(({ q }) => q);
  return onSite(out, browserPath, async (browser, origin) => [
    ...(await measureRelevance(browser, origin, realSnapshot, queries)),
    ...(await delays(browser, origin, asked, real)),
    ...(await bytes(browser, origin, [...(await commonWords(realSnapshot, 8)), ...asked], real)),
    ...(await overSlowLink(browser, origin, asked[0] ?? '', real)),
  ]);
}

/**
 * Delays and bytes of the search over 10,000 generated datasets.
 *
 * @param site the built site, when there is one already; its snapshot is then there too.
 */
export async function measureGeneratedSearch(browserPath: string, site: string | null): Promise<Figure[]> {
  const snapshot = join(rootPath, '.cache/bench/generated-10000');
  const out = site ?? (await buildGenerated(snapshot));
  const words = await commonWords(snapshot, 8);
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  return onSite(out, browserPath, async (browser, origin) => [
    ...(await delays(browser, origin, [...words, ...pairs], generated)),
    ...(await bytes(browser, origin, words, generated)),
  ]);
}

async function buildGenerated(snapshot: string): Promise<string> {
  if (!existsSync(join(snapshot, 'manifest.json'))) await writeGeneratedCatalog(snapshot, 10_000);
  const out = join(rootPath, '.cache/bench/search-generated');
  await buildSite({ catalog: snapshot, out, compress: false, quiet: true });
  // Compressing 48,000 pages would take longer than all the measures, which read one.
  const list = `${routes.datasets.slice(1)}index.html`;
  await compressFolder(out, (path) => /^(?:recherche|_astro)\//u.test(path) || path === list);
  return out;
}

/** The words that most titles of a snapshot hold. */
async function commonWords(snapshot: string, count: number): Promise<string[]> {
  const datasets = datasetsSchema.parse(JSON.parse(await readFile(join(snapshot, 'datasets.json'), 'utf8')));
  const titles = new Map<string, number>();
  for (const { title } of datasets)
    for (const word of new Set(
      contentWords(title).map(({ start, end }) => title.slice(start, end).toLowerCase()),
    ))
      titles.set(word, (titles.get(word) ?? 0) + 1);
  return [...titles]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([word]) => word);
}

async function onSite(
  out: string,
  browserPath: string,
  measure: (browser: Browser, origin: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  const server = await serveFolder(out, 0);
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  try {
    return await measure(browser, server.origin);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function delays(
  browser: Browser,
  origin: string,
  queries: readonly string[],
  { name, median: mostMedian, worst }: SearchTargets,
): Promise<Figure[]> {
  const found = await keyToResults(browser, origin, queries);
  const [slowest = '', longest = Number.NaN] = worstOf(found, 'ms');
  const how = `page ${slowdown} times slower, index loaded, debounce included`;
  const shown = { unit: ' ms', decimals: 0 };
  return [
    figure(
      `${name}: key to results, median`,
      median([...found.values()]),
      { most: mostMedian, ...shown },
      `${queries.length} queries, ${how}`,
    ),
    figure(`${name}: key to results, worst`, longest, { most: worst, ...shown }, `« ${slowest} », ${how}`),
  ];
}

async function bytes(
  browser: Browser,
  origin: string,
  queries: readonly string[],
  { name, firstQuery: most }: SearchTargets,
): Promise<Figure[]> {
  const before = await bytesBeforeKey(browser, origin);
  const results = new Map<string, number>();
  const reasons = new Map<string, number>();
  for (const query of new Set(queries)) {
    const first = await firstQuery(browser, origin, query, false);
    results.set(query, first.bytes / 1000);
    reasons.set(query, first.allBytes / 1000);
  }
  const [heaviest = '', kilobytes = Number.NaN] = worstOf(results, 'kB');
  const [, withReasons = Number.NaN] = worstOf(reasons, 'kB');
  const facets = await facetBytes(browser, origin, queries[0] ?? '');
  const how = `worst of ${results.size} queries, brotli, headers included`;
  return [
    figure(
      `${name}: before the first key`,
      before / 1000,
      { most: 60, unit: ' kB' },
      'list page, brotli, fonts apart',
    ),
    figure(`${name}: first query, transferred`, kilobytes, { most, unit: ' kB' }, `« ${heaviest} », ${how}`),
    figure(
      `${name}: first query, with its reasons`,
      withReasons,
      { unit: ' kB' },
      'and why each result is there, which no result waits for',
    ),
    figure(
      `${name}: all facets, more`,
      facets / 1000,
      { most: 250, unit: ' kB' },
      'every list unfolded, a value chosen in each: cards of other results; the facet table came with the query',
    ),
  ];
}

/** The greatest of some measures; prints the five greatest. */
function worstOf(measures: ReadonlyMap<string, number>, unit: string): [string, number] | [] {
  const sorted = [...measures].toSorted(([, a], [, b]) => b - a);
  const listed = sorted.slice(0, 5).map(([query, value]) => `« ${query} » ${value.toFixed(0)} ${unit}`);
  console.log(`  worst: ${listed.join(', ')}`);
  return sorted[0] ?? [];
}

/** From the first key to the results over a slow link, with the field focused before or not. */
async function overSlowLink(
  browser: Browser,
  origin: string,
  query: string,
  { name }: SearchTargets,
): Promise<Figure[]> {
  const link = await openSlowLink(origin);
  const warmed = await firstQuery(browser, link.origin, query, true);
  const cold = await firstQuery(browser, link.origin, query, false);
  link.close();
  const how = `« Fast 4G », debounce included, « ${query} »`;
  const shown = { unit: ' ms', decimals: 0 };
  return [
    figure(
      `${name}: first query, warmed`,
      warmed.delay,
      { most: 600, ...shown },
      `${how}, field focused before`,
    ),
    figure(`${name}: first query, cold`, cold.delay, { most: 1200, ...shown }, `${how}, nothing loaded`),
  ];
}
