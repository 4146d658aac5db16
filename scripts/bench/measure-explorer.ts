import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { buildSite } from '../build/build-site.ts';
import { rootPath } from '../project-root.ts';
import { serveFolder } from '../serve/static-server.ts';
import { writeExplorerCatalog } from './explorer-catalog.ts';
import { answerOf, installProbe, longestBlock, watchFor } from './explorer-probe.ts';
import { figure, median, type Figure } from './figure.ts';

const folder = join(rootPath, '.cache/bench');
const rowsAsked = 50;
/** A window, and a table in it, high enough to have all these rows in view. */
const viewport = { width: 1280, height: 2600 };
const tallTable = '.data-grid { max-block-size: none !important; block-size: 2200px !important; }';
/** Longest wait for an answer, in milliseconds: beyond, the measure fails. */
const patience = 120_000;

const drawnRow = '.data-grid__body .data-grid__row:not([data-state=""])';
const emptyRow = '.data-grid__body .data-grid__row[data-state=""]';
const count = 'explore-table [data-part=live] [data-part=count]';

/** Speed of the live table and map on generated files that the built site serves itself. */
export async function measureExplorer(browserPath: string, runs: number): Promise<Figure[]> {
  const catalog = join(folder, 'explorer-catalog');
  const out = join(folder, 'explorer');
  const paths = await writeExplorerCatalog(catalog);
  await buildSite({ catalog, out, compress: false, quiet: true });
  const server = await serveFolder(out, 0);
  const browser = await chromium.launch({
    executablePath: browserPath,
    // No other host: the map has its outline under it, as offline.
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const repeat = async <Result>(
    path: string,
    times: number,
    measure: (page: Page) => Promise<Result>,
  ): Promise<Result[]> => {
    const results: Result[] = [];
    for (let run = 0; run < times; run += 1)
      results.push(await inPage(browser, server.origin + path, measure));
    return results;
  };
  try {
    return [
      ...tableFigures(await repeat(paths.table, runs, measureTable)),
      ...filterFigures(await repeat(paths.filter, runs, measureFilters)),
      ...mapFigures(await repeat(paths.map, runs, (page) => measureMap(page, 50_000))),
      ...bigMapFigures(await repeat(paths.bigMap, 1, (page) => measureMap(page, 500_000))),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opens a page, its cache empty, and waits until it is quiet. */
async function inPage<Result>(
  browser: Browser,
  url: string,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport, bypassCSP: true });
  const page = await context.newPage();
  const crash = new Promise<never>((_, reject) => {
    page.on('crash', () => {
      reject(new Error(`The page ${url} crashed.`));
    });
  });
  try {
    await installProbe(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    return await Promise.race([measure(page), crash]);
  } finally {
    await context.close();
  }
}

interface TableMeasure {
  /** Until the first rows are on screen. */
  readonly first: number;
  /** Until the file is read. */
  readonly whole: number;
  readonly block: number;
}

async function measureTable(page: Page): Promise<TableMeasure> {
  await page.addStyleTag({ content: tallTable });
  await watchFor(page, { gesture: 'click', selector: drawnRow, least: rowsAsked });
  const started = performance.now();
  await page.click('explore-table [data-part=open]');
  const first = await answerOf(page, patience);
  await waitUntilRead(page);
  const whole = performance.now() - started;
  return { first, whole, block: await longestBlock(page) };
}

async function waitUntilRead(page: Page): Promise<void> {
  await page.waitForFunction(
    (selector) => {
      const live = document.querySelector('explore-table [data-part=live]');
      const progress = live?.querySelector('[data-part=progress]')?.textContent;
      return progress === '' && /\d/u.test(document.querySelector(selector)?.textContent ?? '');
    },
    count,
    { timeout: patience },
  );
}

type FilterMeasure = Readonly<Record<'search' | 'category' | 'range', number>>;

async function measureFilters(page: Page): Promise<FilterMeasure> {
  await page.click('explore-table [data-part=open]');
  await waitUntilRead(page);
  const answered = {
    gesture: 'submit',
    selector: drawnRow,
    least: 1,
    absent: emptyRow,
    changed: count,
  } as const;
  const inColumn = async (name: string, fill: (panel: ReturnType<Page['locator']>) => Promise<void>) => {
    await page.locator('.data-grid__header button', { hasText: name }).click();
    const panel = page.locator('.data-panel');
    await fill(panel);
    await watchFor(page, answered);
    await panel.locator('button[type=submit]').click();
    return answerOf(page, patience);
  };
  const category = await inColumn('Catégorie', (panel) => panel.locator('[type=checkbox]').first().check());
  // Columns out of view are not drawn.
  await page.locator('.data-grid').evaluate((grid) => {
    grid.scrollLeft = grid.scrollWidth;
  });
  const range = await inColumn('Longitude', (panel) => panel.locator('[name=min]').fill('3,5'));
  const search = page.locator('explore-table [data-part=search]');
  await watchFor(page, answered);
  await search.locator('input').fill('rémé');
  await search.locator('button[type=submit]').click();
  return { category, range, search: await answerOf(page, patience) };
}

interface MapMeasure {
  /** Until all points are on the map. */
  readonly ready: number;
  readonly block: number;
}

async function measureMap(page: Page, points: number): Promise<MapMeasure> {
  const selector = `.live-map[data-idle="${points}"]`;
  await page.setViewportSize({ width: 1280, height: 900 });
  await watchFor(page, { gesture: 'click', selector, least: 1 });
  await page.click('explore-map [data-part=open]');
  return { ready: await answerOf(page, patience), block: await longestBlock(page) };
}

const localhost = 'Chromium, file served by the same machine, cache empty';

function tableFigures(measures: readonly TableMeasure[]): Figure[] {
  const middle = (name: keyof TableMeasure): number => median(measures.map((measure) => measure[name]));
  return [
    figure(
      'Table of 20 MB: first 50 rows',
      middle('first'),
      { most: 500, unit: ' ms', decimals: 0 },
      localhost,
    ),
    figure('Table of 20 MB: whole', middle('whole') / 1000, { unit: ' s' }, localhost),
    figure(
      'Table of 20 MB: longest block',
      middle('block'),
      { most: 100, unit: ' ms', decimals: 0 },
      'main thread, from the click to the last row; 0: none of 50 ms',
    ),
  ];
}

function filterFigures(measures: readonly FilterMeasure[]): Figure[] {
  const how = 'from the gesture to the rows on screen';
  const names = { search: 'words in all columns', category: 'one category', range: 'a range, then' } as const;
  return (['category', 'range', 'search'] as const).map((kind) =>
    figure(
      `Filter 100,000 rows: ${names[kind]}`,
      median(measures.map((measure) => measure[kind])),
      { most: 150, unit: ' ms', decimals: 0 },
      how,
    ),
  );
}

function mapFigures(measures: readonly MapMeasure[]): Figure[] {
  const how = 'from the click to the idle map, SwiftShader, outline as base map';
  const ready = median(measures.map((measure) => measure.ready)) / 1000;
  return [figure('Map of 50,000 points: ready', ready, { most: 3, unit: ' s' }, how)];
}

function bigMapFigures([measure]: readonly MapMeasure[]): Figure[] {
  if (!measure) return [];
  return [
    figure('Map of 500,000 points: ready', measure.ready / 1000, { unit: ' s' }, 'no crash'),
    figure('Map of 500,000 points: longest block', measure.block / 1000, { unit: ' s' }, 'main thread'),
  ];
}
