import { expect, test } from '@playwright/test';
import { datasetRoute } from '../../src/routes.ts';
import { pageUrl } from '../sites.ts';

const manyFiles = pageUrl('extremes', datasetRoute('vingt-six-fichiers'));

test('the address of a file that a fold holds opens the fold and shows the file', async ({ page }) => {
  await page.goto(manyFiles);
  const last = page.locator('.fold .resource').last();
  await expect(last).toBeHidden();
  await page.goto(`${manyFiles}#${(await last.getAttribute('id')) ?? ''}`);
  await expect(last).toBeInViewport();
});

test('a citation is copied as it is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(manyFiles);
  await page.getByRole('group').filter({ hasText: 'Citation BibTeX' }).locator('summary').click();
  await page.getByRole('button', { name: 'Copier la citation BibTeX' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copié' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@misc\{datagouv-[0-9a-f]{24},\n/u);
});

test('one citation is open at a time', async ({ page }) => {
  await page.goto(manyFiles);
  const citation = (name: string) => page.locator('details').filter({ hasText: `Citation ${name}` });
  await citation('APA').locator('summary').click();
  await citation('RIS').locator('summary').click();
  await expect(citation('RIS')).toHaveAttribute('open');
  await expect(citation('APA')).not.toHaveAttribute('open');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every file can be reached, and nothing useless is shown', async ({ page }) => {
    await page.goto(manyFiles);
    await expect(page.getByRole('link', { name: /^Télécharger/u })).not.toHaveCount(0);
    await page.getByText(/^Voir les .*autres fichiers$/u).click();
    await expect(page.locator('.fold .resource').last()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copier/u })).toHaveCount(0);
  });
});

test('a hostile description runs nothing', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const slug of ['description-hostile', 'titre-hostile']) {
    await page.goto(pageUrl('extremes', datasetRoute(slug)));
    await expect(
      page.locator('main img, main iframe, main svg[onload], main [onclick], main [onerror]'),
    ).toHaveCount(0);
    await expect(page.locator('main a[href^="javascript" i], main a[href^="data" i]')).toHaveCount(0);
  }
  expect(dialogs).toEqual([]);
});
