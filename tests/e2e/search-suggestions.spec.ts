import { expect, test, type Locator, type Page } from '@playwright/test';

function field(page: Page): Locator {
  return page.locator('#header-search');
}

function options(page: Page): Locator {
  return page.getByRole('option');
}

/** Types in the header of a page, and waits for the suggestions. */
async function suggest(page: Page, query: string): Promise<void> {
  await page.goto('/thematiques/');
  await field(page).click();
  await expect(field(page)).toHaveRole('combobox');
  await field(page).pressSequentially(query);
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  await expect(options(page).last()).toHaveText(`Tous les résultats pour «\u00a0${query}\u00a0»`);
}

test('nothing of the search is loaded before the field has the focus', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/thematiques/');
  await expect(field(page)).toBeVisible();
  const ofSearch = (): string[] =>
    loaded.filter((path) => path.startsWith('/recherche/') || path.includes('suggestion-box'));
  expect(ofSearch()).toEqual([]);
  await field(page).click();
  await expect(field(page)).toHaveRole('combobox');
  expect(ofSearch()).not.toEqual([]);
});

test('arrows go round the options and back to the field; Enter follows the one that is active', async ({
  page,
}) => {
  await suggest(page, 'musée');
  const count = await options(page).count();
  expect(count).toBeGreaterThan(1);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await field(page).press('ArrowDown');
  const first = options(page).first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await expect(field(page)).toBeFocused();
  await field(page).press('ArrowUp');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await field(page).press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await field(page).press('Home');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
  await field(page).press('ArrowDown');
  const href = (await first.getAttribute('href')) ?? '';
  await field(page).press('Enter');
  await page.waitForURL((url) => url.pathname === href);
});

test('Escape closes, then empties; the arrow opens again; leaving closes', async ({ page }) => {
  await suggest(page, 'musée');
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await field(page).press('Escape');
  await expect(list).toBeHidden();
  await expect(field(page)).toHaveValue('musée');
  await field(page).press('ArrowDown');
  await expect(list).toBeVisible();
  await field(page).press('Tab');
  await expect(list).toBeHidden();
  await field(page).focus();
  await field(page).press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
});

test('a list that was closed, or whose words were taken away, does not come back', async ({ page }) => {
  await suggest(page, 'musée');
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await field(page).pressSequentially('s');
  await field(page).press('Escape');
  await expect(list).toBeHidden();
  await field(page).fill('');
  await field(page).press('ArrowDown');
  await page.waitForTimeout(300);
  await expect(list).toBeHidden();
});

test('groups are named, what is typed is marked, and the number of suggestions is announced', async ({
  page,
}) => {
  await suggest(page, 'musée');
  const group = page.getByRole('group', { name: 'Jeux de données' });
  await expect(group.getByRole('option').first()).toBeVisible();
  await expect(group.locator('mark').first()).toHaveText(/mus/iu);
  const count = (await options(page).count()) - 1;
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^${count.toString()} suggestions?$`, 'u'));
});

test('Enter without an option, or the button, asks the page of results', async ({ page }) => {
  await suggest(page, 'musée');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/recherche\/\?q=mus%C3%A9e$/u);
});

test('hostile words are only text', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await suggest(page, '<img src=x onerror=window.hacked=1>');
  await expect(page.locator('.suggestions img')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

test('without its index the form stays a form', async ({ page }) => {
  await page.route('**/recherche/*/**', (route) => route.abort());
  await page.goto('/thematiques/');
  await field(page).click();
  await expect(field(page)).toHaveRole('combobox');
  await field(page).fill('musée');
  await expect(page.getByRole('listbox')).toBeHidden();
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/recherche\/\?q=/u);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the field of the header is a plain form', async ({ page }) => {
    await page.goto('/thematiques/');
    await field(page).fill('musée');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/recherche\/\?q=mus%C3%A9e$/u);
    await expect(page.locator('site-search noscript p')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Tous les jeux de données' })).toBeVisible();
  });
});
