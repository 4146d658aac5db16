import type { Browser, BrowserContext, Page } from '@playwright/test';
import { routes } from '../../src/routes.ts';

/** Times slower than this machine: a cheap phone. */
export const slowdown = 4;

/** After so many milliseconds, what a gesture asked for has come. */
const settled = 1500;

/** What one first query took. */
export interface FirstQuery {
  /** Milliseconds from the key to the results. */
  readonly delay: number;
  /** Received from the key to the results, and to the last reason why a result is there, headers included. */
  readonly bytes: number;
  readonly allBytes: number;
}

/**
 * From the last key to the results on the page, once the index is there: milliseconds, query by query. Everything that
 * a search counts is counted on the page, so everything is slowed down.
 */
export async function keyToResults(
  browser: Browser,
  origin: string,
  queries: readonly string[],
): Promise<Map<string, number>> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await page.goto(origin + routes.datasets, { waitUntil: 'networkidle' });
  // Loads every part of the index that these queries take.
  for (const query of queries) await typeAndWait(page, query);
  await page.waitForLoadState('networkidle');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const delays = new Map<string, number>();
  for (const query of queries) delays.set(query, await typeAndWait(page, query));
  await page.close();
  return delays;
}

/** The first query of a visitor. @param warmed whether the field was focused some time before. */
export async function firstQuery(
  browser: Browser,
  origin: string,
  query: string,
  warmed: boolean,
): Promise<FirstQuery> {
  return onFreshPage(browser, origin, async (page, received) => {
    if (warmed) {
      await page.getByRole('main').getByRole('searchbox').first().focus();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(2000);
    }
    const delay = await typeAndWait(page, query);
    const bytes = await received();
    await page.waitForTimeout(settled);
    return { delay, bytes, allBytes: await received() };
  });
}

/** Bytes that all facets take beside a first query: every list unfolded, a value chosen in each. */
export async function facetBytes(browser: Browser, origin: string, query: string): Promise<number> {
  return onFreshPage(browser, origin, async (page, received) => {
    await typeAndWait(page, query);
    await page.waitForTimeout(settled);
    const before = await received();
    await page.evaluate(async () => {
      const parts = document.querySelectorAll<HTMLElement>('catalogue-search [data-facet]');
      for (const facet of parts) {
        facet.querySelector<HTMLElement>('[data-part=toggle]')?.click();
        const box = facet.querySelector<HTMLInputElement>('input[type=checkbox]');
        box?.click();
        await new Promise((resolve) => setTimeout(resolve, 100));
        box?.click();
      }
    });
    await page.waitForTimeout(settled);
    return (await received()) - before;
  });
}

/** Bytes that the list page takes before any gesture, fonts apart. */
export async function bytesBeforeKey(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const received = countBytes(page);
  await page.goto(origin + routes.datasets, { waitUntil: 'networkidle' });
  const bytes = await received();
  await context.close();
  return bytes;
}

async function onFreshPage<Result>(
  browser: Browser,
  origin: string,
  measure: (page: Page, received: () => Promise<number>) => Promise<Result>,
): Promise<Result> {
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin + routes.datasets, { waitUntil: 'networkidle' });
  const result = await measure(page, countBytes(page));
  await context.close();
  return result;
}

/** Counts what a page receives from now on, fonts apart: what comes from its cache counts for nothing. */
function countBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'font') return;
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Types a whole query at once and waits for its results: milliseconds, measured in the page. */
async function typeAndWait(page: Page, query: string): Promise<number> {
  return page.evaluate(async (asked) => {
    const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const field = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (!field) throw new Error('No search field on the page.');
    // The count says the whole query: « musée » is not the answer to « musées ».
    const isShown = (): boolean =>
      Array.from(document.querySelectorAll('catalogue-search [data-part=count]')).some(
        ({ textContent }) => lettersOf(/«(.*)»/u.exec(textContent)?.[1] ?? '') === lettersOf(asked),
      );
    // The same query again would change nothing: back to the list of the page first.
    if (field.value !== '') {
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (isShown()) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    field.value = asked;
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (!isShown()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  }, query);
}
