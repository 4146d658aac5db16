import { expect, test } from '@playwright/test';

test('a chosen theme wins over the system, and is kept from page to page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/plan-du-site/composants/');
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();

  await page.getByRole('button', { name: 'Paramètres d’affichage' }).click();
  await page.getByRole('radio', { name: 'Thème sombre' }).check();
  const dark = await paper();
  expect(dark).not.toBe(light);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Paramètres d’affichage' })).toBeFocused();
  await page.goto('/');
  expect(await paper()).toBe(dark);

  await page.getByRole('button', { name: 'Paramètres d’affichage' }).click();
  await expect(page.getByRole('radio', { name: 'Thème sombre' })).toBeChecked();
  await page.getByRole('radio', { name: 'Comme le système' }).check();
  expect(await paper()).toBe(light);
});

test('the first key stops offer the content, the menu, the search and the footer', async ({ page }) => {
  await page.goto('/plan-du-site/composants/');
  for (const name of ['Contenu', 'Menu', 'Recherche', 'Pied de page']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name, exact: true })).toBeFocused();
  }
  await page.getByRole('navigation', { name: 'Accès rapide' }).getByText('Contenu').click();
  await expect(page.locator('#contenu')).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the phone menu opens, tabs change, and settings that need a script are not shown', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/plan-du-site/composants/');
    const entry = page
      .getByRole('navigation', { name: 'Menu principal' })
      .getByRole('link', { name: 'Données' });
    await expect(entry).toBeHidden();
    await page.locator('.header__fold summary').click();
    await expect(entry).toBeVisible();
    await expect(page.locator('display-settings')).toBeHidden();
    await page.getByText('BibTeX', { exact: true }).click();
    await expect(page.getByText('@dataset{', { exact: false })).toBeVisible();
  });
});
