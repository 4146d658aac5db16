import { expect, test, type Page } from '@playwright/test';
import { resourceRoute } from '../../src/routes.ts';
import { pageUrl } from '../sites.ts';
import { violations } from './violations.ts';

/** Parts of the page of a resource that open on demand, and how far. */
const opened: readonly { name: string; url: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: 'a map, with the card of a point',
    url: resourceRoute('musees-de-france-base-museofile', 'exemple-musees-csv'),
    open: async (page) => {
      await page.route('https://data.geopf.fr/**', (route) => route.abort());
      await page.getByRole('button', { name: 'Ouvrir la carte' }).click();
      await page.locator('.live-map__list button').first().click({ timeout: 30_000 });
      await page.locator('.map-card').waitFor({ timeout: 30_000 });
    },
  },
  {
    name: 'a chart, with its figures',
    url: resourceRoute('frequentation-des-salles-de-cinema', 'exemple-frequentation-cinemas-csv'),
    open: async (page) => {
      await page.getByRole('button', { name: 'Changer ce graphique' }).click();
      await page.locator('.chart__drawing').waitFor({ timeout: 30_000 });
      await page.locator('explore-chart [data-part=live] summary').click();
    },
  },
  {
    name: 'a tree',
    url: pageUrl('extremes', resourceRoute('apercus', 'eeeeeeee-0000-4000-8000-000000000005')),
    open: async (page) => {
      await page.getByRole('button', { name: 'Afficher le contenu' }).click();
      await page.locator('.tree').first().waitFor();
    },
  },
];

// A library is loaded, then axe looks twice at a long page.
test.describe.configure({ timeout: 120_000 });

for (const { name, url, open } of opened) {
  test(name, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(url);
    await open(page);
    expect.soft(await violations(page), 'light theme').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'colours'), 'dark theme').toEqual([]);
  });
}
