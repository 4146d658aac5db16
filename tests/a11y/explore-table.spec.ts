import { expect, test, type Page } from '@playwright/test';
import { ExploreTable, ministers, ministersFile } from '../e2e/pages/explore-table.ts';
import { violations } from './violations.ts';

async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect
      .soft(await violations(page, colorScheme === 'light' ? 'whole' : 'colours'), `${state}, ${colorScheme}`)
      .toEqual([]);
  }
}

const states: readonly (readonly [string, (table: ExploreTable) => Promise<void>])[] = [
  ['the table, filtered and sorted', () => Promise.resolve()],
  [
    'the panel of a column',
    async (table) => {
      await table.openColumn('sexe');
      await expect(table.panel).toContainText('Valeurs distinctes');
    },
  ],
  [
    'the panel of columns',
    (table) => table.root.getByRole('button', { name: 'Colonnes et filtres' }).click(),
  ],
  ['the panel of downloads', (table) => table.root.getByRole('button', { name: 'Télécharger' }).click()],
  [
    'the detail of a row',
    async (table) => {
      await table.cell(1, 0).click();
      await expect(table.row).toBeVisible();
    },
  ],
];

for (const [state, reach] of states) {
  test(`explored table: ${state}`, async ({ page }) => {
    const table = new ExploreTable(page);
    await table.open(`${ministers}?est.sexe=F&tri=debut`);
    await reach(table);
    await expectAccessible(page, state);
  });
}

test('a file that cannot be read', async ({ page }) => {
  const table = new ExploreTable(page);
  await page.route(`**${ministersFile}`, (route) => route.fulfill({ status: 404 }));
  await page.goto(ministers);
  await table.openButton.click();
  await expect(table.failure).toContainText('404');
  await expectAccessible(page, 'failure');
});
