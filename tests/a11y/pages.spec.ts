import { expect, test } from '@playwright/test';
import type { PageFacts } from '../../scripts/site/page-facts.ts';
import { readSite } from '../../scripts/site/read-site.ts';
import { testSites, type TestSite } from '../sites.ts';
import { chosenPages } from './chosen-pages.ts';
import { violations } from './violations.ts';

const everyPage = process.env['TEST_FULL'] === '1';

for (const site of testSites()) {
  const paths = await pathsOf(site);
  for (const path of paths) {
    test(`${site.name} ${path}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(`${site.origin ?? ''}${path}`);
      expect.soft(await violations(page), 'light theme').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, 'colours'), 'dark theme').toEqual([]);
    });
  }
}

async function pathsOf({ name, dist }: TestSite): Promise<readonly string[]> {
  const { pages } = await readSite(dist);
  if (everyPage) return [...pages.keys()];
  // Written pages are the same on every site: those of the sample are enough.
  const isWritten = ({ kind }: PageFacts): boolean => kind === 'other' || kind === 'guide';
  const chosen = chosenPages([...pages.values()].filter((page) => name === 'sample' || !isWritten(page)));
  // Each dataset of the fixture of extremes is there for a reason.
  const datasets = name === 'extremes' ? [...pages.values()].filter(({ kind }) => kind === 'dataset') : [];
  return [...new Set([...chosen, ...datasets.map(({ path }) => path)])];
}
