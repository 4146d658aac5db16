import { expect, test, type Locator, type Page } from '@playwright/test';
import { resourceRoute } from '../../src/routes.ts';
import { pageUrl } from '../sites.ts';

/** Opens a file of the dataset of previews, by the end of its id, and shows its content. */
async function show(page: Page, number: string): Promise<Locator> {
  await page.goto(
    pageUrl('extremes', resourceRoute('apercus', `eeeeeeee-0000-4000-8000-0000000000${number}`)),
  );
  await page.getByRole('button', { name: /^(?:Afficher|Lister)/u }).click();
  return page.locator('document-viewer');
}

test('JSON is a tree that opens by keyboard, and its texts stay texts', async ({ page }) => {
  const viewer = await show(page, '05');
  await expect(viewer.getByText('<b>Notice</b>')).toBeVisible();
  await expect(viewer.locator('[data-part=content] :is(b, a, script)')).toHaveCount(0);
  await expect(viewer.locator('[data-part=content]')).toBeFocused();
  // Past the first branch, which is open.
  for (let step = 0; step < 2; step++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(viewer.getByText('vide')).toBeVisible();
});

test('XML is a tree, and runs nothing', async ({ page }) => {
  const viewer = await show(page, '06');
  await expect(viewer).toContainText('Église & clocher');
  await expect(viewer.locator('[data-part=content] script')).toHaveCount(0);
});

test('a text and an image are shown', async ({ page }) => {
  await expect((await show(page, '07')).getByText('<script>alert(1)</script>')).toBeVisible();
  await expect((await show(page, '08')).getByRole('img')).toHaveJSProperty('naturalWidth', 1);
});

for (const [fault, answer, reason] of [
  ['not there', { status: 404 }, 'Le serveur du fichier a refusé de le donner'],
  ['of another kind', { body: '{"a": ' }, 'n’est pas du JSON valide'],
  ['empty', { body: '' }, 'Le fichier est vide'],
] as const) {
  test(`a document that is ${fault} is told, and the page stands`, async ({ page }) => {
    await page.route('**/fichiers/arbre.json', (route) => route.fulfill(answer));
    const viewer = await show(page, '05');
    await expect(viewer.getByRole('status')).toContainText(reason);
    await expect(viewer.getByRole('button', { name: 'Afficher le contenu' })).toBeVisible();
  });
}

test('a server that refuses other sites is told', async ({ page }) => {
  await page.route('**/fichiers/arbre.json', (route) => route.abort());
  const viewer = await show(page, '05');
  await expect(viewer.getByRole('status')).toContainText('ne permet pas à d’autres sites');
});
