import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasRealCatalogue } from '../tests/datagouv-server/records.ts';
import { openBenchSite } from './bench/bench-site.ts';
import { figureTable, type Figure } from './bench/figure.ts';
import { measureGrowth, measureRealBuild, site } from './bench/measure-builds.ts';
import { measureChecker } from './bench/measure-checker.ts';
import { measureExplorer } from './bench/measure-explorer.ts';
import { measureFetch, realSnapshot } from './bench/measure-fetch.ts';
import { measureLighthouse } from './bench/measure-lighthouse.ts';
import { measurePages } from './bench/measure-pages.ts';
import { measureGeneratedSearch, measureRealSearch } from './bench/measure-search.ts';
import { measureTabular } from './bench/measure-tabular.ts';
import { findBrowser, noBrowserMessage } from './testing/find-browser.ts';

const names = [
  'fetch',
  'build',
  'growth',
  'pages',
  'lighthouse',
  'tabular',
  'explorer',
  'search',
  'search-growth',
  'checker',
] as const;

/** Measured on generated data. */
const generated = '`growth`, `search-growth`, `tabular`, `explorer` and `checker`';

const help = `Measures the figures of README and prints their table. Takes about 15 minutes; keep the machine quiet.

  npm run bench -- [--only ${names.join(',')}] [--runs 3]

  --only LIST   these figures only
  --runs N      runs whose median is kept (3)

The real catalogue is read from ../shared/data; without it only ${generated} can be measured.
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: names.join(',') },
    runs: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});

const runs = Math.max(1, Number(values.runs) || 1);
const wanted = new Set(values.only.split(','));

if (values.help) {
  console.log(help);
} else {
  const figures = await measure();
  console.log(`\n${figureTable(figures)}`);
  if (figures.length === 0 || figures.some(({ holds }) => !holds)) process.exitCode = 1;
}

async function measure(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const real = ['fetch', 'build', 'pages', 'lighthouse', 'search'].some((name) => wanted.has(name));
  if (real && !hasRealCatalogue) console.error(`../shared/data is not here: only ${generated} are measured.`);
  if (real && hasRealCatalogue) figures.push(...(await measureReal()));
  if (wanted.has('tabular')) figures.push(...(await measureTabular(runs)));
  if (wanted.has('explorer')) figures.push(...(await measureExplorer(await browserPath(), runs)));
  if (wanted.has('checker')) figures.push(...(await measureChecker(await browserPath(), runs)));
  if (wanted.has('growth')) figures.push(...(await measureGrowth(runs)));
  if (wanted.has('search-growth')) {
    const built = wanted.has('growth') ? site : null;
    figures.push(...(await measureGeneratedSearch(await browserPath(), built)));
  }
  return figures;
}

async function measureReal(): Promise<Figure[]> {
  const figures: Figure[] = [];
  if (wanted.has('fetch') || !existsSync(join(realSnapshot, 'manifest.json'))) {
    const fetched = await measureFetch();
    if (wanted.has('fetch')) figures.push(...fetched);
  }
  if (wanted.has('build')) figures.push(...(await measureRealBuild(runs)));
  if (wanted.has('search')) figures.push(...(await measureRealSearch(await browserPath())));
  if (wanted.has('pages') || wanted.has('lighthouse')) figures.push(...(await measureInBrowser()));
  return figures;
}

async function measureInBrowser(): Promise<Figure[]> {
  const browser = await browserPath();
  const { server, pages } = await openBenchSite();
  const figures = [
    ...(wanted.has('pages') ? await measurePages(server.origin, pages, browser) : []),
    ...(wanted.has('lighthouse') ? await measureLighthouse(server.origin, pages, browser, runs) : []),
  ];
  await server.close();
  return figures;
}

async function browserPath(): Promise<string> {
  const browser = await findBrowser();
  if (browser === null) throw new Error(noBrowserMessage);
  return browser.path;
}
