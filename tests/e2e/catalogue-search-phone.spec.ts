import { expect, test } from '@playwright/test';
import { CataloguePage } from './pages/catalogue-page.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('the filters are a panel that opens, filters and closes', async ({ page }) => {
  const catalogue = new CataloguePage(page);
  await catalogue.open();
  const panel = page.locator('#filtres');
  await expect(panel).toBeHidden();
  const opener = page.getByRole('button', { name: 'Filtrer' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('button').first()).toBeFocused();
  const format = await catalogue.value('Format');
  const announced = await format.count();
  await format.box.check();
  await expect(
    page.getByRole('button', { name: `Voir les résultats (${announced.toString()})` }),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Voir les résultats/u }).click();
  await expect(panel).toBeHidden();
  await expect(catalogue.chips).toHaveCount(1);
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(opener).toBeFocused();
});
