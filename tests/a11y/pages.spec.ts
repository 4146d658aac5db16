import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readSite } from '../../scripts/site/read-site.ts';
import { testSites, type TestSite } from '../sites.ts';
import { chosenPages } from './chosen-pages.ts';

const everyPage = process.env['TEST_FULL'] === '1';

for (const site of testSites()) {
  const paths = await pathsOf(site);
  for (const path of paths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${site.name} ${path} ${colorScheme}`, async ({ browser }) => {
        const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto(`${site.origin ?? ''}${path}`);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found).toEqual([]);
        await context.close();
      });
    }
  }
}

async function pathsOf({ name, dist }: TestSite): Promise<readonly string[]> {
  const { pages } = await readSite(dist);
  // The fixture of extremes is small, and each of its pages is there for a reason.
  if (everyPage || name === 'extremes') return [...pages.keys()];
  return chosenPages([...pages.values()]);
}
