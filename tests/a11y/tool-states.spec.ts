import { expect, test, type Page } from '@playwright/test';
import { guideToolRoutes } from '../../src/routes.ts';
import { violations } from './violations.ts';

/** States that a tool reaches after a gesture, which the pages as they load do not show. */
const states: readonly { name: string; reach: (page: Page) => Promise<void> }[] = [
  {
    name: 'a question and its answers',
    reach: async (page) => {
      await page.goto(`${guideToolRoutes.rights}#chemin=oeuvre,creation,tiers`);
      await expect(page.getByRole('heading', { name: 'Vos réponses' })).toBeVisible();
    },
  },
  {
    name: 'a conclusion',
    reach: async (page) => {
      await page.goto(`${guideToolRoutes.rights}#chemin=donnees,mission,secret`);
      await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
    },
  },
  {
    name: 'a description with columns',
    reach: async (page) => {
      await page.goto(guideToolRoutes.describeDataset);
      const buffer = Buffer.from('nom;date\nA;2019-05-01\nB;2024-02-29\n');
      await page
        .getByLabel(/Choisissez un fichier/u)
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
      await expect(page.getByText(/^Lu dans/u)).toBeVisible();
    },
  },
];

for (const { name, reach } of states) {
  test(name, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await reach(page);
    expect.soft(await violations(page), 'light theme').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'colours'), 'dark theme').toEqual([]);
  });
}
