import { chromium, type Page } from '@playwright/test';
import { figure, type Figure } from './figure.ts';
import type { BenchPage } from './bench-site.ts';

interface Transfer {
  /** Bytes on the wire, fonts apart. */
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly fontFiles: number;
  readonly layoutShift: number;
}

declare global {
  interface Window {
    layoutShiftTotal?: number;
  }
}

/** Bytes and layout shift of the pages as a phone loads them, before any gesture, cache empty. */
export async function measurePages(
  origin: string,
  pages: readonly BenchPage[],
  browserPath: string,
): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  const figures: Figure[] = [];
  for (const { name, path, weighed } of pages) {
    if (!weighed) continue;
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
    const use = await load(await context.newPage(), origin + path);
    await context.close();
    figures.push(
      figure(
        `${name}: transferred`,
        use.bytes / 1000,
        { most: 60, unit: ' kB' },
        'Chromium, brotli, fonts apart',
      ),
      figure(`${name}: scripts`, use.scriptBytes / 1000, { most: 15, unit: ' kB' }, 'before any gesture'),
      figure(`${name}: font files`, use.fontFiles, { most: 2, unit: '' }, 'asked by the page'),
      figure(
        `${name}: layout shift`,
        use.layoutShift,
        { most: 0.01, unit: '', decimals: 3 },
        'PerformanceObserver, 390 px',
      ),
    );
  }
  await browser.close();
  return figures;
}

async function load(page: Page, url: string): Promise<Transfer> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const types = new Map<string, string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength),
  );
  await page.addInitScript(() => {
    window.layoutShiftTotal = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.layoutShiftTotal =
          (window.layoutShiftTotal ?? 0) + (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  const total = (keep: (type: string) => boolean): number =>
    [...sizes].reduce((sum, [id, bytes]) => (keep(types.get(id) ?? '') ? sum + bytes : sum), 0);
  return {
    bytes: total((type) => type !== 'Font'),
    scriptBytes: total((type) => type === 'Script'),
    fontFiles: [...types.values()].filter((type) => type === 'Font').length,
    layoutShift: await page.evaluate(() => window.layoutShiftTotal ?? 0),
  };
}
