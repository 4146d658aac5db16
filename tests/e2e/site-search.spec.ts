import { expect, test, type Locator, type Page } from '@playwright/test';

function field(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Rechercher dans tout le site' });
}

function count(page: Page): Locator {
  return page.locator('site-search [data-part=count]');
}

function kinds(page: Page): Locator {
  return page.locator('site-search .kind__title [data-part=title]');
}

test('results come by kind, datasets first, and lead to the catalogue', async ({ page }) => {
  await page.goto('/recherche/?q=musée');
  await expect(count(page)).toContainText('pour «\u00a0musée\u00a0»');
  await expect(page.getByRole('status')).toContainText('pour «\u00a0musée\u00a0»');
  await expect(kinds(page).first()).toHaveText('Jeux de données');
  expect(await kinds(page).count()).toBeGreaterThan(1);
  await expect(page.locator('[data-kind=theme] .entry__title').first()).toContainText('Musées');
  const all = page.locator('[data-kind=dataset]').getByRole('link', { name: /^Voir tout/u });
  await all.click();
  await expect(page).toHaveURL(/\/jeux-de-donnees\/\?q=mus%C3%A9e$/u);
});

test('typing is one step of the history, and an empty field brings the page back', async ({ page }) => {
  await page.goto('/recherche/');
  await field(page).pressSequentially('musées', { delay: 60 });
  await expect(page).toHaveURL(/q=mus%C3%A9es$/u);
  await expect(count(page)).toContainText('musées');
  await page.goBack();
  await expect(page).toHaveURL(/\/recherche\/$/u);
  await expect(page.getByRole('heading', { name: 'Parcourir' })).toBeVisible();
  await expect(field(page)).toHaveValue('');
});

test('nothing found is said, with ways out', async ({ page }) => {
  await page.goto('/recherche/?q=xyzzyplugh');
  await expect(count(page)).toHaveText('Aucun résultat pour «\u00a0xyzzyplugh\u00a0»');
  await expect(page.getByRole('link', { name: 'Demandez-les sur le forum' })).toBeVisible();
});

test('a hostile query is only text', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const query = `<img src=x onerror="window.hacked=1">${'x'.repeat(5000)}`;
  await page.goto(`/recherche/?q=${encodeURIComponent(query)}&type=%3Cscript%3E`);
  await expect(count(page)).toContainText('<img src=x');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('main img').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a missing index is a plain message, and the page keeps its ways in', async ({ page }) => {
  await page.route('**/recherche/*/**', (route) => route.abort());
  await page.goto('/recherche/?q=musée');
  await expect(page.locator('.alert__title')).toHaveText('La recherche ne répond pas');
  await expect(page.getByRole('link', { name: 'Réessayer' })).toHaveAttribute('href', /q=mus/u);
  await expect(page.getByRole('link', { name: 'Tous les jeux de données' })).toBeVisible();
});

test('a truncated index is a plain message', async ({ page }) => {
  await page.route('**/recherche/*/facettes.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"size":60,"columns":{' }),
  );
  await page.goto('/recherche/?q=musée');
  await expect(page.getByText('Un de ses fichiers manque ou est incomplet')).toBeVisible();
});

test('without WebAssembly it says so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.goto('/recherche/?q=musée');
  await expect(page.locator('site-search .alert__title')).toHaveText(
    'Ce navigateur ne peut pas faire la recherche',
  );
  await expect(page.getByRole('link', { name: 'Tous les jeux de données' })).toBeVisible();
});

test('a search of the address says that it is under way, and hides what is no result', async ({ page }) => {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/facettes.json', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('/recherche/?q=musée', { waitUntil: 'domcontentloaded' });
  await expect(page.getByText('Recherche en cours…')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Parcourir' })).toBeHidden();
  release();
  await expect(kinds(page).first()).toHaveText('Jeux de données');
  await expect(page.getByText('Recherche en cours…')).toBeHidden();
});

test('words that are everywhere are no search, and it is said', async ({ page }) => {
  await page.goto('/recherche/?q=les des pour');
  await expect(page.locator('[data-part=notes]')).toContainText('des mots très courants');
});

test('once loaded, it answers offline or says that it cannot', async ({ page, context }) => {
  await page.goto('/recherche/?q=musée');
  await expect(kinds(page).first()).toBeVisible();
  await context.setOffline(true);
  await field(page).fill('musée');
  await expect(kinds(page).first()).toBeVisible();
  await field(page).fill('zoologie');
  await expect(page.locator('.alert__title').or(page.locator('.search-empty')).first()).toBeVisible();
  await context.setOffline(false);
  await field(page).fill('cinéma');
  await expect(count(page)).toContainText('cinéma');
  await expect(page.locator('.alert__title')).toHaveCount(0);
});
